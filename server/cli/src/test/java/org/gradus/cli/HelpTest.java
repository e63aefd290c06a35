package org.gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.gradus.text.Language;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Help in both languages. */
class HelpTest {
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    @Test
    void whoSaysNothingIsShownWhatThereIs() {
        var out = new StringWriter();
        assertEquals(0, Gradus.run(new PrintWriter(out, true), new PrintWriter(new StringWriter())));
        assertTrue(out.toString().contains("assess") && out.toString().contains("serve"), out::toString);
    }

    /** Every description of every command, option and parameter has its Chinese. */
    @Test
    void chineseHelpIsChineseThroughout() {
        var english = new ArrayList<String>();
        collect(Gradus.commandLine(Language.ZH), english);
        assertEquals(List.of(), english);
    }

    /** Both name the same settings, statuses and commands, in the same parts. */
    @Test
    void theManualIsWholeInBothLanguages() {
        String english = manual("en");
        String chinese = manual("zh");
        assertTrue(english.startsWith("# Operations") && chinese.startsWith("# 运维手册"));
        assertEquals(named(english, "(?m)^(## )"), named(chinese, "(?m)^(## )"));
        assertEquals(
                named(english, "(?m)^\\| (`[^|]*`|[0-9, ]+) \\|"), named(chinese, "(?m)^\\| (`[^|]*`|[0-9、]+) \\|"));
        assertEquals(
                named(english, "(?m)^ {4}(\\S.*?)(?: {2,}# .*)?$"), named(chinese, "(?m)^ {4}(\\S.*?)(?: {2,}# .*)?$"));
        assertEquals(
                named(english, "(?m)^\\| .*?\\| `([^`|]+)` \\|"), named(chinese, "(?m)^\\| .*?\\| `([^`|]+)` \\|"));
    }

    private static String manual(String language) {
        var out = new StringWriter();
        Gradus.run(new PrintWriter(out), new PrintWriter(out), "serve", "--manual", "--lang", language);
        return out.toString();
    }

    private static List<String> named(String manual, String what) {
        return Pattern.compile(what)
                .matcher(manual)
                .results()
                .map(found -> found.group(1).replace("、", ", "))
                .toList();
    }

    private static void collect(CommandLine commandLine, List<String> english) {
        CommandSpec spec = commandLine.getCommandSpec();
        String name = spec.qualifiedName();
        check(name, spec.usageMessage().description(), english);
        spec.options().forEach(option -> check(name + " " + option.longestName(), option.description(), english));
        spec.positionalParameters().forEach(each -> check(name + " " + each.paramLabel(), each.description(), english));
        Arrays.stream(spec.usageMessage().footer())
                .filter(line -> !line.isBlank() && !line.startsWith("  "))
                .forEach(line -> check(name + " footer", new String[] {line}, english));
        spec.usageMessage().exitCodeList().values().forEach(line -> check(name, new String[] {line}, english));
        commandLine.getSubcommands().values().forEach(each -> collect(each, english));
    }

    private static void check(String where, String[] lines, List<String> english) {
        for (String line : lines) {
            if (!CHINESE.matcher(line).find()) {
                english.add(where + ": " + line);
            }
        }
    }

    @Test
    void helpOfACommandIsInTheLanguageThatIsAskedFor() {
        var out = new StringWriter();
        assertEquals(
                0,
                Gradus.run(
                        new PrintWriter(out, true),
                        new PrintWriter(new StringWriter()),
                        "assess",
                        "--lang",
                        "zh",
                        "--help"));
        assertTrue(out.toString().startsWith("用法：gradus assess"), out::toString);
        assertTrue(out.toString().contains("评估日期"), out::toString);
    }

    private static String said(int code, String... args) {
        var said = new StringWriter();
        var out = new PrintWriter(said, true);
        assertEquals(code, Gradus.run(out, out, args), said::toString);
        return said.toString();
    }

    /** As other programs are asked, and in the language that is asked for. */
    @Test
    void helpIsACommandToo() {
        assertEquals(said(0, "assess", "--help"), said(0, "help", "assess"));
        assertEquals(
                said(0, "key", "create", "--help", "--lang", "zh"), said(0, "help", "key", "create", "--lang", "zh"));
        assertEquals(said(0, "--help"), said(0, "help"));
        String refusal = said(2, "help", "asess", "--lang", "zh");
        assertTrue(refusal.contains("assess") && CHINESE.matcher(refusal).find(), refusal);
    }
}

package org.gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gradus.text.Language;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Whatever is wrong with a command, who asks in Chinese is told in Chinese. */
class WrongUsageTest {
    private static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();
    private static final String XINGHE = PROJECT.resolve("examples/xinghe.ttl").toString();

    private static final String LANQIAO =
            PROJECT.resolve("examples/lanqiao.ttl").toString();

    /** Names that are the same in both languages: quoted, code, IRIs, options, files, prefixed and hyphenated names. */
    private static final Pattern NAMES =
            Pattern.compile("`[^`]*`|“[^”]*”|\"[^\"]*\"|<[^>]*>|\\S*[-/:=.|_]\\S*|\\b[A-Z]{2,}\\b|\\b(?:en|zh)\\b");

    /** Two words of English with nothing but a space between. */
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{2,}[,;]? [A-Za-z]{2,}");

    @TempDir
    static Path folder;

    private record Run(int exitCode, String out, String err) {}

    private static Run gradus(List<String> args) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exitCode = Gradus.run(new PrintWriter(out), new PrintWriter(err), args.toArray(String[]::new));
        return new Run(exitCode, out.toString(), err.toString());
    }

    private static DynamicTest refused(List<String> args) {
        return DynamicTest.dynamicTest(String.join(" ", args).replace(PROJECT.toString(), ""), () -> {
            Run run = gradus(args);
            assertTrue(run.exitCode() == ExitCode.USAGE || run.exitCode() == ExitCode.PROBLEMS, run.toString());
            assertTrue(run.err().codePoints().anyMatch(c -> c >= 0x4E00 && c <= 0x9FFF), run.toString());
            String words = NAMES.matcher(run.err()).replaceAll("·");
            assertFalse(ENGLISH.matcher(words).find(), words + "\n" + run.err());
        });
    }

    /** Every command with every kind of mistake that its options and parameters allow, found from the commands themselves. */
    @TestFactory
    Stream<DynamicTest> whatNoCommandUnderstandsIsSaidInChinese() {
        var mistakes = new ArrayList<List<String>>();
        mistakes(Gradus.commandLine(Language.ZH), List.of(), mistakes);
        assertTrue(mistakes.size() > 60, "of all commands");
        return mistakes.stream().map(WrongUsageTest::refused);
    }

    private static void mistakes(CommandLine command, List<String> path, List<List<String>> mistakes) {
        command.getSubcommands().forEach((name, sub) -> mistakes(sub, with(path, name), mistakes));
        mistakes.add(chinese(with(path, "--colour")));
        var spec = command.getCommandSpec();
        if (spec.positionalParameters().stream()
                        .anyMatch(parameter -> parameter.arity().min() > 0)
                || spec.options().stream().anyMatch(OptionSpec::required)) {
            mistakes.add(chinese(path));
        }
        if (spec.positionalParameters().stream()
                .noneMatch(parameter -> parameter.arity().isVariable())) {
            mistakes.add(chinese(with(path, "one", "two", "three")));
        }
        for (OptionSpec option : spec.options()) {
            String name = option.longestName();
            if (option.usageHelp() || option.versionHelp() || name.equals("--lang")) {
                continue;
            }
            if (option.arity().max() > 0) {
                mistakes.add(with(chinese(path), name));
                if (!option.isMultiValue()) {
                    mistakes.add(with(chinese(path), name, "1", name, "1"));
                }
                if (option.completionCandidates() != null
                        || (option.type() != String.class && option.type() != Path.class)) {
                    mistakes.add(with(chinese(path), name, "no-such-value"));
                }
            } else {
                mistakes.add(with(chinese(path), name, name));
                mistakes.add(with(chinese(path), name + "=perhaps"));
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> whatIsNotThereIsSaidInChinese() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.ttl"), "<urn:a> <urn:b .\n");
        Path misspelt = Files.writeString(
                folder.resolve("misspelt.ttl"),
                Files.readString(Path.of(XINGHE)).replace("practice:data-acquisition", "practice:data-aquisition"));
        return Stream.of(
                        List.of("assess", XINGHE, "--model", "t-aiitre-1003"),
                        List.of("assess", LANQIAO, "--model", "t-aiitre-10003"),
                        List.of("assess", XINGHE, "--subject", "https://xinghe.example/id/none"),
                        List.of("assess", XINGHE, "--date", "30.6.2026"),
                        List.of("assess", XINGHE, "--date", "2026-02-30"),
                        List.of("assess", XINGHE, "--date", "2999-01-01"),
                        List.of("assess", XINGHE, "--date", "0026-06-30"),
                        List.of("assess", XINGHE, "--output", folder.toString()),
                        List.of(
                                "assess",
                                XINGHE,
                                "--output",
                                folder.resolve("none/report").toString()),
                        List.of("assess", folder.resolve("none.ttl").toString()),
                        List.of("assess", broken.toString()),
                        List.of("assess", misspelt.toString()),
                        List.of("check", broken.toString()),
                        List.of("check", folder.resolve("none.ttl").toString()),
                        List.of("progress", broken.toString()),
                        List.of("progress", XINGHE, "--date", "yesterday"),
                        List.of("query", "practice-by-levl"),
                        List.of("query", "practice-by-level", "--param", "foo=1"),
                        List.of("query", "practice-by-level", "--param", "practice=1"),
                        List.of("query", "practice-by-level", "--param", "practice=nothing"),
                        List.of("query", "practice-by-level", "--param", "practice=practice:data-aquisition"),
                        List.of("query", "shared-practices", "--param", "least=many"),
                        List.of("requirement", "t10003:5.2.2-z"),
                        List.of("compile", "--project", folder.toString()),
                        List.of("format", "--project", folder.toString()),
                        List.of("format", "--check", folder.resolve("none.ttl").toString()),
                        List.of("format", "--check", broken.toString()),
                        List.of("key"),
                        List.of("key", "create", "--role", "king", "--data", folder.toString()),
                        List.of("key", "create", "--role", "organisation", "--data", folder.toString()),
                        List.of(
                                "key",
                                "create",
                                "--role",
                                "researcher",
                                "--organisation",
                                "a",
                                "--data",
                                folder.toString()),
                        List.of(
                                "key",
                                "create",
                                "--role",
                                "assessor",
                                "--organisation",
                                "A!",
                                "--data",
                                folder.toString()),
                        List.of("key", "list", "--data", folder.resolve("none").toString()),
                        List.of("key", "revoke", "none", "--data", folder.toString()),
                        List.of("serve", "--config", folder.resolve("none.yaml").toString()),
                        List.of("serve", "--data", broken.toString()))
                .map(WrongUsageTest::chinese)
                .map(WrongUsageTest::refused);
    }

    @Test
    void aProjectAtFaultIsToldWithItsPlaceInBothLanguages() throws IOException {
        Path project = Files.createDirectories(folder.resolve("project"));
        Path practices = Files.createDirectories(project.resolve("ontology/practices"));
        Files.copy(PROJECT.resolve("ontology/scales.ttl"), project.resolve("ontology/scales.ttl"));
        Files.writeString(practices.resolve("data.ttl"), "@prefix a: <https://a.example/> .\na:b a:c\n");
        Run english = gradus(List.of("compile", "--project", project.toString(), "--lang", "en"));
        assertEquals(ExitCode.PROBLEMS, english.exitCode(), english.toString());
        assertTrue(english.err().contains("ontology/practices/data.ttl, line 3"), english.err());
        assertTrue(ENGLISH.matcher(NAMES.matcher(english.err()).replaceAll("·")).find(), "English would be found");
        Run chinese = gradus(List.of("compile", "--project", project.toString(), "--lang", "zh"));
        assertEquals(ExitCode.PROBLEMS, chinese.exitCode(), chinese.toString());
        assertTrue(chinese.err().contains("ontology/practices/data.ttl 第 3 行"), chinese.err());
        assertFalse(
                ENGLISH.matcher(NAMES.matcher(chinese.err()).replaceAll("·")).find(), chinese.err());
    }

    private static List<String> chinese(List<String> args) {
        return with(args, "--lang", "zh");
    }

    private static List<String> with(List<String> args, String... more) {
        var all = new ArrayList<>(args);
        all.addAll(Arrays.asList(more));
        return all;
    }
}

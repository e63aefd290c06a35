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
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gradus.model.MaturityModel;
import org.gradus.ontology.Ontology;
import org.gradus.ontology.TurtleLibrary;
import org.gradus.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the papers say of the project is so: links, folders, counts, commands, rooms. */
class PapersTest {
    private static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)?(#[^)\\s]+)?\\)");
    private static final Pattern PATH =
            Pattern.compile("`((?:bench|docs|examples|findings|ontology|queries|server|shapes|\\.ci)/[\\w./-]*)`");
    private static final Pattern ROOM = Pattern.compile("(?m)^\\| `([a-z.]+)` \\| (.*) \\|$");

    static Stream<Path> papers() throws IOException {
        var papers = new ArrayList<Path>();
        for (String folder : new String[] {"", "docs", "bench", "findings"}) {
            try (Stream<Path> files = Files.list(PROJECT.resolve(folder))) {
                files.filter(file -> file.toString().endsWith(".md")).forEach(papers::add);
            }
        }
        return papers.stream();
    }

    @ParameterizedTest
    @MethodSource("papers")
    void linksLeadSomewhere(Path paper) throws IOException {
        for (MatchResult link : all(LINK, text(paper))) {
            String file = link.group(1);
            if (file != null && file.startsWith("https://")) {
                continue;
            }
            Path target = file == null ? paper : paper.resolveSibling(file);
            assertTrue(Files.exists(target), () -> paper + ": " + link.group());
            if (link.group(2) != null) {
                assertTrue(anchors(text(target)).contains(link.group(2)), () -> paper + ": " + link.group());
            }
        }
    }

    /** Of the changelog, only what is to come: what was is not moved. */
    @ParameterizedTest
    @MethodSource("papers")
    void whatIsNamedIsThere(Path paper) throws IOException {
        if (paper.endsWith("CHANGELOG.md")) {
            return;
        }
        for (MatchResult path : all(PATH, text(paper))) {
            String name = path.group(1);
            boolean later = name.startsWith("ontology/released/");
            boolean made = name.contains("/target") || name.contains("NAME");
            assertTrue(later || made || Files.exists(PROJECT.resolve(name)), () -> paper + ": " + name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh.md"})
    void theFirstPageIsShort(String name) throws IOException {
        assertTrue(text(PROJECT.resolve(name)).lines().count() < 130);
    }

    @ParameterizedTest
    @CsvSource({
        "README.md, README.zh.md",
        "docs/tutorial.md, docs/tutorial.zh.md",
        "docs/guide-researcher.md, docs/guide-researcher.zh.md",
        "docs/guide-program.md, docs/guide-program.zh.md"
    })
    void bothLanguagesShowTheSame(String en, String zh) throws IOException {
        assertEquals(outline(en), outline(zh));
    }

    /** What a table says of a model: requirements, key requirements, lead-ins, shapes. */
    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh.md"})
    void theTableCountsWhatTheOntologyHas(String name) throws IOException {
        var ontology = new Ontology(TurtleLibrary.of(PROJECT.resolve("ontology")));
        var expected = new TreeSet<String>();
        for (String each : ontology.modelNames()) {
            MaturityModel model = ontology.model(each);
            int shapes = model.requirements().stream()
                    .mapToInt(requirement -> requirement.criteria().size())
                    .sum();
            expected.add(Stream.of(
                            model.size().requirements(),
                            model.size().keyRequirements(),
                            model.size().leadIns(),
                            shapes)
                    .filter(count -> count > 0)
                    .toList()
                    .toString());
        }
        var found = new TreeSet<String>();
        for (MatchResult row :
                all(Pattern.compile("(?m)^\\|(?: [^|]+ \\|){3}( .*[0-9].*)\\|$"), text(PROJECT.resolve(name)))) {
            found.add(all(Pattern.compile("\\d+"), row.group(1)).stream()
                    .map(MatchResult::group)
                    .toList()
                    .toString());
        }
        assertEquals(expected, found);
        var practices = new StringWriter();
        Gradus.run(new PrintWriter(practices), new PrintWriter(new StringWriter()), "practices", "--lang", "en");
        for (MatchResult count : all(
                Pattern.compile("\\d+"),
                practices.toString().lines().reduce((a, b) -> b).orElseThrow())) {
            assertTrue(text(PROJECT.resolve(name)).contains(" " + count.group() + " "), count::group);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/tutorial.md", "docs/tutorial.zh.md"})
    void everyCommandIsExplained(String name) throws IOException {
        var explained = new TreeSet<String>();
        all(Pattern.compile("(?m)^gradus ([a-z-]+)"), text(PROJECT.resolve(name)))
                .forEach(line -> explained.add(line.group(1)));
        var there = new TreeSet<String>();
        there.addAll(Gradus.commandLine(Language.EN).getSubcommands().keySet());
        assertEquals(there, explained);
    }

    @Test
    void theArchitectureNamesEveryPackageInItsOwnWords() throws IOException {
        var expected = new TreeMap<String, String>();
        try (Stream<Path> files = Files.walk(PROJECT.resolve("server"))) {
            for (Path file : files.filter(each -> each.endsWith("package-info.java"))
                    .filter(each -> each.toString().contains("/src/main/java/"))
                    .toList()) {
                String text = text(file);
                expected.put(
                        first("package org\\.gradus\\.([a-z.]+);", text),
                        firstSentence(first("(?s)/\\*\\*(.*?)\\*/", text)));
            }
        }
        assertFalse(expected.isEmpty());
        var found = new TreeMap<String, String>();
        all(ROOM, text(PROJECT.resolve("docs/architecture.md")))
                .forEach(room -> found.put(room.group(1), room.group(2)));
        assertEquals(expected, found);
    }

    private static String firstSentence(String javadoc) {
        String plain = javadoc.replaceAll("\\s*\\n\\s*\\* ?", " ")
                .replaceAll("\\{@\\w+ ([^}]*)}", "`$1`")
                .strip();
        return first("^(.*?\\.)(?: [A-Z].*)?$", plain);
    }

    /** Commands without their language, headings' depths and fences: what a translation keeps. */
    private static List<String> outline(String name) throws IOException {
        Path file = PROJECT.resolve(name);
        var outline = new ArrayList<String>();
        Paper.read(file)
                .steps()
                .forEach(step -> outline.add(command(step.command()) + (step.shown() == null ? "" : " →")));
        text(file)
                .lines()
                .filter(line -> line.startsWith("#"))
                .forEach(line -> outline.add(line.replaceAll("[^#]", "")));
        return outline;
    }

    private static String command(String command) {
        return command.split(" \\||#|\n")[0]
                .replaceAll(" --lang [a-z]+| -H 'Accept-Language: zh'|\\?lang=zh|\"", "")
                .strip();
    }

    private static List<String> anchors(String text) {
        return all(Pattern.compile("(?m)^#+ (.*)$"), text).stream()
                .map(heading -> "#"
                        + heading.group(1)
                                .toLowerCase(Locale.ROOT)
                                .replaceAll("[^\\w -]", "")
                                .replace(' ', '-'))
                .toList();
    }

    private static String first(String pattern, String text) {
        return all(Pattern.compile(pattern), text).get(0).group(1);
    }

    private static List<MatchResult> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().toList();
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file);
    }
}

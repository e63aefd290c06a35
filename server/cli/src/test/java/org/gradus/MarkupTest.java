package org.gradus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Markup stands in templates, where the engine escapes what goes into it, and nowhere in the strings of a program. */
class MarkupTest {
    private static final Path SERVER = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)^\\s*//.*$");
    private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*\"");
    private static final Pattern MARKUP = Pattern.compile(
            "(?i)</[a-z]|<(!doctype html|html|head|body|meta|title|style|script|link|header|main|nav|section"
                    + "|div|span|p|a|b|i|br|h[1-6]|ul|ol|li|dl|dt|dd|table|thead|tbody|tr|th|td|details|summary|small|pre|code"
                    + "|form|input|button|select|option|svg|g|rect|path|circle|text|img)([\\s>/]|\\\\\"|\"$)"
                    + "|&(lt|gt|amp|quot|nbsp|#\\d+);|\\$unsafe");

    /** A property path, which a message advises against. */
    private static final String PATH = "(!<p>)*";

    @Test
    void noMarkupStandsInTheStringsOfAProgram() throws IOException {
        var found = new ArrayList<String>();
        var files = files("java", "src/main/java");
        assertFalse(files.isEmpty());
        for (Path file : files) {
            strings(Files.readString(file))
                    .filter(string -> MARKUP.matcher(string).find())
                    .forEach(string -> found.add(SERVER.relativize(file) + ": " + string));
        }
        assertEquals(List.of(), found);
    }

    @Test
    void noTemplateWritesWhatIsNotEscaped() throws IOException {
        var files = files("jte", "src/main/jte");
        assertFalse(files.isEmpty());
        for (Path file : files) {
            assertFalse(Files.readString(file).contains("$unsafe"), file::toString);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "out.append(\"<td class=\\\"none\\\">\");",
                "out.append(\"<br>\");",
                "out.append(\"</ul>\");",
                "out.append(\"<rect \");",
                "text.replace(\"<\", \"&lt;\")"
            })
    void markupIsFound(String line) {
        assertTrue(strings(line).anyMatch(string -> MARKUP.matcher(string).find()));
    }

    private static Stream<String> strings(String source) {
        return STRING.matcher(COMMENT.matcher(source).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .map(string -> string.replace(PATH, ""));
    }

    private static List<Path> files(String extension, String folder) throws IOException {
        try (Stream<Path> walk = Files.walk(SERVER)) {
            return walk.filter(file -> file.toString().endsWith("." + extension))
                    .filter(file -> file.toString().contains("/" + folder + "/"))
                    .toList();
        }
    }
}

package org.gradus.turtle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.gradus.turtle.Token.Kind;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Cases are files: {@code NAME.in.ttl} with {@code NAME.out.ttl}, or with the fault in {@code NAME.fault.txt}. */
class TurtleNormalFormTest {
    private static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();
    private static final Path CASES = Path.of("src/test/resources/org/gradus/turtle");

    @TestFactory
    Stream<DynamicTest> everyTextHasItsNormalForm() throws IOException {
        return named(".out.ttl")
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    String text = text(name + ".in.ttl");
                    String normal = text(name + ".out.ttl");
                    assertEquals(normal, TurtleNormalForm.of(text));
                    assertEquals(normal, TurtleNormalForm.of(normal));
                    assertTrue(graph(text).isIsomorphicWith(graph(normal)));
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyFaultIsToldWithItsPlace() throws IOException {
        return named(".fault.txt")
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    String text = text(name + ".in.ttl");
                    var fault = assertThrows(TurtleFault.class, () -> TurtleNormalForm.of(text));
                    assertEquals(
                            text(name + ".fault.txt").strip(),
                            fault.line() + ":" + fault.column() + " " + fault.en() + " / " + fault.zh());
                }));
    }

    @Test
    void whiteSpaceBetweenTokensChangesNothing() {
        var random = new Random(11);
        files().forEach(text -> {
            String scattered = scattered(text, random);
            String normal = TurtleNormalForm.of(scattered);
            assertEquals(text, normal);
            assertTrue(graph(scattered).isIsomorphicWith(graph(normal)));
        });
    }

    @Test
    void aCommentMayStandAnywhereAndIsKept() throws IOException {
        var random = new Random(2026);
        for (String name : named(".out.ttl").toList()) {
            for (int i = 0; i < 10; i++) {
                String commented = commented(text(name + ".in.ttl"), random);
                String normal = TurtleNormalForm.of(commented);
                assertEquals(words(commented), words(normal), commented);
                assertEquals(normal, TurtleNormalForm.of(normal), commented);
            }
        }
    }

    @Test
    void bracketsWithoutEndAreRefusedBeforeAParserOverflows() {
        var fault = assertThrows(TurtleFault.class, () -> TurtleNormalForm.of("<a:b> <a:c> " + "( ".repeat(100_000)));
        assertEquals(1, fault.line());
        assertTrue(fault.en().contains("nested"), fault::en);
    }

    @Test
    void bytesThatAreNotUtf8AreRefusedWithTheirPlace() {
        byte[] bytes = "<a:b> <a:c>\n  \"数据\" .".getBytes(StandardCharsets.UTF_8);
        assertEquals("<a:b> <a:c>\n  \"数据\" .", TurtleNormalForm.decoded(bytes));
        bytes[16] = 'x';
        var fault = assertThrows(TurtleFault.class, () -> TurtleNormalForm.decoded(bytes));
        assertEquals(List.of(2, 4), List.of(fault.line(), fault.column()));
        var cut = assertThrows(TurtleFault.class, () -> TurtleNormalForm.decoded(new byte[] {'#', (byte) 0xE6}));
        assertEquals(2, cut.column());
    }

    /** The same tokens and comments with other white space; what a comment stands behind or above is left. */
    private static String scattered(String text, Random random) {
        var scattered = new StringBuilder();
        for (Token token : TurtleLexer.tokens(text)) {
            if (!token.above().isEmpty()) {
                scattered.append(List.of("\n", "\n\n", "\r\n \n").get(random.nextInt(3)));
            }
            for (var comment : token.above()) {
                scattered
                        .append(" ".repeat(random.nextInt(5)))
                        .append(comment.text())
                        .append('\n');
                scattered.append(comment.apart() ? "\n".repeat(1 + random.nextInt(3)) : "");
            }
            scattered.append(token.above().isEmpty() ? blank(random) : "\t").append(token.text());
            scattered.append(token.beside().isEmpty() ? "" : "\t" + token.beside() + "\n");
        }
        return scattered.toString();
    }

    private static String blank(Random random) {
        return List.of(" ", "\n", "\t ", "\r\n", "  \n\n\n  ").get(random.nextInt(5));
    }

    private static String commented(String text, Random random) {
        var commented = new StringBuilder();
        for (Token token : TurtleLexer.tokens(text)) {
            token.above()
                    .forEach(comment ->
                            commented.append('\n').append(comment.text()).append('\n'));
            commented
                    .append(token.text())
                    .append(' ')
                    .append(token.beside())
                    .append(token.beside().isEmpty() ? "" : "\n");
            if (random.nextInt(4) == 0 && token.kind() != Kind.END) {
                commented
                        .append(random.nextBoolean() ? "\n" : "")
                        .append("# c")
                        .append(random.nextInt(1000))
                        .append('\n');
                commented.append(random.nextBoolean() ? "\n" : "");
            }
        }
        return commented.toString();
    }

    /** The words of all comments, sorted, as comments may change places with separators and prefixes. */
    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        for (Token token : TurtleLexer.tokens(text)) {
            token.above().forEach(comment -> words.addAll(List.of(comment.text().split("\\s+"))));
            words.addAll(List.of(token.beside().split("\\s+")));
        }
        return words.stream().filter(word -> !word.isEmpty()).sorted().toList();
    }

    /** Every Turtle file that people read: those of the project, and the cases. */
    private static Stream<String> files() {
        return Stream.of("ontology", "shapes", "examples", "server/core/" + CASES)
                .flatMap(TurtleNormalFormTest::below);
    }

    private static Stream<String> below(String folder) {
        try (var walk = Files.walk(PROJECT.resolve(folder))) {
            return walk
                    .filter(file ->
                            file.toString().endsWith(".ttl") && !file.toString().endsWith(".in.ttl"))
                    .filter(file -> !file.startsWith(PROJECT.resolve(folder).resolve("target")))
                    .sorted()
                    .map(TurtleNormalFormTest::read)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> named(String suffix) throws IOException {
        try (var list = Files.list(CASES)) {
            var names = list.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(suffix))
                    .map(name -> name.substring(0, name.length() - suffix.length()))
                    .sorted()
                    .toList();
            assertTrue(names.size() > 10, "the cases are there");
            return names.stream();
        }
    }

    private static String text(String name) {
        return read(CASES.resolve(name));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Graph graph(String turtle) {
        return RDFParser.fromString(turtle.replace("\uFEFF", ""), Lang.TURTLE)
                .base("https://base.example/")
                .toGraph();
    }
}

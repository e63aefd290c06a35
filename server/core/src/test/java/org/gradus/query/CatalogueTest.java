package org.gradus.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.query.ResultSetFormatter;
import org.gradus.ontology.TurtleLibrary;
import org.gradus.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every question of the catalogue gives the rows that stand beside it. */
class CatalogueTest {
    private static final Path QUERIES = Path.of("../..", "queries");
    private static final Catalogue CATALOGUE = new Catalogue(
            TurtleLibrary.of(QUERIES, ".rq"),
            TurtleLibrary.of(Path.of("../..", "ontology")),
            TurtleLibrary.of(Path.of("../..", "shapes")));

    static Stream<String> questions() {
        return CATALOGUE.questions().stream().map(Question::name);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void givesTheRowsThatStandBesideIt(String name) throws IOException {
        String expected = Files.readString(QUERIES.resolve("catalogue").resolve(name + ".csv"));
        assertEquals(
                expected,
                csv(name, Language.EN),
                () -> "run `./gradus query " + name
                        + " --lang en --format csv` and compare; an intended change edits queries/catalogue/" + name
                        + ".csv");
        assertTrue(expected.lines().count() > 1, "a question without an answer shows nothing");
    }

    @ParameterizedTest
    @MethodSource("questions")
    void saysAsMuchInChinese(String name) {
        assertEquals(
                csv(name, Language.EN).lines().count(),
                csv(name, Language.ZH).lines().count());
    }

    @Test
    void hasAtLeastTwentyFiveQuestions() {
        assertTrue(questions().count() >= 25);
    }

    @Test
    void refusesWhatItDoesNotKnowAndNamesWhatItDoes() {
        var unknown = assertThrows(IllegalArgumentException.class, () -> CATALOGUE.question("errat"));
        assertTrue(unknown.getMessage().contains("errata"), unknown::getMessage);
        Question cites = CATALOGUE.question("cites");
        var parameter = assertThrows(
                IllegalArgumentException.class,
                () -> CATALOGUE.answer(cites, Map.of("standrad", "standard:x"), Language.EN));
        assertTrue(parameter.getMessage().contains("standard"), parameter::getMessage);
        var value = assertThrows(
                IllegalArgumentException.class,
                () -> CATALOGUE.answer(cites, Map.of("standard", "GB/T 36073"), Language.EN));
        assertTrue(value.getMessage().contains("GB/T 36073"), value::getMessage);
    }

    @Test
    void aParameterCannotAddToTheQuery() {
        var answer = CATALOGUE.answer(
                CATALOGUE.question("cites"), Map.of("standard", "<urn:x> . ?a ?b ?c . #>"), Language.EN);
        assertEquals(0, answer.size());
    }

    private static String csv(String name, Language language) {
        var bytes = new ByteArrayOutputStream();
        ResultSetFormatter.outputAsCSV(bytes, CATALOGUE.answer(CATALOGUE.question(name), Map.of(), language));
        return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}

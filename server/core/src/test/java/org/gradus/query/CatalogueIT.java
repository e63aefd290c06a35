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
import org.gradus.refusal.NotThere;
import org.gradus.refusal.Refusal.Code;
import org.gradus.refusal.ValueRefused;
import org.gradus.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every question of the catalogue gives the rows that stand beside it. */
class CatalogueIT {
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
        var unknown = assertThrows(NotThere.class, () -> CATALOGUE.question("errat"));
        assertEquals(Code.UNKNOWN_QUESTION, unknown.code());
        assertTrue(unknown.text().en().contains("errata"), unknown::getMessage);
        assertTrue(unknown.text().zh().contains("是否指 errata"), unknown.text()::zh);
        var parameter = assertThrows(NotThere.class, () -> ask("cites", "standrad", "standard:t-ccua-2024"));
        assertEquals(Code.UNKNOWN_PARAMETER, parameter.code());
        assertTrue(parameter.text().zh().contains("是否指 standard"), parameter.text()::zh);
    }

    @Test
    void refusesValuesThatNameNothingOrAreOfAnotherKind() {
        String[][] values = {
            {"cites", "standard", "GB/T 36073", "GB/T 36073"},
            {"practice-by-level", "practice", "practice:data-governence", "Did you mean practice:data-governance?"},
            {
                "practice-by-level",
                "practice",
                "https://w3id.org/gradus/practice/data-governence",
                "Did you mean practice:data-governance?"
            },
            {"practice-by-level", "practice", "3", "neither an IRI nor a name"},
            {"shared-practices", "least", "practice:data-governance", "no number"},
            {"shared-practices", "least", "99999999999999999999", "no number"}
        };
        for (String[] value : values) {
            var refused = assertThrows(ValueRefused.class, () -> ask(value[0], value[1], value[2]), value[2]);
            assertTrue(refused.text().en().contains(value[3]), refused::getMessage);
        }
    }

    @Test
    void aParameterCannotAddToTheQuery() {
        assertThrows(ValueRefused.class, () -> ask("cites", "standard", "<urn:x> . ?a ?b ?c . #>"));
    }

    private static int ask(String question, String parameter, String value) {
        return CATALOGUE
                .answer(CATALOGUE.question(question), Map.of(parameter, value), Language.EN)
                .size();
    }

    private static String csv(String name, Language language) {
        var bytes = new ByteArrayOutputStream();
        ResultSetFormatter.outputAsCSV(bytes, CATALOGUE.answer(CATALOGUE.question(name), Map.of(), language));
        return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}

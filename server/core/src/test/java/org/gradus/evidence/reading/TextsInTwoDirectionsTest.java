package org.gradus.evidence.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gradus.evidence.reading.IntakeProblem.Code;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a text may do with the direction of reading is the same in every syntax. */
class TextsInTwoDirectionsTest {
    private static final String TURTLE = "<https://a.example/a> <https://a.example/p> \"TEXT\"@en , \"TEXT\" .";
    private static final String XML = "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
            + " xmlns:a=\"https://a.example/\"><rdf:Description rdf:about=\"https://a.example/a\"><a:p"
            + " xml:lang=\"en\">TEXT</a:p></rdf:Description></rdf:RDF>";
    private static final String TRIX = "<TriX xmlns=\"http://www.w3.org/2004/03/trix/trix-1/\"><graph><triple>"
            + "<uri>https://a.example/a</uri><uri>https://a.example/p</uri><plainLiteral"
            + " xml:lang=\"en\">TEXT</plainLiteral></triple></graph></TriX>";
    private static final String JSON_LD =
            "{\"@id\":\"https://a.example/a\",\"https://a.example/p\":[{\"@value\":\"TEXT\",\"@language\":\"en\"},\"TEXT\"]}";
    private static final String RDF_JSON = "{\"https://a.example/a\":{\"https://a.example/p\":[{\"type\":\"literal\","
            + "\"value\":\"TEXT\",\"lang\":\"en\"}]}}";

    @ParameterizedTest
    @ValueSource(strings = {"turtle", "ntriples", "jsonld", "rdfxml", "trix", "rdfjson"})
    void whatMixedScriptsNeedIsTaken(String syntax) {
        for (String text :
                List.of("\u2067שלום\u2069 (plant 2)", "\u202Bשלום\u202C!", "שלום\u200F!", "a\u2066b\u2069c")) {
            assertEquals(List.of(), problems(syntax, text), text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"turtle", "ntriples", "jsonld", "rdfxml", "trix", "rdfjson"})
    void whatShowsATextAsAnotherIsRefused(String syntax) {
        for (String text : List.of("a\u202Eb\u202C", "a\u202Db\u202C", "a\u2067b", "a\u2069b", "\u202Aa\u2069\u202C")) {
            var problems = problems(syntax, text);
            assertTrue(
                    problems.stream().allMatch(problem -> problem.code() == Code.BAD_LITERAL) && !problems.isEmpty(),
                    problems::toString);
            assertTrue(problems.get(0).message().en().contains("control of direction U+20"), problems::toString);
        }
    }

    private static List<IntakeProblem> problems(String syntax, String text) {
        String all = switch (syntax) {
            case "jsonld" -> JSON_LD;
            case "rdfxml" -> XML;
            case "trix" -> TRIX;
            case "rdfjson" -> RDF_JSON;
            default -> syntax.equals("turtle") ? TURTLE : TURTLE.replaceAll(" , \"TEXT\"", "");
        };
        byte[] bytes = all.replace("TEXT", text).getBytes(StandardCharsets.UTF_8);
        return new EvidenceLoader()
                .load(List.of(EvidenceSource.stdin(new ByteArrayInputStream(bytes), syntax)))
                .problems();
    }
}

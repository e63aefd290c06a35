package org.gradus.evidence.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradus.evidence.TestEvidence;
import org.gradus.evidence.reading.EvidenceLoader;
import org.gradus.evidence.reading.EvidenceSource;
import org.gradus.evidence.reading.IntakeProblem;
import org.gradus.evidence.reading.IntakeProblem.Code;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Well-formed evidence of which one text was replaced by what only looks like it says something. */
class ReplacedTextTest {
    private static List<IntakeProblem> problems(String text, String instead) throws IOException {
        String turtle;
        try (InputStream in =
                TestEvidence.source("well-formed-pass.ttl").opener().open()) {
            turtle = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertTrue(turtle.contains(text), text);
        byte[] bytes = turtle.replace(text, instead).getBytes(StandardCharsets.UTF_8);
        return TestEvidence.check(
                new EvidenceLoader().load(List.of(EvidenceSource.stdin(new ByteArrayInputStream(bytes), "turtle"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Acme\"",
                "\"质量管控\"",
                "\"MES log 2026-04\"",
                "\"The log is of another plant.\"",
                "\"unit cost\"",
                "\"CNY\"",
                "\"The department has no equipment of its own.\""
            })
    void aTextOfBlanksSaysNothing(String text) throws IOException {
        for (String blank : List.of(
                "\"            \"", "\"\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000\"", "\"\"")) {
            assertEquals(1, problems(text, blank).size(), () -> text + " replaced by " + blank);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://w3id.org/gradus/core#, http://w3id.org/gradus/core#",
        "https://w3id.org/gradus/core#, https://w3id.org/gradus/core/",
        "https://w3id.org/gradus/core#, https://w3id.org/gradus/core",
        "https://w3id.org/gradus/practice/, https://w3id.org/gradus/practice#",
        "http://purl.org/dc/terms/, https://purl.org/dc/terms/",
        "http://www.w3.org/2001/XMLSchema#, http://www.w3.org/2001/XMLSchema",
        "http://www.w3.org/2000/01/rdf-schema#, https://www.w3.org/2000/01/rdf-schema#"
    })
    void aNamespaceThatOnlyLooksLikeOneIsToldAsSuch(String namespace, String instead) throws IOException {
        Set<Code> codes = problems("<" + namespace + ">", "<" + instead + ">").stream()
                .map(IntakeProblem::code)
                .collect(Collectors.toSet());
        assertEquals(Set.of(Code.BAD_IRI), codes);
        assertTrue(
                problems("<" + namespace + ">", "<" + instead + ">").stream()
                        .allMatch(problem -> problem.message().en().contains("looks like one of <" + namespace + ">")),
                namespace);
    }
}

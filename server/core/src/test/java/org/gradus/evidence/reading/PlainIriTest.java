package org.gradus.evidence.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.jena.irix.IRIs;
import org.apache.jena.irix.IRIxResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainIriTest {
    private static final List<String> PIECES = List.of(
            "a",
            "b2",
            "Z",
            "7",
            "-",
            "--",
            "xn--",
            ".",
            "..",
            "/",
            "//",
            "#",
            "_",
            "~",
            "%41",
            ":",
            ":80",
            "@",
            "?",
            "example",
            "org",
            "w3id.org",
            "doc",
            "中");

    @Test
    void whatIsPlainKeepsEveryRuleAndResolvesToItself() {
        var resolver = IRIxResolver.create()
                .base("https://elsewhere.invalid/a/b?c#d")
                .resolve(true)
                .allowRelative(false)
                .build();
        var random = new Random(11);
        int plain = 0;
        for (int i = 0; i < 20_000; i++) {
            var iri = new StringBuilder(random.nextBoolean() ? "https://" : "http://");
            iri.append(random.nextInt(3) == 0 ? "" : "example.org/");
            for (int piece = random.nextInt(9); piece > 0; piece--) {
                iri.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            String text = iri.toString();
            if (PlainIri.is(text)) {
                plain++;
                var violations = new ArrayList<String>();
                IRIs.reference(text).handleViolations((error, message) -> violations.add(message));
                assertEquals(List.of(), violations, text);
                assertEquals(text, resolver.resolve(text).str());
            }
        }
        assertTrue(plain > 500, plain + " were plain");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://w3id.org/gradus/practice/data-acquisition",
                "https://example.org/doc/17",
                "http://www.w3.org/ns/prov#wasDerivedFrom",
                "https://a-b.example/A_b-c.ttl#x.y"
            })
    void whatNearlyAllEvidenceNamesIsPlain(String iri) {
        assertTrue(PlainIri.is(iri));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "https://localhost/a",
                "https://Example.org/a",
                "https://10.0.0.1/a",
                "https://example.org:80/a",
                "https://example.org/a/../b",
                "https://example.org/a//b",
                "https://example.org/a?b",
                "https://example.org/a#b#c",
                "https://example.org/%zz",
                "https://xn--e1afmkfd.org/a",
                "https://-a.org/b",
                "https://a-.org/b",
                "https://a..org/b",
                "urn:a:b",
                "a/b"
            })
    void ofAllElseAParserTells(String iri) {
        assertFalse(PlainIri.is(iri));
    }

    @Test
    void aPlainOneThatLooksLikeAnotherIsRefusedAllTheSame() {
        String lookalike = "http://w3id.org/gradus/core#status";

        assertTrue(PlainIri.is(lookalike));
        assertTrue(IriGuard.fault(lookalike).isPresent());
    }
}

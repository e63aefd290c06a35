package org.gradus.evidence.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.stream.Stream;
import org.gradus.evidence.TestEvidence;
import org.gradus.evidence.reading.EvidenceSource;
import org.gradus.evidence.stream.TwoReaders.Taken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The stream takes nothing that intake refuses, and what it takes it reads as a graph is read. */
class StreamedEvidenceTest {
    private static final Path FILES = Path.of("src/test/resources/org/gradus/evidence");

    @ParameterizedTest
    @ValueSource(strings = {"xinghe.ttl", "xinghe.jsonld", "lanqiao.ttl", "qingshan.ttl", "baihe.ttl"})
    void samplesHaveTheUsualForm(String sample) {
        Path file = TestEvidence.PROJECT.resolve("examples").resolve(sample);
        assertEquals(Taken.BY_BOTH, TwoReaders.read(EvidenceSource.file(file), sample));
    }

    /** The code lists of the ontology and those of the intake shapes are the same. */
    @ParameterizedTest
    @CsvSource({
        "gradus:industry t10004:industry-power,            BY_BOTH",
        "gradus:size gradus:LargeSize,                     BY_BOTH",
        "gradus:region gradus:Region82,                    BY_BOTH",
        "gradus:ownership gradus:OtherwiseOwned,           BY_BOTH",
        "gradus:inGroup <https://example.org/group>,      BY_BOTH",
        "gradus:scope gradus:SiteScope,                    BY_BOTH",
        "gradus:industry t10004:industry-none,             BY_NEITHER",
        "gradus:size gradus:Region33,                      BY_NEITHER",
        "gradus:region gradus:Region99,                    BY_NEITHER",
        "gradus:ownership \"state\",                       BY_NEITHER",
        "gradus:inGroup \"group\",                        BY_NEITHER",
        "gradus:size gradus:LargeSize ; gradus:size gradus:SmallSize, BY_NEITHER"
    })
    void whatKindAnOrganisationIsIsTakenFromTheCodeLists(String said, Taken taken) {
        String turtle = """
                @prefix gradus: <https://w3id.org/gradus/core#> .
                @prefix t10004: <https://w3id.org/gradus/t-aiitre-10004-2023/> .
                @prefix practice: <https://w3id.org/gradus/practice/> .
                @prefix dcterms: <http://purl.org/dc/terms/> .
                @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
                <https://example.org/o> a gradus:Organisation ; rdfs:label "o"@en ; %s ;
                    practice:data-acquisition [ a gradus:Evidence ; gradus:status gradus:Accepted ;
                        dcterms:issued "2026-01-01"^^xsd:date ; dcterms:source "report" ] .
                """.formatted(said);
        byte[] bytes = turtle.getBytes(StandardCharsets.UTF_8);
        var source = new EvidenceSource("o.ttl", null, () -> new ByteArrayInputStream(bytes));
        assertEquals(taken, TwoReaders.read(source, said));
    }

    @Test
    void noSpecimenIsTakenThatIsRefused() throws IOException {
        var counts = new EnumMap<Taken, Integer>(Taken.class);
        try (Stream<Path> files = Files.walk(FILES)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".tsv"))
                    .forEach(file ->
                            counts.merge(TwoReaders.read(EvidenceSource.file(file), file.toString()), 1, Integer::sum));
        }
        assertTrue(counts.get(Taken.BY_NEITHER) > 200, counts::toString);
        assertTrue(counts.get(Taken.BY_BOTH) > 20, counts::toString);
    }
}

package org.gradus.evidence.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.stream.Stream;
import org.gradus.evidence.TestEvidence;
import org.gradus.evidence.reading.EvidenceSource;
import org.gradus.evidence.stream.TwoReaders.Taken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

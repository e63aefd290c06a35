package org.gradus.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.gradus.assess.Standards;
import org.gradus.io.Compression;
import org.gradus.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many files, good and bad, to tables. */
class BulkAssessmentIT {
    private static final Standards STANDARDS = Standards.published();
    private static final LocalDate DATE = LocalDate.of(2026, 6, 30);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-30T08:00:00Z"), ZoneOffset.UTC);
    private static final String EVIDENCE = """
            @prefix gradus: <https://w3id.org/gradus/core#> .
            @prefix practice: <https://w3id.org/gradus/practice/> .
            @prefix dcterms: <http://purl.org/dc/terms/> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            <https://example.org/%1$s> a gradus:Organisation ; rdfs:label "%1$s"@en ;
                practice:data-acquisition [ a gradus:Evidence ; gradus:status gradus:Accepted ;
                    dcterms:issued "2026-01-01"^^xsd:date ; dcterms:source "report" ] .
            """;

    @TempDir
    private Path folder;

    private Path evidence;
    private Path table;

    @BeforeEach
    void lay() throws IOException {
        evidence = Files.createDirectories(folder.resolve("evidence/more"));
        table = folder.resolve("levels.csv");
        evidence = evidence.getParent();
        for (String name : List.of("a", "b", "d", "e")) {
            Files.writeString(evidence.resolve(name + ".ttl"), EVIDENCE.formatted(name));
        }
        Files.writeString(
                evidence.resolve("c.ttl"), EVIDENCE.formatted("c").replace("data-acquisition", "data-aquisition"));
        try (var packed = new GZIPOutputStream(Files.newOutputStream(evidence.resolve("more/f.ttl.gz")))) {
            packed.write(EVIDENCE.formatted("f").getBytes(StandardCharsets.UTF_8));
        }
        Files.writeString(evidence.resolve("more/readme.txt"), "no evidence");
    }

    private static BulkAssessment bulk() {
        return BulkAssessment.of(
                STANDARDS,
                new SourceReader(STANDARDS.ontology(), STANDARDS.intake(), CLOCK),
                List.of("t-ccua-2024", "ms-2014"),
                DATE,
                3);
    }

    private List<SourceResult> results(Path... named) throws IOException {
        var results = new ArrayList<SourceResult>();
        try (var sources = Sources.of(Sources.files(List.of(named)))) {
            bulk().run(sources, 0, 2, results::add);
        }
        return results;
    }

    private static List<String> names(List<SourceResult> results) {
        return results.stream()
                .map(SourceResult::source)
                .map(name -> name.substring(name.lastIndexOf('/') + 1))
                .toList();
    }

    @Test
    void resultsComeInTheOrderOfTheFilesAndABadOneStopsNoOther() throws IOException {
        var results = results(evidence);
        assertEquals(List.of("a.ttl", "b.ttl", "c.ttl", "d.ttl", "e.ttl", "f.ttl.gz"), names(results));
        for (SourceResult result : results) {
            assertEquals(result.source().endsWith("c.ttl"), result.isRefused(), result.source());
            assertEquals(result.isRefused() ? 0 : 2, result.decisions().size());
        }
    }

    @Test
    void anArchivePackedWithZstandardHoldsTheSame() throws IOException {
        Path archive = folder.resolve("all.tar.zst");
        try (var in = Compression.GZIP.unpacked(new ByteArrayInputStream(tar()));
                var out = new ZstdOutputStream(Files.newOutputStream(archive))) {
            in.transferTo(out);
        }
        assertEquals(names(results(evidence)), names(results(archive)));
    }

    @Test
    void anArchiveHoldsTheSameAsItsFolder() throws IOException {
        Path archive = folder.resolve("all.tar.gz");
        Files.write(archive, tar());
        var results = results(archive);
        assertEquals(names(results(evidence)), names(results));
        assertTrue(
                results.get(0).source().startsWith(archive + "!/"),
                results.get(0).source());
    }

    @Test
    void whatComesBeforeTheEndOfATornArchiveIsAssessedAndTheRestIsToldOnce() throws IOException {
        byte[] whole = tar();
        Path archive = folder.resolve("torn.tar.gz");
        Files.write(archive, Arrays.copyOf(whole, whole.length / 2));
        var results = results(archive);
        var last = results.get(results.size() - 1);
        assertTrue(last.isRefused());
        assertEquals(archive.toString(), last.source());
        assertTrue(results.size() <= 6, () -> names(results).toString());
    }

    private byte[] tar() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
            for (Path file : Sources.files(List.of(evidence))) {
                var entry = new TarArchiveEntry(file, evidence.relativize(file).toString());
                tar.putArchiveEntry(entry);
                Files.copy(file, tar);
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    private void write(int stopAfter) throws IOException {
        try (var sources = Sources.of(Sources.files(List.of(evidence)));
                var tables = ResultTables.open(
                        table, ResultTables.Details.OUTCOMES, "this run", Language.EN, Duration.ZERO)) {
            long first = tables.done();
            for (long i = 0; i < first; i++) {
                sources.next();
            }
            bulk().run(sources, first, 2, result -> {
                if (tables.done() == stopAfter) {
                    throw new IOException("stopped");
                }
                tables.add(result);
            });
            tables.publish();
        }
    }

    private List<String> tables() throws IOException {
        return List.of(
                Files.readString(table),
                Files.readString(folder.resolve("levels.refused.csv")),
                Files.readString(folder.resolve("levels.outcomes.csv")));
    }

    @Test
    void aRunThatWasStoppedGoesOnWithoutLosingOrRepeatingOne() throws IOException {
        write(Integer.MAX_VALUE);
        var expected = tables();
        assertEquals(11, expected.get(0).lines().count());
        assertEquals(2, expected.get(1).lines().count());
        assertTrue(expected.get(1).contains("c.ttl,UNKNOWN_PRACTICE"), expected.get(1));
        for (int stop = 0; stop <= 5; stop++) {
            int at = stop;
            for (String name : List.of("levels.csv", "levels.refused.csv", "levels.outcomes.csv")) {
                Files.delete(folder.resolve(name));
            }
            assertThrows(IOException.class, () -> write(at));
            assertFalse(Files.exists(table), "a table has its name when it is whole");
            write(Integer.MAX_VALUE);
            assertEquals(expected, tables(), "stopped after " + stop);
            assertFalse(ResultTables.isBegun(table));
        }
    }

    @Test
    void whatWasWrittenAfterTheLastCheckpointIsWrittenAgainAndNotTwice() throws IOException {
        write(Integer.MAX_VALUE);
        var expected = tables();
        assertThrows(IOException.class, () -> write(3));
        Path draft = folder.resolve("levels.csv.part");
        Files.writeString(draft, Files.readString(draft) + "half a li");
        write(Integer.MAX_VALUE);
        assertEquals(expected, tables());
    }

    @Test
    void aRunThatOnlyLackedTheNamesOfItsTablesIsDone() throws IOException {
        write(Integer.MAX_VALUE);
        var expected = tables();
        Files.move(table, folder.resolve("levels.csv.part"));
        new Checkpoint("this run", 6, Map.of(), true).write(folder.resolve("levels.csv.progress"));
        assertTrue(ResultTables.isDone(table));
        assertEquals(expected, tables());
    }

    @Test
    void anotherRunIsAnother() throws IOException {
        assertThrows(IOException.class, () -> write(2));
        assertTrue(ResultTables.isSame(table, "this run"));
        assertFalse(ResultTables.isSame(table, "that run"));
    }
}

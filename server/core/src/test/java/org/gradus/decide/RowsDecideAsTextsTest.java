package org.gradus.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.gradus.assess.Assessor;
import org.gradus.assess.Outcome;
import org.gradus.assess.Standards;
import org.gradus.evidence.admission.Dossier;
import org.gradus.evidence.admission.DossierReader;
import org.gradus.evidence.reading.EvidenceLoader;
import org.gradus.evidence.reading.EvidenceSource;
import org.gradus.plan.Practices;
import org.gradus.rows.PackedOrganisation;
import org.gradus.rows.Packing;
import org.gradus.rows.RowsFile;
import org.gradus.rows.RowsHeader;
import org.gradus.rows.RowsWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is decided from rows is what is decided from the evidence that they were made of. */
class RowsDecideAsTextsTest {
    private static final int ORGANISATIONS = Integer.getInteger("gradus.random-organisations", 120);
    private static final Standards STANDARDS = Standards.published();
    private static final Practices PRACTICES =
            new Practices(STANDARDS.ontology().vocabulary());
    private static final Packing PACKING = new Packing(PRACTICES);
    private static final List<String> MODELS = STANDARDS.ontology().modelNames();
    private static final List<Assessor> ASSESSORS =
            MODELS.stream().map(STANDARDS::assessor).toList();

    @TempDir
    private Path folder;

    private List<PackedOrganisation> throughAFile(List<Dossier> dossiers) throws IOException {
        Path file = folder.resolve("rows.gradus");
        var bytes = new ByteArrayOutputStream();
        var writer =
                new RowsWriter(bytes, new RowsHeader("digest", PRACTICES.size(), "0", List.of("pack", "a folder")));
        for (Dossier dossier : dossiers) {
            writer.add(PACKING.pack("source", dossier));
        }
        writer.end();
        Files.write(file, bytes.toByteArray());
        var read = new ArrayList<PackedOrganisation>();
        try (var blocks = RowsFile.open(file, "digest").blocks()) {
            blocks.forEachRemaining(block -> read.addAll(block.organisations()));
        }
        return read;
    }

    private List<Decision> requireSame(List<Dossier> dossiers, LocalDate date) throws IOException {
        var decider = Decider.of(STANDARDS, MODELS, date);
        var all = new ArrayList<Decision>();
        var packed = throughAFile(dossiers);
        assertEquals(dossiers.size(), packed.size());
        for (int i = 0; i < dossiers.size(); i++) {
            var expected = assessed(dossiers.get(i), date);
            var decided = decider.decide(packed.get(i));
            assertEquals(expected, decided);
            assertEquals(expected, assessed(PACKING.unpack(packed.get(i)), date), "unpacked for an audit");
            all.addAll(decided);
        }
        return all;
    }

    private static List<Decision> assessed(Dossier dossier, LocalDate date) {
        return Assessor.assess(ASSESSORS, List.of(dossier), date).stream()
                .map(Decision::of)
                .toList();
    }

    @Test
    void samplesAreDecidedAlike() throws IOException {
        var reader = new DossierReader(STANDARDS.ontology().vocabulary());
        var dossiers = new ArrayList<Dossier>();
        for (Path file : files()) {
            var submission = new EvidenceLoader().load(List.of(EvidenceSource.file(file)));
            dossiers.addAll(reader.read(submission.graph()));
        }
        assertTrue(dossiers.size() > 10, () -> dossiers.size() + " dossiers");
        for (String date : List.of("2024-12-31", "2026-06-30", "2026-11-01", "2028-01-01")) {
            requireSame(dossiers, LocalDate.parse(date));
        }
    }

    private static List<Path> files() throws IOException {
        Path specimens = Path.of("src/test/resources/org/gradus/evidence/specimens");
        try (Stream<Path> examples = Files.list(Path.of("../../examples"));
                Stream<Path> passing = Files.walk(specimens)) {
            return Stream.concat(
                            examples.filter(file -> !file.toString().contains("progress")),
                            passing.filter(file -> file.getFileName().toString().startsWith("pass-")))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void randomOrganisationsAreDecidedAlike() throws IOException {
        var random = new RandomDossiers(STANDARDS.ontology(), 20261130);
        var dossiers = new ArrayList<Dossier>();
        for (int i = 0; i < ORGANISATIONS; i++) {
            dossiers.add(random.next(i));
        }
        var decisions = requireSame(dossiers, RandomDossiers.DATE);
        requireSame(dossiers, RandomDossiers.DATE.plusDays(25));
        var seen = new HashSet<Outcome>();
        for (Decision decision : decisions) {
            for (Outcome outcome : Outcome.values()) {
                if (decision.count(outcome) > 0) {
                    seen.add(outcome);
                }
            }
        }
        assertEquals(4, seen.size(), "organisations that are all alike show little");
        assertTrue(decisions.stream().map(Decision::rank).distinct().count() > 3);
        assertTrue(decisions.stream().anyMatch(decision -> decision.grade() > 0));
        assertTrue(
                decisions.stream()
                        .filter(decision -> decision.model().name().equals("ms-2014"))
                        .anyMatch(decision -> decision.rank() > 0),
                "one whose management system conforms, so that it attests");
    }
}

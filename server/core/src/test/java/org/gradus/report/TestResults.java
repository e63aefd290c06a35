package org.gradus.report;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gradus.assess.Assessment;
import org.gradus.assess.Assessor;
import org.gradus.assess.Explainer;
import org.gradus.evidence.admission.Dossier;
import org.gradus.evidence.admission.DossierReader;
import org.gradus.evidence.reading.EvidenceLoader;
import org.gradus.evidence.reading.EvidenceSource;
import org.gradus.ontology.Ontology;
import org.gradus.ontology.TurtleLibrary;

/** Results of assessing files, with the real ontology and shapes. */
final class TestResults {
    static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();
    static final LocalDate DATE = LocalDate.of(2026, 6, 30);
    static final Ontology ONTOLOGY = new Ontology(TurtleLibrary.of(PROJECT.resolve("ontology")));
    static final Explainer EXPLAINER = new Explainer(ONTOLOGY);
    static final TurtleLibrary SHAPES = TurtleLibrary.of(PROJECT.resolve("shapes"));
    private static final Map<String, Assessor> ASSESSORS = new ConcurrentHashMap<>();

    private TestResults() {}

    static Assessor assessor(String model) {
        return ASSESSORS.computeIfAbsent(model, name -> Assessor.of(ONTOLOGY, SHAPES, name));
    }

    static Path example(String name) {
        return PROJECT.resolve("examples").resolve(name);
    }

    static Path resource(String name) {
        return PROJECT.resolve("server/core/src/test/resources/org/gradus/report")
                .resolve(name);
    }

    /** Reads a file afresh, so that blank nodes have new labels. */
    static List<Dossier> dossiers(Path file) {
        var submission = new EvidenceLoader().load(List.of(EvidenceSource.file(file)));
        return new DossierReader(ONTOLOGY.vocabulary()).read(submission.graph());
    }

    static Results of(List<Assessment> assessments) {
        return Results.of(EXPLAINER, assessments, "0.0.0");
    }

    static Results of(Path file, String... models) {
        var assessments = new ArrayList<Assessment>();
        for (Dossier dossier : dossiers(file)) {
            for (String model : models) {
                assessments.addAll(assessor(model).assess(dossier, DATE));
            }
        }
        return of(assessments);
    }
}

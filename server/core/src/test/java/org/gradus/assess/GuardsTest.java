package org.gradus.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.vocabulary.SHACL;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.sail.memory.MemoryStore;
import org.eclipse.rdf4j.sail.shacl.ShaclValidator;
import org.gradus.evidence.admission.Admission;
import org.gradus.ontology.TurtleLibrary;
import org.gradus.refusal.EngineMisledException;
import org.gradus.refusal.ShapeRefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An engine that ignores a constraint reads as "requirement met": what stands against that. */
class GuardsTest {
    private static final String MODEL = "t-aiitre-10003";

    @TempDir
    Path shapes;

    @Test
    void aShapeThatACanaryPassesStopsTheRun() throws IOException {
        copyShapes();
        Path file = shapes.resolve(MODEL + "/data.ttl");
        String text = Files.readString(file);
        // A target that no subject has: the engine says nothing, and nothing would read as met.
        Files.writeString(
                file, text.replaceFirst("sh:targetClass gradus:Capability", "sh:targetClass gradus:Capabilty"));
        Assessor misled = Assessor.of(TestModels.ONTOLOGY, TurtleLibrary.of(shapes), MODEL);
        var least = new LeastEvidence(misled.model());
        var stop = assertThrows(
                EngineMisledException.class,
                () -> misled.assess(least.dossier("any", least.upTo(2)), LeastEvidence.DATE));
        assertTrue(stop.getMessage().contains("5.2.2"), stop::getMessage);
    }

    @Test
    void aShapesFileWithAForeignConstructIsRefusedBeforeAnythingRuns() throws IOException {
        copyShapes();
        Path file = shapes.resolve(MODEL + "/data.ttl");
        Files.writeString(file, Files.readString(file).replaceFirst("sh:severity", "sh:minCount 1 ; sh:severity"));
        var refusal = assertThrows(
                ShapeRefusedException.class, () -> Assessor.of(TestModels.ONTOLOGY, TurtleLibrary.of(shapes), MODEL));
        assertTrue(refusal.getMessage().contains("minCount"), refusal::getMessage);
    }

    @Test
    void aMissingShapesFileIsNamedAsStale() throws IOException {
        copyShapes();
        Files.delete(shapes.resolve(MODEL + "/data.ttl"));
        var stale = assertThrows(
                ShapeRefusedException.class, () -> Assessor.of(TestModels.ONTOLOGY, TurtleLibrary.of(shapes), MODEL));
        assertTrue(stale.getMessage().contains("gradus compile"), stale::getMessage);
    }

    @Test
    void theRunnerFindsWhatTheEnginesOwnValidatorFinds() throws IOException {
        var model = TestModels.ONTOLOGY.model(MODEL);
        var least = new LeastEvidence(model);
        var admission = new Admission(TestModels.ONTOLOGY.vocabulary(), LeastEvidence.DATE);
        var admitted = model.levels().stream()
                .flatMap(level -> admission.admit(least.dossier(level.name(), least.upTo(level.rank()))).stream())
                .toList();
        var data = Rdf4jTerms.statements(new AdmissibleGraph(TestModels.ONTOLOGY.vocabulary(), model).links(admitted));
        Set<String> ours = new ShaclRunner(TwoEnginesIT.shapes(model))
                .validate(data).stream()
                        .map(result -> result.focusNode() + " " + result.shape())
                        .collect(Collectors.toSet());
        assertFalse(ours.isEmpty());
        assertEquals(theirs(data), ours);
    }

    private static Set<String> theirs(List<org.eclipse.rdf4j.model.Statement> data) throws IOException {
        var shapesStore = new MemoryStore();
        var dataStore = new MemoryStore();
        shapesStore.init();
        dataStore.init();
        try (var connection = shapesStore.getConnection()) {
            connection.begin();
            var library = TurtleLibrary.of(TestModels.PROJECT.resolve("shapes"));
            for (String file : library.names(MODEL + "/")) {
                try (InputStream in = library.open(file)) {
                    Rio.parse(in, RDFFormat.TURTLE)
                            .forEach(s -> connection.addStatement(s.getSubject(), s.getPredicate(), s.getObject()));
                }
            }
            connection.commit();
        }
        try (var connection = dataStore.getConnection()) {
            connection.begin();
            data.forEach(s -> connection.addStatement(s.getSubject(), s.getPredicate(), s.getObject()));
            connection.commit();
        }
        var report = new LinkedHashModel(
                ShaclValidator.validate(dataStore, shapesStore).asModel());
        return report.filter(null, SHACL.RESULT, null).stream()
                .map(statement -> (Resource) statement.getObject())
                .map(result -> report.filter(result, SHACL.FOCUS_NODE, null)
                                .objects()
                                .iterator()
                                .next() + " "
                        + report.filter(result, SHACL.SOURCE_SHAPE, null)
                                .objects()
                                .iterator()
                                .next())
                .collect(Collectors.toSet());
    }

    private void copyShapes() throws IOException {
        Path source = TestModels.PROJECT.resolve("shapes");
        Files.walkFileTree(source, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (file.toString().endsWith(".ttl")) {
                    Path copy = shapes.resolve(source.relativize(file).toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}

package org.gradus.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.semanticweb.HermiT.ReasonerFactory;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.formats.TurtleDocumentFormat;
import org.semanticweb.owlapi.io.FileDocumentSource;
import org.semanticweb.owlapi.model.MissingImportHandlingStrategy;
import org.semanticweb.owlapi.model.OWLAnnotationAssertionAxiom;
import org.semanticweb.owlapi.model.OWLEntity;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.model.OWLOntologyLoaderConfiguration;
import org.semanticweb.owlapi.model.OWLOntologyManager;
import org.semanticweb.owlapi.profiles.OWL2DLProfile;
import org.semanticweb.owlapi.reasoner.OWLReasoner;

/** The whole ontology, as one: it is in OWL 2 DL, a reasoner finds it consistent, and every term says what it means. */
class OwlIT {
    private static final String GRADUS = "https://w3id.org/gradus/";
    private static final Path ONTOLOGY = Path.of("").toAbsolutePath();
    private static final Path EXAMPLES = ONTOLOGY.resolveSibling("examples");

    private static OWLOntologyManager manager;
    private static OWLOntology whole;

    @BeforeAll
    static void loadEveryFileIntoOne() throws Exception {
        manager = OWLManager.createOWLOntologyManager();
        whole = merged(manager, turtle(ONTOLOGY));
    }

    @Test
    void isInOwl2Dl() {
        var violations = new OWL2DLProfile().checkOntology(whole).getViolations();
        assertEquals(
                List.of(),
                violations.stream().map(Object::toString).limit(10).toList(),
                violations.size() + " violations");
    }

    @Test
    void isConsistentWithTheSamplesLoaded() throws Exception {
        var files = new ArrayList<>(turtle(ONTOLOGY));
        files.addAll(turtle(EXAMPLES));
        OWLOntology withSamples = merged(OWLManager.createOWLOntologyManager(), files);
        OWLReasoner reasoner = new ReasonerFactory().createReasoner(withSamples);
        assertTrue(reasoner.isConsistent());
        assertEquals(
                Set.of(),
                reasoner.getUnsatisfiableClasses().getEntitiesMinusBottom(),
                "classes that nothing can be in");
    }

    @Test
    void everyTermHasALabelAndADefinitionInBothLanguages() {
        var missing = new TreeSet<String>();
        whole.signature()
                .filter(entity ->
                        !entity.isBuiltIn() && entity.getIRI().toString().startsWith(GRADUS))
                .filter(entity -> whole.declarationAxioms(entity).findAny().isPresent())
                .filter(entity -> !entity.isOWLNamedIndividual()
                        || whole.annotationAssertionAxioms(entity.getIRI())
                                .findAny()
                                .isPresent())
                .forEach(entity -> {
                    if (!hasBoth(entity, "label", "prefLabel")) {
                        missing.add(entity + " has no label in en and zh");
                    }
                    if (!isNamedAfter(entity) && !hasBoth(entity, "definition")) {
                        missing.add(entity + " has no definition in en and zh");
                    }
                });
        assertEquals(Set.of(), missing);
    }

    /** Standards are documents that others define. */
    private static boolean isNamedAfter(OWLEntity entity) {
        return entity.getIRI().toString().startsWith(GRADUS + "standard/");
    }

    private static boolean hasBoth(OWLEntity entity, String... properties) {
        Set<String> languages = whole.annotationAssertionAxioms(entity.getIRI())
                .filter(axiom ->
                        Set.of(properties).contains(axiom.getProperty().getIRI().getShortForm()))
                .map(OWLAnnotationAssertionAxiom::getValue)
                .flatMap(value -> value.asLiteral().stream())
                .filter(literal -> !literal.getLiteral().isBlank())
                .map(literal -> literal.getLang())
                .collect(Collectors.toSet());
        return languages.containsAll(Set.of("en", "zh"));
    }

    private static List<Path> turtle(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().endsWith(".ttl"))
                    .filter(file -> !folder.relativize(file).startsWith("target"))
                    .filter(file -> !folder.relativize(file).startsWith("src"))
                    .sorted()
                    .toList();
        }
    }

    /** All files as one document: a term may be declared in one and used in another. */
    private static OWLOntology merged(OWLOntologyManager manager, List<Path> files) throws IOException {
        var turtle = new StringBuilder();
        for (Path file : files) {
            turtle.append(Files.readString(file)).append('\n');
        }
        // One document can hold one ontology header; the files' own headers become annotations of nothing here.
        String text =
                turtle.toString().replaceAll("(?s)<https://w3id\\.org/gradus/[^>]*>\\s+a owl:Ontology ;.*?\\.\\n", "");
        Path document = Files.createTempFile("gradus", ".ttl");
        try {
            Files.writeString(document, text);
            var configuration = new OWLOntologyLoaderConfiguration()
                    .setMissingImportHandlingStrategy(MissingImportHandlingStrategy.SILENT);
            return manager.loadOntologyFromOntologyDocument(
                    new FileDocumentSource(document.toFile(), new TurtleDocumentFormat()), configuration);
        } catch (OWLOntologyCreationException e) {
            throw new IOException(e);
        } finally {
            Files.delete(document);
        }
    }
}

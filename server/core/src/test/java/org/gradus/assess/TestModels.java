package org.gradus.assess;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.gradus.ontology.Ontology;
import org.gradus.ontology.TurtleLibrary;

/** The real ontology and shapes, read once for all tests. */
final class TestModels {
    static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();
    static final Ontology ONTOLOGY = new Ontology(TurtleLibrary.of(PROJECT.resolve("ontology")));
    private static final TurtleLibrary SHAPES = TurtleLibrary.of(PROJECT.resolve("shapes"));
    private static final Map<String, Assessor> ASSESSORS = new ConcurrentHashMap<>();

    private TestModels() {}

    static Stream<String> names() {
        return ONTOLOGY.modelNames().stream();
    }

    static Assessor assessor(String model) {
        return ASSESSORS.computeIfAbsent(
                model, name -> Assessor.of(ONTOLOGY, SHAPES, name).by(Engine.AUDITED));
    }
}

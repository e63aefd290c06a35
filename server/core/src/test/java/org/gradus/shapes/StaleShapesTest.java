package org.gradus.shapes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gradus.ontology.Ontology;
import org.gradus.ontology.TurtleLibrary;
import org.junit.jupiter.api.Test;

class StaleShapesTest {
    private static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();

    @Test
    void theCommittedShapesAreWhatTheOntologyCompilesTo() throws IOException {
        var ontology = new Ontology(TurtleLibrary.of(PROJECT.resolve("ontology")));
        var compiler = new ShapeCompiler(ontology.vocabulary());
        var files = new ShapeFiles(PROJECT.resolve("shapes"));
        var stale = new ArrayList<String>();
        for (String name : ontology.modelNames()) {
            stale.addAll(files.stale(ontology.model(name), compiler.compile(ontology.model(name))));
        }
        assertEquals(List.of(), stale, "stale shapes; run `./gradus compile` and commit what it writes");
    }
}

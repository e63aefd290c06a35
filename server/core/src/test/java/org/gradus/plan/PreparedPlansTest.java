package org.gradus.plan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.gradus.io.PackedWriter;
import org.gradus.ontology.Ontology;
import org.gradus.ontology.TurtleLibrary;
import org.junit.jupiter.api.Test;

/** The plans that the build compiled are those of the published shapes. */
class PreparedPlansTest {
    private static final TurtleLibrary FILES = TurtleLibrary.published("ontology");
    private static final TurtleLibrary SHAPES = TurtleLibrary.published("shapes");
    private static final Ontology ONTOLOGY = new Ontology(FILES);

    private static ShapePlan compiled(String model) {
        Graph graph = GraphFactory.createDefaultGraph();
        SHAPES.names(model + "/")
                .forEach(file ->
                        RDFParser.source(SHAPES.open(file)).lang(Lang.TURTLE).parse(graph));
        return new PlanCompiler(ONTOLOGY.vocabulary()).compile(graph);
    }

    private static byte[] bytes(ShapePlan plan) {
        var out = new PackedWriter();
        plan.write(out);
        return out.bytes();
    }

    @Test
    void whatTheBuildCompiledIsWhatTheShapesSay() {
        var plans = new PreparedPlans(FILES.fingerprint(), SHAPES.fingerprint());
        for (String model : ONTOLOGY.modelNames()) {
            ShapePlan compiled = compiled(model);
            ShapePlan prepared = plans.of(model).orElseThrow();
            assertEquals(compiled.shapes(), prepared.shapes());
            assertEquals(compiled.asked(), prepared.asked());
            assertArrayEquals(bytes(compiled), bytes(prepared), model);
        }
    }

    @Test
    void plansOfOtherFilesAreCompiled() {
        assertTrue(new PreparedPlans(FILES.fingerprint(), FILES.fingerprint())
                .of("t-aiitre-10003")
                .isEmpty());
        assertTrue(new PreparedPlans(SHAPES.fingerprint(), SHAPES.fingerprint())
                .of("t-aiitre-10003")
                .isEmpty());
    }
}

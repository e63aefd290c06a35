package org.gradus.shapes;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.gradus.refusal.ShapeRefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeGuardTest {
    private static final String SOUND = """
            @prefix sh: <http://www.w3.org/ns/shacl#> .
            @prefix ex: <https://example.org/> .
            ex:shape a sh:PropertyShape ; sh:targetClass ex:Capability ; sh:path ex:p ; sh:hasValue ex:v ;
                sh:severity sh:Violation ; sh:message "needs v"@en
            """;

    @Test
    void whatTheCompilerWritesIsAllowed() {
        assertDoesNotThrow(() -> ShapeGuard.check(graph(SOUND + " ."), "shapes/test.ttl"));
    }

    @ParameterizedTest
    @CsvSource({
        "sh:minCount 1, minCount",
        "sh:mincount 1, mincount",
        "sh:sparql ex:constraint, sparql",
        "sh:xone ( ex:a ), xone",
        "sh:qualifiedValueShapesDisjoint true, qualifiedValueShapesDisjoint",
        "sh:deactivated true, deactivated",
        "sh:targetNode ex:n, targetNode",
        "sh:severity ex:Mild, Mild",
        "a ex:OtherShape, OtherShape",
        "<http://www.w3.org/2002/07/owl#imports> ex:remote, imports"
    })
    void anyOtherConstructIsRefusedByName(String construct, String name) {
        var refusal = assertThrows(
                ShapeRefusedException.class,
                () -> ShapeGuard.check(graph(SOUND + " ; " + construct + " ."), "shapes/test.ttl"));
        assertTrue(refusal.getMessage().contains(name), refusal::getMessage);
        assertTrue(refusal.getMessage().startsWith("shapes/test.ttl"), refusal::getMessage);
    }

    @ParameterizedTest
    @CsvSource({"[ sh:zeroOrMorePath ex:p ], zeroOrMorePath", "[ sh:inversePath ex:p ], inversePath"})
    void pathsThatAnEngineIgnoresAreRefused(String path, String name) {
        var refusal = assertThrows(
                ShapeRefusedException.class,
                () -> ShapeGuard.check(
                        graph(SOUND.replace("sh:path ex:p", "sh:path " + path) + " ."), "shapes/test.ttl"));
        assertTrue(refusal.getMessage().contains(name), refusal::getMessage);
    }

    @ParameterizedTest
    @CsvSource({
        "sh:hasValue ex:v ;, no constraint",
        "sh:severity sh:Violation ;, severity",
        "sh:targetClass ex:Capability ;, target"
    })
    void aShapeThatCouldNotFailOrCouldNotBeReadIsRefused(String missing, String what) {
        var refusal = assertThrows(
                ShapeRefusedException.class,
                () -> ShapeGuard.check(graph(SOUND.replace(missing, "") + " ."), "shapes/test.ttl"));
        assertTrue(refusal.getMessage().contains(what), refusal::getMessage);
    }

    private static Graph graph(String turtle) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(turtle, Lang.TURTLE).parse(graph);
        return graph;
    }
}

package org.gradus.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Set;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Terms and descriptions are compared by what they say, not by how it is written. */
class ValuesTest {
    private static final Node A = NodeFactory.createURI("https://example.org/a");

    @ParameterizedTest
    @CsvSource({
        "2.50, decimal, 2.5",
        "140, decimal, 140.0",
        "-0.0, decimal, 0.0",
        ".5, decimal, 0.5",
        "02, integer, 2",
        "+7, int, 7",
        "-0, integer, 0",
        "1, boolean, true",
        "false, boolean, false",
        "1E1, double, 10.0e0",
        "2.50, string, 2.50",
        "2.50, gYear, 2.50"
    })
    void aNumberHasOneSpelling(String lexical, String type, String canonical) {
        assertEquals(literal(canonical, type), Values.canonical(literal(lexical, type)));
    }

    @Test
    void whatHasNoValueOrMustNotBeParsedStaysAsItIs() {
        for (Node node : new Node[] {
            A,
            NodeFactory.createBlankNode(),
            literal("five", "integer"),
            literal("1e999999999", "double"),
            literal("9".repeat(100_000), "integer"),
            NodeFactory.createLiteralLang("2.50", "en")
        }) {
            assertEquals(node, Values.canonical(node));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2.50 | 2.5",
                "2 | 2.0",
                "\"02\"^^xsd:integer | \"2\"^^xsd:decimal",
                "\"1\"^^xsd:boolean | true",
                "[ ex:p 1 ; ex:q [ ex:r 2.50 ] ] | [ ex:q [ ex:r 2.5 ] ; ex:p 1.0 ]",
                "( 1 2 ) | ( 1.0 2.0 )"
            })
    void sameValuesAreTheSame(String one, String other) {
        assertEquals(said(one), said(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2.5 | 2.51",
                "2.5 | 2.5e0",
                "\"2\" | 2",
                "\"a\"@en | \"a\"@de",
                "\"a\"@en | \"a\"",
                "ex:a | \"https://example.org/a\"",
                "[ ex:p 1 ] | [ ex:p 2 ]",
                "( 1 2 ) | ( 2 1 )"
            })
    void otherValuesAreOthers(String one, String other) {
        assertNotEquals(said(one), said(other));
    }

    @Test
    void aNetOfBlankNodesIsReadOnce() {
        var turtle = new StringBuilder("@prefix ex: <https://example.org/> . ex:a ex:p _:b0 .");
        for (int i = 0; i < 200; i++) {
            turtle.append("_:b%d ex:p _:b%d ; ex:q _:b%d .".formatted(i, i + 1, i + 1));
        }
        turtle.append("_:b200 ex:p _:b0 .");
        Graph graph = parse(turtle.toString());
        assertTimeout(
                Duration.ofMinutes(1),
                () -> assertEquals(1, Values.said(graph, A).size()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "abc", "1", "-12.50", "1e40", "1E-40", "INF", "0000000000000000000000000000000000000001"})
    void numbersOfOrdinaryLengthAreBounded(String text) {
        assertTrue(Numerals.isBounded(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e41",
                "1E-41",
                "1e999999999",
                "1e99999999999999999999999999999999",
                "00000000000000000000000000000000000000001",
                "0.0000000000000000000000000000000000000001",
                "1e0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000041"
            })
    void longerOnesAreNot(String text) {
        assertFalse(Numerals.isBounded(text));
    }

    private static Set<String> said(String value) {
        return Values.said(
                parse("@prefix ex: <https://example.org/> . @prefix xsd: <" + Namespaces.XSD + "> . ex:a ex:p " + value
                        + " ."),
                A);
    }

    private static Graph parse(String turtle) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(turtle, Lang.TURTLE).parse(graph);
        return graph;
    }

    private static Node literal(String lexical, String type) {
        return NodeFactory.createLiteralDT(lexical, TypeMapper.getInstance().getSafeTypeByName(Namespaces.XSD + type));
    }
}

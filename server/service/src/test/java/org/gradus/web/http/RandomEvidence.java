package org.gradus.web.http;

import java.util.List;
import java.util.Random;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.gradus.rdf.Namespaces;

/** Evidence that says one thing right and beside it whatever its makers like, the same for the same seed. */
final class RandomEvidence {
    private static final String ID = "https://acme.example/id/";
    private static final List<String> IRIS = List.of(
            ID + "a",
            ID + "质检/一",
            ID + "a%20b",
            ID + "a?b=c/../d#e",
            ID + "",
            "https://例子.example/",
            "http://1.2.3.4:8080/x",
            "urn:acme:e1",
            "urn:uuid:6e8bc430-9c3a-11d9-9669-0800200c9a66",
            "tag:acme.example,2026:x",
            "did:web:acme.example",
            "mailto:qc@acme.example",
            Namespaces.CORE + "Accepted");
    private static final List<String> PROPERTIES = List.of(
            ID + "note",
            ID + "note-2.a_b",
            ID + "属性",
            ID + "a%20b",
            "urn:acme:note",
            "http://purl.org/dc/terms/title",
            Namespaces.RDFS + "comment",
            Namespaces.RDFS + "seeAlso",
            Namespaces.RDF + "_12",
            "http://www.w3.org/2004/02/skos/core#note");
    private static final List<String> LANGUAGES = List.of("en", "zh", "zh-Hans", "zh-Hant-HK", "en-GB", "de", "x-acme");
    private static final List<String> PIECES = List.of(
            "a",
            "质量",
            " ",
            "\t",
            "\n",
            "\r",
            "\r\n",
            "\"",
            "'",
            "\\",
            "<",
            ">",
            "&",
            "]]>",
            "{",
            "}",
            "%20",
            "@id",
            "_:b",
            "https://",
            "\u0085",
            "\u2028",
            "\u00a0",
            "\u200f",
            "\ufeff",
            "\ue000",
            "😀",
            "\u007f",
            "^^",
            "#",
            ";");
    private static final List<Node> NUMBERS = List.of(
            typed("2.50", "decimal"),
            typed("-0.0", "decimal"),
            typed(".5", "decimal"),
            typed("140", "decimal"),
            typed("02", "integer"),
            typed("+7", "integer"),
            typed("9".repeat(40), "integer"),
            typed("007", "int"),
            typed("1E3", "double"),
            typed("INF", "double"),
            typed("NaN", "float"),
            typed("-0", "float"),
            typed("1", "boolean"),
            typed("true", "boolean"),
            typed("2026-05-01", "date"),
            typed("2026-05-01+08:00", "date"),
            typed("2026-05-01T08:00:00.500Z", "dateTime"),
            typed("P1Y2M", "duration"),
            typed("a b", "normalizedString"),
            NodeFactory.createLiteralDT("5 kg", TypeMapper.getInstance().getSafeTypeByName(ID + "mass")));

    private final Random random;
    private final Graph graph = GraphMemFactory.createDefaultGraphSameTerm();

    private RandomEvidence(long seed) {
        this.random = new Random(seed);
    }

    static Graph of(long seed) {
        return new RandomEvidence(seed).make();
    }

    private static Node typed(String lexical, String type) {
        return NodeFactory.createLiteralDT(lexical, TypeMapper.getInstance().getSafeTypeByName(Namespaces.XSD + type));
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    private Graph make() {
        Node subject = iri(ID + "qc");
        say(subject, Namespaces.RDF + "type", iri(Namespaces.CORE + "Capability"));
        say(subject, Namespaces.RDFS + "label", text());
        say(subject, Namespaces.CORE + "ofOrganisation", iri(ID + "acme"));
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            Node evidence = random.nextBoolean() ? NodeFactory.createBlankNode() : iri(ID + "e" + i);
            say(subject, Namespaces.PRACTICE + "data-acquisition", evidence);
            say(evidence, Namespaces.RDF + "type", iri(Namespaces.CORE + "Evidence"));
            say(evidence, Namespaces.CORE + "breadth", iri(Namespaces.BASE + "breadth#Unit"));
            say(evidence, Namespaces.CORE + "status", iri(Namespaces.CORE + "Submitted"));
            say(evidence, Namespaces.DCTERMS + "issued", typed("2026-05-01", "date"));
            say(evidence, Namespaces.DCTERMS + "source", random.nextBoolean() ? text() : one(IRIS));
            anything(evidence, 3);
        }
        anything(subject, 3);
        return graph;
    }

    private void anything(Node node, int depth) {
        for (int i = random.nextInt(5); i > 0; i--) {
            say(node, one(PROPERTIES).getURI(), value(depth));
        }
    }

    private Node value(int depth) {
        return switch (random.nextInt(6)) {
            case 0 -> one(IRIS);
            case 1, 2 -> text();
            case 3 -> NUMBERS.get(random.nextInt(NUMBERS.size()));
            case 4 -> depth == 0 ? text() : described(depth);
            default -> depth == 0 ? one(IRIS) : list(depth);
        };
    }

    private Node described(int depth) {
        Node blank = NodeFactory.createBlankNode();
        say(blank, ID + "note", text());
        anything(blank, depth - 1);
        return blank;
    }

    private Node list(int depth) {
        Node rest = iri(Namespaces.RDF + "nil");
        for (int i = random.nextInt(4); i > 0; i--) {
            Node cell = NodeFactory.createBlankNode();
            say(cell, Namespaces.RDF + "first", value(depth - 1));
            say(cell, Namespaces.RDF + "rest", rest);
            rest = cell;
        }
        return rest;
    }

    private Node text() {
        var text = new StringBuilder("t");
        for (int i = random.nextInt(8); i > 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return random.nextBoolean()
                ? NodeFactory.createLiteralString(text.toString())
                : NodeFactory.createLiteralLang(text.toString(), LANGUAGES.get(random.nextInt(LANGUAGES.size())));
    }

    private Node one(List<String> iris) {
        return iri(iris.get(random.nextInt(iris.size())));
    }

    private void say(Node subject, String property, Node object) {
        graph.add(subject, iri(property), object);
    }
}

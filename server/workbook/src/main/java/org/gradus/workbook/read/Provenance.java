package org.gradus.workbook.read;

import java.util.LinkedHashSet;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.gradus.evidence.reading.Cell;
import org.gradus.evidence.reading.EvidenceSource;
import org.gradus.evidence.reading.Submission;
import org.gradus.io.Sha256;
import org.gradus.rdf.GRADUS;
import org.gradus.rdf.PROV;

/**
 * Where in which workbook each thing was said, in a graph of its own beside what was said: whoever wants the evidence alone
 * is not troubled with it.
 */
public final class Provenance {
    /** The graph that says where all came from. */
    public static final String GRAPH = "urn:gradus:provenance";

    private static final Node FROM = NodeFactory.createURI(PROV.wasDerivedFrom);
    private static final Node INAPPLICABLE = NodeFactory.createURI(GRADUS.inapplicable);
    private static final Node REQUIREMENT = NodeFactory.createURI(GRADUS.ofRequirement);
    private static final Node ENTITY = NodeFactory.createURI(PROV.Entity);

    private Provenance() {}

    /**
     * What was read, and where it came from.
     *
     * @param names IRIs of the files, by the names under which they were read
     */
    public static DatasetGraph of(Submission submission, Map<String, String> names) {
        DatasetGraph dataset = DatasetGraphFactory.create(submission.graph());
        add(submission, names, Map.of(), dataset.getGraph(NodeFactory.createURI(GRAPH)));
        return dataset;
    }

    /**
     * Where what was read came from, by the names that reports use.
     *
     * @param names IRIs of the files, by the names under which they were read
     * @param called what nameless nodes are called
     */
    public static Graph of(Submission submission, Map<String, String> names, Map<Node, Node> called) {
        Graph provenance = GraphFactory.createDefaultGraph();
        if (!submission.sheets().places().isEmpty()) {
            add(submission, names, called, provenance);
        }
        return provenance;
    }

    private static void add(
            Submission submission, Map<String, String> names, Map<Node, Node> called, Graph provenance) {
        names.forEach((file, iri) -> {
            Node node = NodeFactory.createURI(iri);
            provenance.add(node, RDF.type.asNode(), ENTITY);
            if (!file.equals(EvidenceSource.REQUEST)) {
                provenance.add(node, DCTerms.title.asNode(), NodeFactory.createLiteralString(file));
            }
        });
        stated(submission, called, provenance);
        var nodes = new LinkedHashSet<Node>();
        submission.graph().find().mapWith(Triple::getSubject).forEachRemaining(nodes::add);
        for (Node node : nodes) {
            Cell cell = submission.cellOf(node, null, null);
            String file = names.get(submission.fileOf(node));
            if (cell != null && file != null) {
                provenance.add(
                        called.getOrDefault(node, node), FROM, NodeFactory.createURI(file + "#" + cell.fragment()));
            }
        }
    }

    /** Reports speak of a statement that something does not apply by what it is about, and by who makes it. */
    private static void stated(Submission submission, Map<Node, Node> called, Graph provenance) {
        Graph graph = submission.graph();
        for (Triple stated : graph.find(Node.ANY, INAPPLICABLE, Node.ANY).toList()) {
            if (submission.cellOf(stated.getObject(), null, null) != null) {
                Node statement = called.getOrDefault(stated.getObject(), stated.getObject());
                provenance.add(stated.getSubject(), INAPPLICABLE, statement);
                graph.find(stated.getObject(), REQUIREMENT, Node.ANY)
                        .forEachRemaining(about -> provenance.add(statement, REQUIREMENT, about.getObject()));
            }
        }
    }

    /** What a file is called by what it holds: the same wherever it lies. */
    public static String file(byte[] content) {
        return "urn:gradus:file:" + Sha256.of(content);
    }
}

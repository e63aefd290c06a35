package org.gradus.report;

import java.util.Set;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.gradus.assess.Assessment;
import org.gradus.ontology.Vocabulary;
import org.gradus.rdf.Namespaces;

/**
 * The RDF report as a graph, for stores: the same resources as in Turtle, as far as queries over many results need them.
 * What a requirement lacks, in words, and the SHACL validation report are in the written reports only; results that are
 * equal share one node. Safe for use by several threads.
 */
public final class GraphReport {
    /** What a published result says; nothing of what was shown, or how far it fell short. */
    private static final Set<String> PUBLIC = Set.of(
            Namespaces.RDF + "type",
            Namespaces.RDFS + "label",
            "http://www.w3.org/2002/07/owl#versionInfo",
            Namespaces.CORE + "ofSubject",
            Namespaces.CORE + "ofModel",
            Namespaces.CORE + "assessmentDate",
            Namespaces.CORE + "heldGrade",
            Namespaces.CORE + "finding",
            Namespaces.CORE + "inAspect",
            Namespaces.CORE + "reaches",
            Namespaces.PROV + "wasAssociatedWith",
            Namespaces.EARL + "outcome",
            Namespaces.EARL + "result",
            Namespaces.EARL + "subject",
            Namespaces.EARL + "test");

    private static final Set<String> IN_REPORTS_ONLY = Set.of(
            Namespaces.CORE + "lacks",
            Namespaces.CORE + "nearest",
            Namespaces.CORE + "unmet",
            Namespaces.CORE + "justification",
            Namespaces.PROV + "generated",
            Namespaces.EARL + "assertedBy");
    private static final String OUTCOME = "urn:gradus:outcome:";
    private static final Node TYPE = NodeFactory.createURI(Namespaces.RDF + "type");
    private static final Node IMPROVEMENT = NodeFactory.createURI(Namespaces.CORE + "Improvement");

    private final RdfReport report;

    public GraphReport(Vocabulary vocabulary, String version) {
        this.report = new RdfReport(vocabulary, version);
    }

    /** Adds an assessment to a graph. */
    public void add(Assessment assessment, Graph graph) {
        add(report.assessor(), graph);
        add(subject(assessment), graph);
        report.describeFindings(assessment, report.namespace(assessment), description -> add(description, graph));
    }

    /** What of a result may be known to everyone: levels, outcomes and grades; never evidence, and not what is lacking. */
    public static Graph published(Graph result) {
        Graph published = GraphMemFactory.createDefaultGraphSameTerm();
        result.find()
                .filterKeep(triple -> PUBLIC.contains(triple.getPredicate().getURI()))
                .filterDrop(triple -> result.contains(triple.getSubject(), TYPE, IMPROVEMENT))
                .forEachRemaining(published::add);
        return published;
    }

    private static Description subject(Assessment assessment) {
        return new Description(assessment.subject().iri(), assessment.subject().type())
                .labels(Namespaces.RDFS + "label", assessment.subject().label());
    }

    /** The result of a test, by its outcome. */
    private static Node result(Description description, Graph graph) {
        String outcome = description.said().stream()
                .filter(said -> said.property().equals(Namespaces.EARL + "outcome"))
                .map(said -> ((Term.Iri) said.values().get(0)).value())
                .findFirst()
                .orElseThrow();
        Node node = NodeFactory.createURI(OUTCOME + outcome.substring(Namespaces.EARL.length()));
        description.said().forEach(said -> add(node, said, graph));
        return node;
    }

    private static Node add(Description description, Graph graph) {
        Node node = NodeFactory.createURI(description.iri());
        if (description.common() != null) {
            description.common().said().forEach(said -> add(node, said, graph));
        }
        description.said().forEach(said -> add(node, said, graph));
        return node;
    }

    private static void add(Node node, Description.Said said, Graph graph) {
        if (IN_REPORTS_ONLY.contains(said.property())) {
            return;
        }
        Node property = NodeFactory.createURI(said.property());
        said.values().forEach(value -> graph.add(node, property, node(value, graph)));
    }

    private static Node node(Term term, Graph graph) {
        if (term instanceof Term.Iri iri) {
            return NodeFactory.createURI(iri.value());
        }
        if (term instanceof Term.Words words) {
            return words.language().isEmpty()
                    ? NodeFactory.createLiteralString(words.text())
                    : NodeFactory.createLiteralLang(words.text(), words.language());
        }
        if (term instanceof Term.Typed typed) {
            return NodeFactory.createLiteralDT(
                    typed.lexical(), TypeMapper.getInstance().getSafeTypeByName(typed.datatype()));
        }
        if (term instanceof Term.Nested nested) {
            return result(nested.description(), graph);
        }
        throw new IllegalStateException("only validation reports hold lists");
    }
}

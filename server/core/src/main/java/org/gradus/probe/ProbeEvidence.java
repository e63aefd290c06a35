package org.gradus.probe;

import java.time.LocalDate;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.gradus.rdf.GRADUS;

/**
 * Probes as an organisation would hand them in. What says nothing about a requirement is left out of their files and added
 * here: that the subject is one of the model's class, and of each piece of evidence that it was accepted, when and on what.
 */
public final class ProbeEvidence {
    /** The day on which probes are judged; their measurements end before it. */
    public static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    private static final Node TYPE = RDF.type.asNode();
    private static final Node PROBE = NodeFactory.createURI(GRADUS.Probe);
    private static final Node EVIDENCE = NodeFactory.createURI(GRADUS.Evidence);
    private static final String SOURCE = "urn:gradus:probe";

    private final Graph evidence = GraphFactory.createDefaultGraph();

    private ProbeEvidence() {}

    /**
     * The probes of a graph as evidence of subjects, each of an organisation of its own.
     *
     * @param subjectClass IRI of the class of subjects that the model grades
     */
    public static Graph of(Graph probes, String subjectClass) {
        var made = new ProbeEvidence();
        probes.find().forEachRemaining(triple -> made.add(triple, subjectClass));
        return made.evidence;
    }

    private void add(Triple triple, String subjectClass) {
        Node subject = triple.getSubject();
        boolean typed = triple.getPredicate().equals(TYPE);
        if (typed && triple.getObject().equals(PROBE)) {
            say(subject, RDF.type.getURI(), NodeFactory.createURI(subjectClass));
            if (subjectClass.equals(GRADUS.Capability)) {
                Node organisation = NodeFactory.createURI(subject.getURI() + ".organisation");
                say(subject, GRADUS.ofOrganisation, organisation);
                say(organisation, RDF.type.getURI(), NodeFactory.createURI(GRADUS.Organisation));
                say(organisation, RDFS.label.getURI(), NodeFactory.createLiteralString("probe"));
            }
        } else if (subject.isBlank() || isOfProbe(triple)) {
            evidence.add(triple);
        }
        if (typed && triple.getObject().equals(EVIDENCE)) {
            say(subject, GRADUS.status, NodeFactory.createURI(GRADUS.Accepted));
            say(subject, DCTerms.source.getURI(), NodeFactory.createURI(SOURCE));
            say(subject, DCTerms.issued.getURI(), NodeFactory.createLiteralDT(DAY.toString(), XSDDatatype.XSDdate));
        }
    }

    /** Whether a statement is one of those that a probe makes: its words, and what it shows. */
    private static boolean isOfProbe(Triple triple) {
        return triple.getObject().isBlank() || triple.getPredicate().equals(RDFS.label.asNode());
    }

    private void say(Node subject, String property, Node value) {
        evidence.add(subject, NodeFactory.createURI(property), value);
    }
}

package org.gradus.evidence.intake;

import static org.gradus.rdf.Namespaces.CORE;
import static org.gradus.rdf.Namespaces.RDF;
import static org.gradus.rdf.Namespaces.RDFS;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.gradus.rdf.Facts;

/**
 * The terms of {@code ontology/core.ttl}, as intake needs them.
 *
 * @param properties all declared properties, sorted
 * @param classes all declared classes, sorted
 * @param domains by property, the class that it speaks of
 */
record EvidenceTerms(Set<String> properties, Set<String> classes, Map<String, String> domains) {
    private static final String OWL = "http://www.w3.org/2002/07/owl#";

    static final String TYPE = RDF + "type";
    static final String SUBJECT = CORE + "Subject";
    static final String CAPABILITY = CORE + "Capability";
    static final String ORGANISATION = CORE + "Organisation";
    static final String EVIDENCE = CORE + "Evidence";
    static final String MEASUREMENT = CORE + "Measurement";
    static final String INAPPLICABILITY = CORE + "Inapplicability";

    /** The classes that evidence files are made of. */
    static final List<String> SUBMITTED = List.of(CAPABILITY, EVIDENCE, INAPPLICABILITY, MEASUREMENT, ORGANISATION);

    /** What Gradus derives itself; stated by a submitter it would be an unproved claim. */
    static final Set<String> DERIVED =
            Set.of(CORE + "trend", CORE + "reach", CORE + "dominates", CORE + "waived", CORE + "compiledFrom");

    private static final List<String> PROPERTY_TYPES =
            List.of(OWL + "ObjectProperty", OWL + "DatatypeProperty", OWL + "AnnotationProperty");

    static EvidenceTerms of(Graph core) {
        var facts = new Facts(core);
        var properties = new TreeSet<String>();
        var domains = new TreeMap<String, String>();
        for (String type : PROPERTY_TYPES) {
            for (Node property : facts.instances(type)) {
                if (property.getURI().startsWith(CORE)) {
                    properties.add(property.getURI());
                    String domain = facts.iri(property, RDFS + "domain");
                    if (domain != null) {
                        domains.put(property.getURI(), domain);
                    }
                }
            }
        }
        var classes = new TreeSet<String>();
        for (Node type : facts.subjects(TYPE, NodeFactory.createURI(OWL + "Class"))) {
            if (type.isURI() && type.getURI().startsWith(CORE)) {
                classes.add(type.getURI());
            }
        }
        return new EvidenceTerms(properties, classes, domains);
    }

    static boolean isSubjectClass(String type) {
        return type.equals(CAPABILITY) || type.equals(ORGANISATION);
    }
}

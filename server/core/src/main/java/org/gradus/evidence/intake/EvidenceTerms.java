package org.gradus.evidence.intake;

import static org.gradus.rdf.Namespaces.CORE;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.gradus.rdf.Facts;
import org.gradus.rdf.GRADUS;

/**
 * The terms of {@code ontology/core/}, as intake needs them.
 *
 * @param properties all declared properties, sorted
 * @param classes all declared classes, sorted
 * @param domains by property, the class that it speaks of
 */
record EvidenceTerms(Set<String> properties, Set<String> classes, Map<String, String> domains) {

    static final String TYPE = RDF.type.getURI();
    static final String SUBJECT = GRADUS.Subject;
    static final String CAPABILITY = GRADUS.Capability;
    static final String ORGANISATION = GRADUS.Organisation;
    static final String EVIDENCE = GRADUS.Evidence;
    static final String MEASUREMENT = GRADUS.Measurement;
    static final String INAPPLICABILITY = GRADUS.Inapplicability;

    /** The classes that evidence files are made of. */
    static final List<String> SUBMITTED = List.of(CAPABILITY, EVIDENCE, INAPPLICABILITY, MEASUREMENT, ORGANISATION);

    /** What Gradus derives itself; stated by a submitter it would be an unproved claim. */
    static final Set<String> DERIVED = Set.of(
            CORE + "trend", CORE + "fulfilment", GRADUS.reach, GRADUS.dominates, GRADUS.waived, GRADUS.compiledFrom);

    private static final List<String> PROPERTY_TYPES =
            List.of(OWL2.ObjectProperty.getURI(), OWL2.DatatypeProperty.getURI(), OWL2.AnnotationProperty.getURI());

    static EvidenceTerms of(Graph core) {
        var facts = new Facts(core);
        var properties = new TreeSet<String>();
        var domains = new TreeMap<String, String>();
        for (String type : PROPERTY_TYPES) {
            for (Node property : facts.instances(type)) {
                if (property.getURI().startsWith(CORE)) {
                    properties.add(property.getURI());
                    String domain = facts.iri(property, RDFS.domain.getURI());
                    if (domain != null) {
                        domains.put(property.getURI(), domain);
                    }
                }
            }
        }
        var classes = new TreeSet<String>();
        for (Node type : facts.subjects(TYPE, NodeFactory.createURI(OWL2.Class.getURI()))) {
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

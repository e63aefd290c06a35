package org.gradus.evidence.stream;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.gradus.evidence.admission.Facet;
import org.gradus.ontology.Ontology;
import org.gradus.rdf.Facts;
import org.gradus.rdf.GRADUS;

/**
 * What may be said of the kind of an organisation: the code lists of the ontology, each read when something is said of it. Safe
 * for use by several threads.
 */
final class ProfileTerms {
    private final Ontology ontology;
    private final Map<Facet, Set<String>> values = new ConcurrentHashMap<>();

    ProfileTerms(Ontology ontology) {
        this.ontology = ontology;
    }

    private Set<String> read(Facet facet) {
        return switch (facet) {
            case SIZE -> instances(ontology.core(), GRADUS.OrganisationSize);
            case REGION -> instances(ontology.core(), GRADUS.Region);
            case OWNERSHIP -> instances(ontology.core(), GRADUS.Ownership);
            case SCOPE -> instances(ontology.core(), GRADUS.AssessedScope);
            case INDUSTRY -> industries();
        };
    }

    private Set<String> industries() {
        var industries = new HashSet<String>();
        for (String model : ontology.modelNames()) {
            industries.addAll(instances(ontology.graph(model + "/model.ttl"), GRADUS.Industry));
        }
        return industries;
    }

    private static Set<String> instances(Graph graph, String type) {
        var iris = new HashSet<String>();
        for (Node node : new Facts(graph).instances(type)) {
            iris.add(node.getURI());
        }
        return iris;
    }

    /** Whether a facet of the profile may have this value. */
    boolean has(Facet facet, String iri) {
        return values.computeIfAbsent(facet, this::read).contains(iri);
    }
}

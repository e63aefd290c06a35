package org.gradus.evidence.stream;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.gradus.evidence.admission.Facet;
import org.gradus.ontology.Ontology;
import org.gradus.rdf.Facts;
import org.gradus.rdf.GRADUS;

/** What may be said of the kind of an organisation: the code lists of the ontology. */
final class ProfileTerms {
    private final Map<Facet, Set<String>> values = new EnumMap<>(Facet.class);

    ProfileTerms(Ontology ontology) {
        var core = ontology.core();
        values.put(Facet.SIZE, instances(core, GRADUS.OrganisationSize));
        values.put(Facet.REGION, instances(core, GRADUS.Region));
        values.put(Facet.OWNERSHIP, instances(core, GRADUS.Ownership));
        values.put(Facet.SCOPE, instances(core, GRADUS.AssessedScope));
        var industries = new HashSet<String>();
        for (String model : ontology.modelNames()) {
            industries.addAll(instances(ontology.graph(model + "/model.ttl"), GRADUS.Industry));
        }
        values.put(Facet.INDUSTRY, industries);
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
        return values.getOrDefault(facet, Set.of()).contains(iri);
    }
}

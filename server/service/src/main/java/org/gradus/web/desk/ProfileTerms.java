package org.gradus.web.desk;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.gradus.assess.Standards;
import org.gradus.evidence.admission.Facet;
import org.gradus.rdf.Facts;
import org.gradus.rdf.GRADUS;
import org.gradus.rdf.Namespaces;
import org.gradus.text.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What kind of organisation one can be, by the code lists of the ontology; read when it is first asked for. */
@Component
final class ProfileTerms {
    private final Standards standards;
    private @Nullable Map<Facet, List<Term>> known;

    ProfileTerms(Standards standards) {
        this.standards = standards;
    }

    /** A code. */
    record Term(String iri, Text label) {}

    /** The codes of a facet, in the order of the ontology. */
    List<Term> of(Facet facet) {
        return all().getOrDefault(facet, List.of());
    }

    /** What people call a code; its IRI where it is none. */
    Text label(Facet facet, String iri) {
        return of(facet).stream()
                .filter(term -> term.iri().equals(iri))
                .findFirst()
                .map(Term::label)
                .orElse(new Text(iri, iri));
    }

    private synchronized Map<Facet, List<Term>> all() {
        Map<Facet, List<Term>> made = known;
        if (made == null) {
            made = new EnumMap<>(Facet.class);
            Facts core = new Facts(standards.ontology().core());
            for (Facet facet : Facet.values()) {
                var terms = new ArrayList<Term>();
                switch (facet) {
                    case SIZE -> add(core, GRADUS.OrganisationSize, terms);
                    case REGION -> add(core, GRADUS.Region, terms);
                    case OWNERSHIP -> add(core, GRADUS.Ownership, terms);
                    case SCOPE -> add(core, GRADUS.AssessedScope, terms);
                    case INDUSTRY ->
                        standards
                                .ontology()
                                .modelNames()
                                .forEach(model -> add(
                                        new Facts(standards.ontology().graph(model + "/model.ttl")),
                                        GRADUS.Industry,
                                        terms));
                }
                made.put(facet, List.copyOf(terms));
            }
            known = made;
        }
        return made;
    }

    private static void add(Facts facts, String type, List<Term> terms) {
        for (Node node : facts.instances(type)) {
            Text label = facts.text(node, Namespaces.RDFS + "label");
            terms.add(
                    new Term(node.getURI(), label.isEmpty() ? facts.text(node, Namespaces.SKOS + "prefLabel") : label));
        }
    }
}

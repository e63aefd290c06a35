package org.gradus.assess;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.vocabulary.RDF;
import org.gradus.evidence.admission.Admitted;
import org.gradus.evidence.admission.Counted;
import org.gradus.evidence.admission.Evidence;
import org.gradus.model.Criterion;
import org.gradus.model.Extent;
import org.gradus.model.MaturityModel;
import org.gradus.model.Requirement;
import org.gradus.ontology.Vocabulary;
import org.gradus.rdf.GRADUS;

/**
 * The graph that shapes run on: what counts for each subject, the reach of each item, and which bounds each reach
 * dominates. Only the reaches that occur and the bounds that the model's criteria use are written, so the order of the
 * scales costs a few triples. The graph and the shapes together let any SHACL engine repeat the verdict.
 */
public final class AdmissibleGraph {
    /** A triple whose terms are all IRIs. */
    public record Link(String subject, String property, String object) {}

    private static final String TYPE = RDF.type.getURI();
    private static final String REACH = GRADUS.reach;
    private static final String DOMINATES = GRADUS.dominates;
    private static final String WAIVED = GRADUS.waived;

    private final Vocabulary vocabulary;
    private final Map<Extent, String> bounds = new HashMap<>();
    private final Set<String> practices = new HashSet<>();

    public AdmissibleGraph(Vocabulary vocabulary, MaturityModel model) {
        this.vocabulary = vocabulary;
        var cells = model.grades();
        Stream.of(
                        model.requirements().stream().flatMap(Requirement::asked),
                        cells.stream()
                                .flatMap(cell -> cell.keyRequirements().stream())
                                .flatMap(Requirement::asked),
                        cells.stream().flatMap(cell -> cell.criteria().stream()).flatMap(Criterion::leaves))
                .flatMap(asked -> asked)
                .forEach((Criterion.Asked asked) -> {
                    bounds.computeIfAbsent(asked.bound(), vocabulary::boundIri);
                    practices.add(asked.practice());
                });
    }

    /** The triples of a batch of subjects. Practices that the model does not ask for are left out. */
    public List<Link> links(List<Admitted> batch) {
        var links = new ArrayList<Link>();
        var reached = new HashSet<Extent>();
        var taken = new HashMap<String, Evidence>();
        // An item counts for several subjects and practices; naming it anew each time was a twentieth of assessing.
        var names = new IdentityHashMap<Evidence, String>();
        for (Admitted admitted : batch) {
            String subject = admitted.subject().iri();
            links.add(new Link(subject, TYPE, admitted.subject().type()));
            admitted.byPractice().forEach((practice, items) -> {
                if (practices.contains(practice)) {
                    for (Counted item : items) {
                        String known = names.get(item.evidence());
                        String evidence = known == null ? name(item.evidence(), taken) : known;
                        links.add(new Link(subject, practice, evidence));
                        if (known == null) {
                            names.put(item.evidence(), evidence);
                            links.add(new Link(evidence, REACH, vocabulary.reachIri(item.reach())));
                            reached.add(item.reach());
                        }
                    }
                }
            });
            admitted.waived().keySet().forEach(waived -> links.add(new Link(subject, WAIVED, waived)));
        }
        for (Extent reach : reached) {
            bounds.forEach((bound, iri) -> {
                if (reach.dominates(bound)) {
                    links.add(new Link(vocabulary.reachIri(reach), DOMINATES, iri));
                }
            });
        }
        return links;
    }

    /** A name that no other item of the batch has: two sources may say different things of one IRI. */
    private static String name(Evidence evidence, Map<String, Evidence> taken) {
        String iri = iri(evidence.id());
        String name = iri;
        for (int i = 2; !evidence.equals(taken.computeIfAbsent(name, n -> evidence)); i++) {
            name = iri + "~" + i;
        }
        return name;
    }

    /** Blank nodes get IRIs, so that batches of several files never join by accident of labels. */
    private static String iri(String id) {
        return id.startsWith("_:") ? "urn:gradus:evidence:" + id.substring(2) : id;
    }
}

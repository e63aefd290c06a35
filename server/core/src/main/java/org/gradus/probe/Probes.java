package org.gradus.probe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.gradus.evidence.admission.Dossier;
import org.gradus.evidence.admission.DossierReader;
import org.gradus.model.MaturityModel;
import org.gradus.model.Practice;
import org.gradus.model.Requirement;
import org.gradus.ontology.Ontology;
import org.gradus.rdf.Facts;
import org.gradus.rdf.GRADUS;

/** The probes of one model, or those of practices that the probes of no requirement tell. */
public final class Probes {
    private static final String PRACTICES = "probes/practices.ttl";

    private final Map<String, List<Probe>> byRequirement = new HashMap<>();

    private Probes() {}

    /** Those that the ontology publishes; a model of which it publishes none has none. */
    public static Probes of(Ontology ontology, MaturityModel model) {
        var probes = new Probes();
        String file = "probes/" + model.name() + ".ttl";
        if (ontology.files().contains(file)) {
            probes.read(ontology, file, model.subjectClass(), GRADUS.sufficient, GRADUS.insufficient);
        }
        return probes;
    }

    /** What shows a practice and what does not, where that was written for the practice itself. */
    static Probes ofPractices(Ontology ontology) {
        var probes = new Probes();
        if (ontology.files().contains(PRACTICES)) {
            probes.read(ontology, PRACTICES, GRADUS.Organisation, GRADUS.shownBy, GRADUS.notShownBy);
        }
        return probes;
    }

    private void read(Ontology ontology, String file, String subjectClass, String would, String wouldNot) {
        Graph graph = ontology.graph(file);
        var dossiers = new HashMap<String, Dossier>();
        for (Dossier dossier : new DossierReader(ontology.vocabulary()).read(ProbeEvidence.of(graph, subjectClass))) {
            dossier.subjects().forEach(subject -> dossiers.put(subject.iri(), dossier));
        }
        var facts = new Facts(graph);
        for (String property : List.of(would, wouldNot)) {
            for (Triple triple : graph.find(Node.ANY, NodeFactory.createURI(property), Node.ANY)
                    .toList()) {
                Node probe = triple.getObject();
                byRequirement
                        .computeIfAbsent(triple.getSubject().getURI(), r -> new ArrayList<>(2))
                        .add(new Probe(
                                probe.getURI(),
                                triple.getSubject().getURI(),
                                property.equals(would),
                                facts.text(probe, RDFS.label.getURI()),
                                Objects.requireNonNull(dossiers.get(probe.getURI()), probe::getURI)));
            }
        }
    }

    /** All of them. */
    public List<Probe> all() {
        return byRequirement.values().stream().flatMap(List::stream).toList();
    }

    /** The probes of a requirement: what would do, then what would not. */
    public List<Probe> of(Requirement requirement) {
        return List.copyOf(byRequirement.getOrDefault(requirement.iri(), List.of()));
    }

    /** The probes written for a practice. */
    List<Probe> of(Practice practice) {
        return List.copyOf(byRequirement.getOrDefault(practice.iri(), List.of()));
    }
}

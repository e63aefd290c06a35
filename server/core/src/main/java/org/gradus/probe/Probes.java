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
import org.gradus.model.Requirement;
import org.gradus.ontology.Ontology;
import org.gradus.rdf.Facts;
import org.gradus.rdf.GRADUS;

/** The probes of one model. */
public final class Probes {
    private final Map<String, List<Probe>> byRequirement = new HashMap<>();

    private Probes() {}

    /** Those that the ontology publishes; a model of which it publishes none has none. */
    public static Probes of(Ontology ontology, MaturityModel model) {
        var probes = new Probes();
        String file = "probes/" + model.name() + ".ttl";
        if (ontology.files().contains(file)) {
            probes.read(ontology.graph(file), new DossierReader(ontology.vocabulary()), model);
        }
        return probes;
    }

    private void read(Graph graph, DossierReader reader, MaturityModel model) {
        var dossiers = new HashMap<String, Dossier>();
        for (Dossier dossier : reader.read(ProbeEvidence.of(graph, model.subjectClass()))) {
            dossier.subjects().forEach(subject -> dossiers.put(subject.iri(), dossier));
        }
        var facts = new Facts(graph);
        for (String property : List.of(GRADUS.sufficient, GRADUS.insufficient)) {
            for (Triple triple : graph.find(Node.ANY, NodeFactory.createURI(property), Node.ANY)
                    .toList()) {
                Node probe = triple.getObject();
                byRequirement
                        .computeIfAbsent(triple.getSubject().getURI(), r -> new ArrayList<>(2))
                        .add(new Probe(
                                probe.getURI(),
                                triple.getSubject().getURI(),
                                property.equals(GRADUS.sufficient),
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
}

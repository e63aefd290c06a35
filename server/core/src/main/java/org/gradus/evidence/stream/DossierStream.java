package org.gradus.evidence.stream;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.gradus.evidence.admission.Dossier;
import org.gradus.evidence.admission.Inapplicability;
import org.gradus.evidence.admission.Profile;
import org.gradus.evidence.admission.Subject;
import org.jspecify.annotations.Nullable;

/** Takes the statements of one source as they come, and has its dossiers at the end if all had the usual form. */
public final class DossierStream implements Consumer<Triple> {
    private final UsualForm form;
    private final Map<Node, Described> nodes = new HashMap<>();
    private boolean usual = true;
    /** What was spoken of last: statements about one node mostly stand together. */
    private @Nullable Described last;

    DossierStream(UsualForm form) {
        this.form = form;
    }

    @Override
    public void accept(Triple triple) {
        if (usual) {
            Described subject = of(triple.getSubject());
            usual = form.takes(subject, triple.getPredicate().getURI(), triple.getObject(), this::of);
        }
    }

    private Described of(Node node) {
        Described known = last;
        if (known == null || !known.node().equals(node)) {
            known = nodes.computeIfAbsent(node, Described::new);
            last = known;
        }
        return known;
    }

    /**
     * The dossiers, as {@link org.gradus.evidence.admission.DossierReader} reads them but for the names of blank nodes; empty
     * where intake must judge.
     *
     * @param today the last day that evidence may be issued on
     */
    public Optional<List<Dossier>> dossiers(LocalDate today) {
        var subjects = new TreeMap<String, Described>();
        for (Described node : nodes.values()) {
            if (!usual || !node.isUsual(today) || !belongsToAnOrganisation(node)) {
                return Optional.empty();
            }
            Kind kind = node.kind();
            if (kind != null && kind.isSubject()) {
                subjects.put(node.node().getURI(), node);
            }
        }
        return subjects.isEmpty() ? Optional.empty() : Optional.of(dossiers(subjects));
    }

    /** Whether what a capability says that it belongs to is, if it is described at all, an organisation. */
    private boolean belongsToAnOrganisation(Described node) {
        if (node.kind() != Kind.CAPABILITY || node.iri == null) {
            return true;
        }
        Described organisation = nodes.get(NodeFactory.createURI(node.iri));
        return organisation == null || organisation.kind() == Kind.ORGANISATION;
    }

    private static List<Dossier> dossiers(Map<String, Described> subjects) {
        var organisations = new TreeMap<String, List<Described>>();
        var read = new HashMap<Described, Subject>();
        subjects.values().forEach(described -> {
            Subject subject = described.subject();
            read.put(described, subject);
            organisations
                    .computeIfAbsent(subject.organisation(), o -> new ArrayList<>())
                    .add(described);
        });
        var dossiers = new ArrayList<Dossier>();
        organisations.forEach((organisation, members) -> {
            var shown = new LinkedHashMap<String, List<Dossier.Showing>>();
            var inapplicabilities = new ArrayList<Inapplicability>();
            members.forEach(member -> {
                shown.put(member.node().getURI(), member.showings());
                inapplicabilities.addAll(member.inapplicabilities());
            });
            Profile profile = members.stream()
                    .filter(member -> member.kind() == Kind.ORGANISATION)
                    .findFirst()
                    .map(Described::profile)
                    .orElse(Profile.NONE);
            dossiers.add(new Dossier(
                    organisation, members.stream().map(read::get).toList(), shown, inapplicabilities, profile));
        });
        return dossiers;
    }
}

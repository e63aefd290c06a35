package org.gradus.judging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.gradus.assess.Standards;
import org.gradus.evidence.admission.ContentNames;
import org.gradus.evidence.admission.DossierReader;
import org.gradus.evidence.admission.Evidence;
import org.gradus.holdings.EffectiveEvidence;
import org.gradus.store.Decision;
import org.gradus.store.Decisions;
import org.gradus.store.EvidenceArchive;
import org.gradus.store.EvidenceDocument;
import org.gradus.store.EvidenceVersion;
import org.gradus.text.Text;
import org.jspecify.annotations.Nullable;

/** What items of evidence said from version to version, and what assessors said of them. */
public final class ItemHistory {
    private final Standards standards;
    private final EvidenceArchive archive;
    private final Decisions decisions;

    public ItemHistory(Standards standards, EvidenceArchive archive, Decisions decisions) {
        this.standards = standards;
        this.archive = archive;
        this.decisions = decisions;
    }

    /** All that an item said, the newest first; versions that left it as it was are passed over. */
    public List<Said> said(String organisation, String iri) {
        Node node = NodeFactory.createURI(iri);
        var all = new ArrayList<Said>();
        for (EvidenceDocument document : archive.documents(organisation)) {
            String before = "";
            Said last = null;
            for (EvidenceVersion version :
                    archive.versions(organisation, document.current().document())) {
                Graph graph = archive.graph(version);
                String content = EffectiveEvidence.isItem(graph, node) ? ContentNames.digest(graph, node) : "";
                if (!content.equals(before)) {
                    last = content.isEmpty() ? null : read(version, graph, iri, content);
                    if (last != null) {
                        all.add(last);
                    }
                    before = content;
                }
            }
            if (last != null && !document.isWithdrawn()) {
                all.remove(last);
                all.add(current(last));
            }
        }
        all.sort(Comparator.comparing((Said each) -> each.version().at()).reversed());
        return all;
    }

    /** What an item said when it had this content; empty where it never had. */
    public Optional<Said> said(String organisation, String iri, String content) {
        return said(organisation, iri).stream()
                .filter(each -> each.content().equals(content))
                .findFirst();
    }

    /** What assessors decided, proposed and asked about an item, the newest first. */
    public List<Decision> decided(String organisation, String iri) {
        return decisions.all(organisation).stream()
                .filter(decision -> decision.evidence().equals(iri))
                .sorted(Comparator.comparing(Decision::at).reversed())
                .toList();
    }

    private @Nullable Said read(EvidenceVersion version, Graph graph, String iri, String content) {
        Evidence evidence = null;
        var subjects = new LinkedHashSet<Text>();
        var practices = new LinkedHashSet<String>();
        for (var dossier : new DossierReader(standards.ontology().vocabulary()).read(graph)) {
            for (var subject : dossier.subjects()) {
                for (var showing : dossier.shown().getOrDefault(subject.iri(), List.of())) {
                    if (showing.evidence().id().equals(iri)) {
                        evidence = showing.evidence();
                        subjects.add(Items.called(subject));
                        practices.add(showing.practice());
                    }
                }
            }
        }
        return evidence == null
                ? null
                : new Said(version, content, evidence, List.copyOf(subjects), List.copyOf(practices), false);
    }

    private static Said current(Said said) {
        return new Said(said.version(), said.content(), said.evidence(), said.subjects(), said.practices(), true);
    }
}

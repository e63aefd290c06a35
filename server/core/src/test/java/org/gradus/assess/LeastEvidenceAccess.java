package org.gradus.assess;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.gradus.evidence.admission.Admission;
import org.gradus.evidence.admission.Dossier;
import org.gradus.model.MaturityModel;
import org.gradus.model.Requirement;
import org.gradus.ontology.Ontology;

/** What tests of other packages ask about least evidence. */
public final class LeastEvidenceAccess {
    private static final Map<String, Requirement> REQUIREMENTS = new ConcurrentHashMap<>();
    private static final Map<String, MaturityModel> MODELS = new ConcurrentHashMap<>();

    private LeastEvidenceAccess() {}

    /** Dossiers with the least evidence for nothing, for the first level, and so on to the last. */
    public static List<Dossier> ladder(MaturityModel model) {
        var least = new LeastEvidence(model);
        return IntStream.rangeClosed(0, model.levels().size())
                .mapToObj(rank -> least.dossier("ladder-" + rank, least.upTo(rank)))
                .toList();
    }

    /** Whether the least evidence for what one requirement demands meets what another demands. */
    public static boolean leastEvidenceMeets(Ontology ontology, String given, String wanted) {
        if (REQUIREMENTS.isEmpty()) {
            for (String name : ontology.modelNames()) {
                MaturityModel model = ontology.model(name);
                model.requirements().forEach(requirement -> {
                    MODELS.put(requirement.iri(), model);
                    REQUIREMENTS.put(requirement.iri(), requirement);
                });
            }
        }
        var least = new LeastEvidence(MODELS.get(given));
        var dossier = least.dossier(
                "given",
                least.of(REQUIREMENTS.get(given))
                        .filter(item -> item.requirement().bindsTo(item.criterion()))
                        .toList());
        var admitted = new Admission(ontology.vocabulary(), LeastEvidence.DATE)
                .admit(dossier)
                .get(0);
        return REQUIREMENTS.get(wanted).binding().stream().allMatch(criterion -> Satisfaction.of(criterion, admitted));
    }
}

package org.gradus.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.gradus.assess.Explanation;
import org.gradus.assess.Verdict;
import org.gradus.evidence.admission.Evidence;
import org.gradus.model.Requirement;

/**
 * Evidence that served more than one standard: collected once, decided requirements of several models.
 *
 * @param items in the order in which the evidence first decided something
 */
public record SharedEvidence(List<Item> items) {
    public SharedEvidence {
        items = List.copyOf(items);
    }

    /**
     * One item of evidence.
     *
     * @param serves by model name, the requirements that it decided, in clause order
     */
    public record Item(Evidence evidence, Map<String, List<Requirement>> serves) {}

    static SharedEvidence of(List<Verdict> verdicts) {
        var evidence = new LinkedHashMap<String, Evidence>();
        var serves = new LinkedHashMap<String, Map<String, Map<String, Requirement>>>();
        for (Verdict verdict : verdicts) {
            String model = verdict.assessment().model().name();
            for (Explanation explanation : verdict.requirements()) {
                Requirement requirement = explanation.finding().requirement();
                for (Explanation.Leaf leaf : explanation.leaves()) {
                    leaf.deciding().forEach(item -> {
                        String id = item.evidence().id();
                        evidence.putIfAbsent(id, item.evidence());
                        serves.computeIfAbsent(id, i -> new TreeMap<>())
                                .computeIfAbsent(model, m -> new LinkedHashMap<>())
                                .putIfAbsent(requirement.iri(), requirement);
                    });
                }
            }
        }
        return new SharedEvidence(serves.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> new Item(
                        Objects.requireNonNull(evidence.get(entry.getKey()), "it was kept with what it serves"),
                        requirements(entry.getValue())))
                .toList());
    }

    private static Map<String, List<Requirement>> requirements(Map<String, Map<String, Requirement>> serves) {
        var requirements = new TreeMap<String, List<Requirement>>();
        serves.forEach((model, served) -> requirements.put(model, List.copyOf(served.values())));
        return requirements;
    }
}

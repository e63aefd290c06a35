package org.gradus.report;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.gradus.assess.Explanation;
import org.gradus.assess.Verdict;
import org.gradus.evidence.admission.Evidence;
import org.gradus.model.Requirement;
import org.gradus.text.Language;

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
     * @param apart what tells it from others of the same title: its IRI, or what proves it; empty where none is so called
     * @param serves by model name, the requirements that it decided, in clause order
     */
    public record Item(Evidence evidence, String apart, Map<String, List<Requirement>> serves) {
        /** What people call it. */
        public String title(Language language) {
            return evidence.label().in(language, Names.evidence(evidence));
        }
    }

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
        serves.values().removeIf(served -> served.size() < 2);
        evidence.keySet().retainAll(serves.keySet());
        return new SharedEvidence(serves.entrySet().stream()
                .map(entry -> {
                    Evidence item =
                            Objects.requireNonNull(evidence.get(entry.getKey()), "it was kept with what it serves");
                    return new Item(item, apart(item, evidence.values()), requirements(entry.getValue()));
                })
                .toList());
    }

    private static String apart(Evidence item, Collection<Evidence> all) {
        var alike = all.stream()
                .filter(other -> !other.id().equals(item.id()))
                .filter(other -> other.label().en().equals(item.label().en())
                        || other.label().zh().equals(item.label().zh()))
                .toList();
        if (alike.isEmpty()) {
            return "";
        }
        boolean bySource = item.id().startsWith("_:")
                && !item.source().isEmpty()
                && alike.stream().noneMatch(other -> other.source().equals(item.source()));
        return bySource ? item.source() : Names.evidence(item);
    }

    private static Map<String, List<Requirement>> requirements(Map<String, Map<String, Requirement>> serves) {
        var requirements = new TreeMap<String, List<Requirement>>();
        serves.forEach((model, served) -> requirements.put(model, List.copyOf(served.values())));
        return requirements;
    }
}

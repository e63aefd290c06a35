package org.gradus.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gradus.assess.Assessment;
import org.gradus.assess.Explanation;
import org.gradus.assess.RequirementFinding;
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

    public static SharedEvidence of(List<Assessment> assessments) {
        var evidence = new LinkedHashMap<String, Evidence>();
        var serves = new LinkedHashMap<String, Map<String, List<Requirement>>>();
        for (Assessment assessment : assessments) {
            for (RequirementFinding finding : assessment.findings()) {
                for (Explanation.Leaf leaf : Explanation.of(finding, assessment).leaves()) {
                    leaf.deciding().forEach(item -> {
                        String id = item.evidence().id();
                        evidence.putIfAbsent(id, item.evidence());
                        var requirements = serves.computeIfAbsent(id, i -> new TreeMap<>())
                                .computeIfAbsent(assessment.model().name(), m -> new ArrayList<>());
                        if (!requirements.contains(finding.requirement())) {
                            requirements.add(finding.requirement());
                        }
                    });
                }
            }
        }
        return new SharedEvidence(serves.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> new Item(evidence.get(entry.getKey()), entry.getValue()))
                .toList());
    }
}

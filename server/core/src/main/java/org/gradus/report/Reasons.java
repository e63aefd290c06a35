package org.gradus.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradus.assess.Assessment;
import org.gradus.assess.Explanation;
import org.gradus.assess.RequirementFinding;
import org.gradus.evidence.admission.Evidence;
import org.gradus.model.Criterion;
import org.gradus.model.Requirement;
import org.gradus.text.Text;

/** Why each requirement of one assessment ended as it did: one reading for all formats. */
final class Reasons {
    private final Assessment assessment;
    private final Sentences sentences;
    private final Map<String, RequirementFinding> findings = new HashMap<>();

    Reasons(Assessment assessment, Sentences sentences) {
        this.assessment = assessment;
        this.sentences = sentences;
        assessment
                .findings()
                .forEach(finding -> findings.put(finding.requirement().iri(), finding));
        if (assessment.grade() != null) {
            assessment
                    .grade()
                    .keyFindings()
                    .forEach(finding -> findings.put(finding.requirement().iri(), finding));
        }
    }

    /**
     * One requirement explained. Nothing decided a requirement that is not met, though a part of it may be; one that is met
     * may still lack what it only recommends.
     */
    record Reason(List<Evidence> decidedBy, List<Evidence> nearest, List<Text> lacks) {}

    Reason of(RequirementFinding finding) {
        var leaves = new HashMap<String, Explanation.Leaf>();
        var nearest = new LinkedHashMap<String, Evidence>();
        for (Explanation.Leaf leaf : Explanation.of(finding, assessment).leaves()) {
            leaves.put(leaf.asked().iri(), leaf);
            if (leaf.nearest() != null) {
                nearest.putIfAbsent(
                        leaf.nearest().evidence().id(), leaf.nearest().evidence());
            }
        }
        var lacks = finding.unmet().stream()
                .map(criterion -> lacks(criterion, leaves))
                .toList();
        if (finding.outcome().isFavourable()) {
            var deciding = new LinkedHashMap<String, Evidence>();
            decidedBy(finding, deciding);
            return new Reason(List.copyOf(deciding.values()), List.of(), lacks);
        }
        return new Reason(List.of(), List.copyOf(nearest.values()), lacks);
    }

    private void decidedBy(RequirementFinding finding, Map<String, Evidence> deciding) {
        for (Explanation.Leaf leaf : Explanation.of(finding, assessment).leaves()) {
            leaf.deciding().forEach(item -> deciding.putIfAbsent(item.evidence().id(), item.evidence()));
        }
        for (Criterion criterion : finding.requirement().criteria()) {
            if (criterion instanceof Criterion.Composition composition) {
                composition.requirements().forEach(member -> decidedBy(findings.get(member), deciding));
            }
        }
    }

    private Text lacks(Criterion criterion, Map<String, Explanation.Leaf> leaves) {
        if (criterion instanceof Criterion.Asked asked) {
            return sentences.lacks(leaves.get(asked.iri()));
        }
        if (criterion instanceof Criterion.AllOf all) {
            return sentences.all(unmet(all.parts(), leaves));
        }
        if (criterion instanceof Criterion.AnyOf any) {
            int met = any.options().size() - unmetOf(any.options(), leaves).size();
            return sentences.any(any.atLeast() - met, unmet(any.options(), leaves));
        }
        var composition = (Criterion.Composition) criterion;
        var open = composition.requirements().stream()
                .map(findings::get)
                .filter(member -> !member.outcome().isFavourable())
                .map(RequirementFinding::requirement)
                .toList();
        return sentences.refersTo(
                composition.requirements().size(),
                open.stream().map(Reasons::clause).toList());
    }

    private List<Text> unmet(List<Criterion> criteria, Map<String, Explanation.Leaf> leaves) {
        return unmetOf(criteria, leaves).stream()
                .map(part -> lacks(part, leaves))
                .toList();
    }

    private List<Criterion> unmetOf(List<Criterion> criteria, Map<String, Explanation.Leaf> leaves) {
        var unmet = new ArrayList<Criterion>();
        for (Criterion criterion : criteria) {
            if (!isMet(criterion, leaves)) {
                unmet.add(criterion);
            }
        }
        return unmet;
    }

    private boolean isMet(Criterion criterion, Map<String, Explanation.Leaf> leaves) {
        if (criterion instanceof Criterion.Asked asked) {
            return leaves.get(asked.iri()).isMet();
        }
        if (criterion instanceof Criterion.AllOf all) {
            return all.parts().stream().allMatch(part -> isMet(part, leaves));
        }
        if (criterion instanceof Criterion.AnyOf any) {
            return any.options().stream()
                            .filter(option -> isMet(option, leaves))
                            .count()
                    >= any.atLeast();
        }
        return ((Criterion.Composition) criterion)
                .requirements().stream()
                        .allMatch(member -> findings.get(member).outcome().isFavourable());
    }

    /** Clause and item: "5.2.2 a". */
    static String clause(Requirement requirement) {
        return requirement.clause() + (requirement.item().isEmpty() ? "" : " " + requirement.item());
    }
}

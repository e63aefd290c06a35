package org.gradus.report;

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
        var lacking = new Lacks(findings, leaves, sentences);
        var lacks = finding.unmet().stream()
                .map(criterion -> criterion.accept(lacking))
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
            if (criterion.isComposition()) {
                criterion.composed().forEach(member -> decidedBy(findings.get(member), deciding));
            }
        }
    }

    /** What a criterion lacks that is not met. */
    private record Lacks(
            Map<String, RequirementFinding> findings, Map<String, Explanation.Leaf> leaves, Sentences sentences)
            implements Criterion.Cases<Text> {
        @Override
        public Text asked(Criterion.Asked asked) {
            return sentences.lacks(leaves.get(asked.iri()));
        }

        @Override
        public Text anyOf(Criterion.AnyOf any) {
            var unmet = unmet(any.options());
            int met = any.options().size() - unmet.size();
            return sentences.any(any.atLeast() - met, unmet);
        }

        @Override
        public Text allOf(Criterion.AllOf all) {
            return sentences.all(unmet(all.parts()));
        }

        @Override
        public Text composition(Criterion.Composition composition) {
            var open = composition.requirements().stream()
                    .map(findings::get)
                    .filter(member -> !member.outcome().isFavourable())
                    .map(member -> clause(member.requirement()))
                    .toList();
            return sentences.refersTo(composition.requirements().size(), open);
        }

        private List<Text> unmet(List<Criterion> criteria) {
            var met = new Met(findings, leaves);
            return criteria.stream()
                    .filter(criterion -> !criterion.accept(met))
                    .map(criterion -> criterion.accept(this))
                    .toList();
        }
    }

    /** Whether a criterion is met, read from its leaves. */
    private record Met(Map<String, RequirementFinding> findings, Map<String, Explanation.Leaf> leaves)
            implements Criterion.Cases<Boolean> {
        @Override
        public Boolean asked(Criterion.Asked asked) {
            return leaves.get(asked.iri()).isMet();
        }

        @Override
        public Boolean anyOf(Criterion.AnyOf any) {
            return any.options().stream().filter(option -> option.accept(this)).count() >= any.atLeast();
        }

        @Override
        public Boolean allOf(Criterion.AllOf all) {
            return all.parts().stream().allMatch(part -> part.accept(this));
        }

        @Override
        public Boolean composition(Criterion.Composition composition) {
            return composition.requirements().stream()
                    .allMatch(member -> findings.get(member).outcome().isFavourable());
        }
    }

    /** Clause and item: "5.2.2 a". */
    static String clause(Requirement requirement) {
        return requirement.clause() + (requirement.item().isEmpty() ? "" : " " + requirement.item());
    }
}

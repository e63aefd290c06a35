package org.gradus.assess;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gradus.assess.Explanation.Leaf;
import org.gradus.evidence.admission.Admitted;
import org.gradus.evidence.admission.Counted;
import org.gradus.evidence.admission.Evidence;
import org.gradus.model.Criterion;
import org.gradus.model.Requirement;
import org.gradus.text.Text;
import org.jspecify.annotations.Nullable;

/** The findings of one assessment, read against its evidence. */
final class Reading {
    private final Sentences sentences;
    private final Map<String, Read> byRequirement = new HashMap<>();

    /** A finding with the leaves of its criteria. */
    private record Read(RequirementFinding finding, List<Leaf> leaves) {}

    Reading(Assessment assessment, Sentences sentences) {
        this.sentences = sentences;
        read(assessment.findings(), assessment);
        if (assessment.grade() != null) {
            read(assessment.grade().keyFindings(), assessment);
        }
    }

    private void read(List<RequirementFinding> findings, Assessment assessment) {
        for (RequirementFinding finding : findings) {
            var leaves = new LeafReader(assessment.evidence(), assessment.date(), new ArrayList<>(2));
            finding.requirement().criteria().forEach(criterion -> criterion.accept(leaves));
            byRequirement.put(finding.requirement().iri(), new Read(finding, leaves.leaves()));
        }
    }

    /** The finding about a requirement, by its IRI. */
    RequirementFinding finding(String requirement) {
        return of(requirement).finding();
    }

    private Read of(String requirement) {
        return Objects.requireNonNull(byRequirement.get(requirement), "every requirement of the model was read");
    }

    List<Explanation> explain(List<RequirementFinding> findings) {
        var explanations = new ArrayList<Explanation>(findings.size());
        findings.forEach(finding -> explanations.add(explain(finding)));
        return explanations;
    }

    private Explanation explain(RequirementFinding finding) {
        var leaves = of(finding.requirement().iri()).leaves();
        var lacks = lacks(finding, leaves);
        if (finding.outcome().isFavourable()) {
            var deciding = new LinkedHashMap<String, Evidence>();
            decidedBy(finding.requirement(), deciding);
            return new Explanation(finding, leaves, List.copyOf(deciding.values()), List.of(), lacks);
        }
        return new Explanation(finding, leaves, List.of(), nearest(leaves), lacks);
    }

    private List<Text> lacks(RequirementFinding finding, List<Leaf> leaves) {
        if (finding.unmet().isEmpty()) {
            return List.of();
        }
        var lacking = new Lacking(this, leaves, sentences);
        var lacks = new ArrayList<Text>(finding.unmet().size());
        finding.unmet().forEach(criterion -> lacks.add(criterion.accept(lacking)));
        return lacks;
    }

    private void decidedBy(Requirement requirement, Map<String, Evidence> deciding) {
        for (Leaf leaf : of(requirement.iri()).leaves()) {
            for (Counted item : leaf.deciding()) {
                deciding.putIfAbsent(item.evidence().id(), item.evidence());
            }
        }
        for (Criterion criterion : requirement.criteria()) {
            if (criterion.isComposition()) {
                criterion.composed().forEach(member -> decidedBy(finding(member).requirement(), deciding));
            }
        }
    }

    private static List<Evidence> nearest(List<Leaf> leaves) {
        if (leaves.size() == 1) {
            Counted only = leaves.get(0).nearest();
            return only == null ? List.of() : List.of(only.evidence());
        }
        var nearest = new LinkedHashMap<String, Evidence>();
        for (Leaf leaf : leaves) {
            if (leaf.nearest() != null) {
                Evidence evidence = leaf.nearest().evidence();
                nearest.putIfAbsent(evidence.id(), evidence);
            }
        }
        return List.copyOf(nearest.values());
    }

    /** Adds the leaves of criteria to a list. */
    private record LeafReader(Admitted evidence, LocalDate date, List<Leaf> leaves)
            implements Criterion.Cases<List<Leaf>> {
        @Override
        public List<Leaf> asked(Criterion.Asked asked) {
            var deciding = Satisfaction.meeting(asked, evidence);
            leaves.add(
                    deciding.isEmpty()
                            ? new Leaf(asked, deciding, nearest(asked), setAside(asked), List.of())
                            : new Leaf(asked, deciding, null, List.of(), claims(asked)));
            return leaves;
        }

        @Override
        public List<Leaf> anyOf(Criterion.AnyOf any) {
            return all(any.options());
        }

        @Override
        public List<Leaf> allOf(Criterion.AllOf all) {
            return all(all.parts());
        }

        @Override
        public List<Leaf> composition(Criterion.Composition composition) {
            return leaves;
        }

        private List<Leaf> all(Collection<Criterion> criteria) {
            criteria.forEach(criterion -> criterion.accept(this));
            return leaves;
        }

        private @Nullable Counted nearest(Criterion.Asked asked) {
            Counted nearest = null;
            int least = Integer.MAX_VALUE;
            for (Counted item : evidence.of(asked.practice())) {
                int distance = item.reach().distanceTo(asked.bound());
                if (distance < least) {
                    least = distance;
                    nearest = item;
                }
            }
            return nearest;
        }

        private List<Evidence> claims(Criterion.Asked asked) {
            var items = evidence.setAside(asked.practice());
            return items.isEmpty()
                    ? List.of()
                    : items.stream().filter(item -> item.isClaimOn(date)).toList();
        }

        private List<Explanation.SetAside> setAside(Criterion.Asked asked) {
            var items = evidence.setAside(asked.practice());
            return items.isEmpty()
                    ? List.of()
                    : items.stream()
                            .map(each -> new Explanation.SetAside(each, Explanation.Reason.of(each, date)))
                            .toList();
        }
    }
}

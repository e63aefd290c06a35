package org.gradus.assess;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gradus.evidence.admission.Admitted;
import org.gradus.evidence.admission.Counted;
import org.gradus.evidence.admission.Evidence;
import org.gradus.model.Criterion;
import org.gradus.model.Extent;

/**
 * Why a requirement ended as it did, leaf by leaf of its criteria.
 *
 * @param leaves one for each practice that the requirement names
 */
public record Explanation(RequirementFinding finding, List<Leaf> leaves) {

    /**
     * One practice of a requirement.
     *
     * @param deciding the evidence that meets what is asked; empty where none does
     * @param nearest where none does, the evidence that counts and comes nearest, or null
     * @param setAside where none does, evidence that was shown and does not count, with the reason
     */
    public record Leaf(Criterion.Asked asked, List<Counted> deciding, Counted nearest, List<SetAside> setAside) {
        public boolean isMet() {
            return !deciding.isEmpty();
        }
    }

    /** Evidence that was shown and does not count. */
    public record SetAside(Evidence evidence, Reason reason) {}

    /** Why evidence does not count on a date. */
    public enum Reason {
        REJECTED,
        NOT_YET_ACCEPTED,
        NOT_YET_ISSUED,
        EXPIRED;

        static Reason of(Evidence evidence, LocalDate date) {
            return switch (evidence.status()) {
                case REJECTED -> REJECTED;
                case SUBMITTED -> NOT_YET_ACCEPTED;
                case ACCEPTED ->
                    evidence.issued() == null || evidence.issued().isAfter(date) ? NOT_YET_ISSUED : EXPIRED;
            };
        }
    }

    /** Explains one finding of an assessment. */
    public static Explanation of(RequirementFinding finding, Assessment assessment) {
        Admitted evidence = assessment.evidence();
        var leaves = new ArrayList<Leaf>();
        finding.requirement().asked().forEach(asked -> {
            var deciding = Satisfaction.meeting(asked, evidence);
            if (deciding.isEmpty()) {
                Counted nearest = evidence.of(asked.practice()).stream()
                        .min(Comparator.comparingInt(item -> item.reach().distanceTo(asked.bound())))
                        .orElse(null);
                var setAside = evidence.setAside(asked.practice()).stream()
                        .map(each -> new SetAside(each, Reason.of(each, assessment.date())))
                        .toList();
                leaves.add(new Leaf(asked, deciding, nearest, setAside));
            } else {
                leaves.add(new Leaf(asked, deciding, null, List.of()));
            }
        });
        return new Explanation(finding, leaves);
    }

    /** What the nearest evidence of a leaf lacks: the bound on every scale where it falls short. */
    public static Extent lacking(Leaf leaf) {
        Extent bound = leaf.asked().bound();
        if (leaf.nearest() == null) {
            return bound;
        }
        Extent reach = leaf.nearest().reach();
        Extent lacking = Extent.EMPTY;
        for (var scale : org.gradus.model.Scale.values()) {
            if (reach.on(scale) < bound.on(scale)) {
                lacking = lacking.with(scale, bound.on(scale));
            }
        }
        boolean figureShort = bound.figure() != null
                && (reach.figure() == null || reach.figure().compareTo(bound.figure()) < 0);
        return figureShort ? lacking.withFigure(bound.figure()) : lacking;
    }
}

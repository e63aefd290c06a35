package org.gradus.assess;

import java.time.LocalDate;
import java.util.List;
import org.gradus.evidence.admission.Counted;
import org.gradus.evidence.admission.Evidence;
import org.gradus.model.Criterion;
import org.gradus.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Why a requirement ended as it did. Nothing decided a requirement that is not met, though a part of it may be; one that is
 * met may still lack what it only recommends.
 *
 * @param leaves one for each practice that the requirement names
 * @param decidedBy the evidence that met the requirement, each item once
 * @param nearest where it is not met, the evidence that came nearest, each item once
 * @param lacks what each unmet criterion lacks, in the order of {@link RequirementFinding#unmet}
 */
public record Explanation(
        RequirementFinding finding,
        List<Leaf> leaves,
        List<Evidence> decidedBy,
        List<Evidence> nearest,
        List<Text> lacks) {

    public Explanation {
        leaves = List.copyOf(leaves);
        decidedBy = List.copyOf(decidedBy);
        nearest = List.copyOf(nearest);
        lacks = List.copyOf(lacks);
    }

    /**
     * One practice of a requirement.
     *
     * @param deciding the evidence that meets what is asked; empty where none does
     * @param nearest where none does, the evidence that counts and comes nearest, or null
     * @param setAside where none does, evidence that was shown and does not count, with the reason
     */
    public record Leaf(
            Criterion.Asked asked,
            List<Counted> deciding,
            @Nullable Counted nearest,
            List<SetAside> setAside) {
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
}

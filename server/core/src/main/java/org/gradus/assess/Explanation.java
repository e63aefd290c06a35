package org.gradus.assess;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
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
     * @param setAside where none does, evidence that does not count, with the reason
     * @param overruled where one does, evidence by which the organisation says itself that it is otherwise
     */
    public record Leaf(
            Criterion.Asked asked,
            List<Counted> deciding,
            @Nullable Counted nearest,
            List<SetAside> setAside,
            List<Evidence> overruled) {
        public boolean isMet() {
            return !deciding.isEmpty();
        }

        /** Where nothing meets what is asked, all evidence that was shown for it. */
        public Stream<Evidence> behind() {
            return Stream.concat(
                    Stream.ofNullable(nearest).map(Counted::evidence),
                    setAside.stream().map(SetAside::evidence));
        }

        /** Evidence by which the organisation says itself that the practice is not done, or not whole. */
        public List<Evidence> claims() {
            return setAside.stream()
                    .filter(SetAside::isClaim)
                    .map(SetAside::evidence)
                    .toList();
        }
    }

    /** Evidence that does not count. */
    public record SetAside(Evidence evidence, Reason reason) {
        /** Whether nothing was shown: the organisation says so itself. */
        public boolean isClaim() {
            return reason == Reason.CLAIMED;
        }
    }

    /** Evidence by which the organisation says itself that what is asked is not done, or not whole; each item once. */
    public List<Evidence> claims() {
        return leaves.stream()
                .flatMap(leaf -> leaf.claims().stream())
                .distinct()
                .toList();
    }

    /** Why evidence does not count on a date. */
    public enum Reason {
        REJECTED,
        NOT_YET_ACCEPTED,
        NOT_YET_ISSUED,
        EXPIRED,
        /** It does not say that the practice is done. */
        CLAIMED;

        static Reason of(Evidence evidence, LocalDate date) {
            if (evidence.isClaimOn(date)) {
                return CLAIMED;
            }
            return switch (evidence.status()) {
                case REJECTED -> REJECTED;
                case SUBMITTED -> evidence.claim() == null ? NOT_YET_ACCEPTED : untimely(evidence, date);
                case ACCEPTED -> untimely(evidence, date);
            };
        }

        private static Reason untimely(Evidence evidence, LocalDate date) {
            return evidence.issued() == null || evidence.issued().isAfter(date) ? NOT_YET_ISSUED : EXPIRED;
        }
    }
}

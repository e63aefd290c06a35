package org.gradus.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gradus.assess.Assessment;
import org.gradus.store.Plan;
import org.gradus.store.PlanStep;

/**
 * How far an organisation has come on a plan.
 *
 * @param date as of which
 * @param counted how its subject stands by what counts; empty where the evidence no longer has it
 * @param stated how it stands by all that is stated; empty where the evidence no longer has it
 * @param lacking what the way to the level asks for today and no step of the plan brings
 */
public record Progress(
        Plan plan,
        LocalDate date,
        Optional<Assessment> counted,
        Optional<Assessment> stated,
        List<Step> steps,
        List<PlanStep.Need> lacking) {
    public Progress {
        steps = List.copyOf(steps);
        lacking = List.copyOf(lacking);
    }

    /**
     * A step as it stands.
     *
     * @param late whether its day is past and nothing shows it
     */
    public record Step(PlanStep step, State state, boolean late) {}

    /** What is known of a step. */
    public enum State {
        /** Accepted evidence shows it. */
        FULFILLED("fulfilled"),
        /** Evidence shows it that no assessor has accepted yet. */
        SUBMITTED("submitted"),
        /** People say that it is done, and no evidence shows it. */
        DONE("done"),
        /** Nothing of it is known. */
        OPEN("open");

        private final String tag;

        State(String tag) {
            this.tag = tag;
        }

        /** Its name for programs. */
        public String tag() {
            return tag;
        }

        /** Whether there is evidence of it. */
        public boolean isShown() {
            return this == FULFILLED || this == SUBMITTED;
        }
    }

    /** How many steps are in a state. */
    public int in(State state) {
        return (int) steps.stream().filter(step -> step.state() == state).count();
    }

    /** How many steps are late. */
    public int late() {
        return (int) steps.stream().filter(Step::late).count();
    }
}

package org.gradus.web.planning;

import java.util.List;
import org.gradus.web.html.Link;
import org.gradus.web.html.View;

/**
 * A plan, and how far it has come.
 *
 * @param level the level aimed at
 * @param counted where the subject stands by what is accepted; empty where the evidence no longer has it
 * @param stated the same by all that is stated
 * @param fulfilled how many steps accepted evidence shows
 * @param submitted how many evidence shows that waits for an assessor
 * @param done how many people say are done, and nothing shows
 * @param late how many are past their day
 * @param lacking what the way asks for today and no step brings
 * @param phases one for each level on the way
 * @param targets the levels that it can be aimed at
 * @param problem why it was not aimed anew; empty for nothing
 */
public record PlanView(
        String id,
        String name,
        long number,
        String subject,
        Link standard,
        String level,
        String due,
        String counted,
        String stated,
        int steps,
        int fulfilled,
        int submitted,
        int done,
        int late,
        List<String> lacking,
        List<Phase> phases,
        List<Target> targets,
        String problem)
        implements View {
    public PlanView {
        lacking = List.copyOf(lacking);
        phases = List.copyOf(phases);
        targets = List.copyOf(targets);
    }

    /** A level that it can be aimed at. */
    public record Target(String name, String label, boolean chosen) {}

    /** Steps that a level needs first. */
    public record Phase(String level, List<Area> areas) {
        public Phase {
            areas = List.copyOf(areas);
        }
    }

    /** Steps that belong together. */
    public record Area(String name, List<Step> steps) {
        public Area {
            steps = List.copyOf(steps);
        }
    }

    /**
     * One step.
     *
     * @param number in the plan
     * @param address of the page on which it is changed
     * @param asked what the practice must at least reach
     * @param own whether the day is its own, and not the plan's
     */
    public record Step(
            long number,
            String address,
            Link practice,
            String asked,
            String mark,
            String state,
            boolean late,
            String owner,
            String due,
            boolean own,
            String effort,
            String proof) {}

    /** How many have nothing that shows them, nor are said to be done. */
    public int open() {
        return steps - fulfilled - submitted - done;
    }

    @Override
    public String template() {
        return "planning/plan.jte";
    }
}

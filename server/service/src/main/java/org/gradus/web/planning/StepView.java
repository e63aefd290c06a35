package org.gradus.web.planning;

import java.util.List;
import java.util.Optional;
import org.gradus.web.html.Link;
import org.gradus.web.html.View;

/**
 * A step of a plan, to be changed.
 *
 * @param plan title of the plan
 * @param asked what the practice must at least reach
 * @param shows what commonly shows the practice
 * @param said how the evidence stands
 * @param tag of the step as it is now
 * @param written what stands in the fields
 * @param theirs what somebody else wrote meanwhile
 * @param problem why it was not kept; empty for nothing
 */
public record StepView(
        String id,
        String name,
        Link plan,
        String address,
        Link practice,
        String asked,
        String shows,
        String mark,
        String said,
        String planDue,
        String tag,
        Written written,
        Optional<Theirs> theirs,
        String problem)
        implements View {
    /** What people write of a step. */
    public record Written(String owner, String due, String effort, String proof, boolean done) {}

    /** What somebody else wrote, field by field. */
    public record Theirs(String by, String at, List<Field> fields) {
        public Theirs {
            fields = List.copyOf(fields);
        }
    }

    /** A field, and what stands in it. */
    public record Field(String name, String value) {}

    @Override
    public String template() {
        return "planning/step.jte";
    }
}

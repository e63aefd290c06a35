package org.gradus.web.diagnosis;

import java.util.List;
import org.gradus.web.html.Item;
import org.gradus.web.html.View;

/**
 * One question.
 *
 * @param problem what is wrong with what was sent; empty for nothing
 * @param tag of the answer that the page shows
 * @param practice its name in addresses
 * @param asks the question in plain words
 * @param choices from the least to the most, then what else can be said
 * @param further what is asked where it is done
 * @param measured how many periods of measurements there may be; 0 where nothing is measured
 * @param conditionals what may be stated not to apply
 * @param wholly whether all of it may
 * @param why the requirements for which it can still decide
 * @param back where the question before is; empty for none
 */
public record QuestionView(
        String id,
        String name,
        Progress progress,
        String problem,
        String tag,
        String practice,
        String label,
        String definition,
        String proof,
        String asks,
        List<Choice> choices,
        List<Further> further,
        int measured,
        List<String> conditionals,
        boolean wholly,
        List<Item> why,
        String lacking,
        String reason,
        String back)
        implements View {
    public QuestionView {
        choices = List.copyOf(choices);
        further = List.copyOf(further);
        conditionals = List.copyOf(conditionals);
        why = List.copyOf(why);
    }

    /** What can be chosen. */
    public record Choice(String value, String label, boolean chosen) {}

    /** Another side of how far it reaches. */
    public record Further(String name, String asks, List<Choice> choices) {
        public Further {
            choices = List.copyOf(choices);
        }
    }

    @Override
    public String template() {
        return "diagnosis/question.jte";
    }
}

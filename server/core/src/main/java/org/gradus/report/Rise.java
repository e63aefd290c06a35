package org.gradus.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gradus.assess.Gap;
import org.gradus.assess.Improvement;
import org.gradus.model.Extent;
import org.gradus.model.Scale;
import org.gradus.ontology.Vocabulary;
import org.gradus.text.Text;

/**
 * An improvement in words: what must rise, and nothing of what is reached already.
 *
 * @param steps one for each scale on which something is missing, and one for the figure
 * @param asked all that is asked of the practice, where several improvements of a gap are of the same one; else empty
 */
public record Rise(Improvement improvement, List<Step> steps, Text asked) {
    private static final Text FIGURE = new Text("figure", "数值");

    public Rise {
        steps = List.copyOf(steps);
    }

    /**
     * A scale on which something must rise.
     *
     * @param from what is reached; empty where nothing is
     */
    public record Step(Text scale, Text from, Text to) {}

    /** The improvements of a gap, in its order. */
    public static List<Rise> of(Gap gap, Vocabulary vocabulary) {
        var times = gap.improvements().stream()
                .collect(Collectors.groupingBy(Improvement::practice, Collectors.counting()));
        Function<Improvement, Text> asked = improvement -> times.getOrDefault(improvement.practice(), 0L) > 1
                ? vocabulary.describe(improvement.bound())
                : Text.EMPTY;
        return gap.improvements().stream()
                .map(improvement -> new Rise(improvement, steps(improvement, vocabulary), asked.apply(improvement)))
                .toList();
    }

    /** Whether any evidence that counts is there. */
    public boolean isBegun() {
        return improvement.current() != null;
    }

    private static List<Step> steps(Improvement improvement, Vocabulary vocabulary) {
        Extent from = improvement.current();
        Extent held = from == null ? Extent.EMPTY : from.join(vocabulary.blank());
        Extent to = improvement.bound();
        var steps = new ArrayList<Step>();
        for (Scale scale : Scale.values()) {
            int least = to.on(scale);
            int told = from == null ? Extent.NONE : from.on(scale);
            boolean byDefault = scale == Scale.CONDUCT && from == null && least == vocabulary.practised();
            if (least > held.on(scale) && !byDefault) {
                Text start = told == Extent.NONE ? Text.EMPTY : vocabulary.label(scale, told);
                steps.add(new Step(vocabulary.label(scale), start, vocabulary.label(scale, least)));
            }
        }
        BigDecimal asked = to.figure();
        BigDecimal shown = from == null ? null : from.figure();
        if (asked != null && (shown == null || shown.compareTo(asked) < 0)) {
            Text start = shown == null ? Text.EMPTY : same(shown.toPlainString());
            steps.add(new Step(FIGURE, start, same(asked.toPlainString())));
        }
        return steps;
    }

    private static Text same(String words) {
        return new Text(words, words);
    }
}

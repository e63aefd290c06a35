package org.gradus.report.html;

import java.util.List;
import java.util.stream.IntStream;
import org.gradus.assess.Gap;
import org.gradus.report.Results;
import org.gradus.report.Rise;
import org.gradus.text.Language;

/**
 * What is missing for a level.
 *
 * @param phase its number on a way of several levels; else zero
 * @param requirements how many are not met
 */
public record GapView(String level, int phase, int requirements, List<Line> lines) {
    /** How many improvements are read at a glance; the others are folded. */
    private static final int AT_A_GLANCE = 12;

    /**
     * One improvement.
     *
     * @param numbers of the requirements that it serves
     * @param begun whether any evidence that counts is there
     * @param claims what the organisation says itself of the practice
     * @param asked all that is asked of the practice, where other lines are of the same one; else empty
     * @param cells of workbooks in which stands what would have to show more; empty where there are none
     * @param proof what commonly shows the practice
     */
    public record Line(
            String practice,
            String numbers,
            boolean begun,
            List<String> claims,
            List<Step> steps,
            String asked,
            String cells,
            String proof) {}

    /**
     * A scale on which something must rise.
     *
     * @param from empty where nothing is reached
     */
    public record Step(String scale, String from, String to) {}

    /** What to do first. */
    public List<Line> first() {
        return lines.subList(0, Math.min(AT_A_GLANCE, lines.size()));
    }

    public List<Line> others() {
        return lines.subList(first().size(), lines.size());
    }

    /** The phases of a way to a level. */
    static List<GapView> of(List<Gap> phases, Results results, Language language) {
        return IntStream.range(0, phases.size())
                .mapToObj(i -> of(phases.get(i), phases.size() == 1 ? 0 : i + 1, results, language))
                .toList();
    }

    private static GapView of(Gap gap, int phase, Results results, Language language) {
        return new GapView(
                gap.to().label().in(language),
                phase,
                gap.unmet().size(),
                Rise.of(gap, results.vocabulary()).stream()
                        .map(rise -> line(rise, results, language))
                        .toList());
    }

    private static Line line(Rise rise, Results results, Language language) {
        var practice = results.vocabulary().declared(rise.improvement().practice());
        return new Line(
                practice.label().in(language),
                SharedView.numbers(rise.improvement().serves()),
                rise.isBegun(),
                rise.improvement().claims().stream()
                        .map(claim ->
                                results.explainer().sentences().claim(claim).in(language))
                        .distinct()
                        .toList(),
                rise.steps().stream()
                        .map(step -> new Step(
                                step.scale().in(language),
                                step.from().in(language),
                                step.to().in(language)))
                        .toList(),
                rise.asked().in(language),
                results.origins().places(rise.improvement().evidence()),
                practice.proof().in(language));
    }
}

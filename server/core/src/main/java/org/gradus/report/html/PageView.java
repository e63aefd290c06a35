package org.gradus.report.html;

import java.util.List;
import java.util.stream.IntStream;
import org.gradus.model.Level;
import org.gradus.report.Results;
import org.gradus.report.Standings;
import org.gradus.text.Language;

/** The whole report. */
public record PageView(Language language, Results results) {
    /**
     * A verdict in short, which leads to it.
     *
     * @param id of its section
     * @param level the code of the level, or that not even the lowest is reached
     */
    public record Card(String id, boolean reached, String level, String name, String standard) {}

    /** One for each verdict; none where there is but one verdict. */
    public List<Card> cards() {
        return size() < 2
                ? List.of()
                : IntStream.range(0, size()).mapToObj(this::card).toList();
    }

    public int size() {
        return results.verdicts().size();
    }

    /** What there is to say of a verdict, made when its turn comes: a report may be long. */
    public VerdictView verdict(int index) {
        return VerdictView.of(id(index), results.verdicts().get(index), results, language);
    }

    public List<SharedView> shared() {
        return results.shared().items().stream()
                .map(item -> SharedView.of(item, language))
                .toList();
    }

    private Card card(int index) {
        var assessment = results.verdicts().get(index).assessment();
        return new Card(
                id(index),
                assessment.level().isPresent(),
                assessment
                        .level()
                        .map(Level::mark)
                        .orElseGet(() -> Standings.below(assessment.model()))
                        .in(language),
                VerdictView.name(assessment, language),
                assessment.model().label().in(language));
    }

    private static String id(int index) {
        return "a" + index;
    }
}

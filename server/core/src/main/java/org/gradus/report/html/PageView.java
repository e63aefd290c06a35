package org.gradus.report.html;

import java.util.List;
import java.util.stream.IntStream;
import org.gradus.assess.Improvement;
import org.gradus.model.Level;
import org.gradus.report.Results;
import org.gradus.report.Standings;
import org.gradus.text.Language;

/** The whole report. */
public record PageView(Language language, Results results) {
    private static final int FIRST = 3;

    /**
     * A verdict in short, which leads to it.
     *
     * @param id of its section
     * @param level the code of the level, or that not even the lowest is reached
     * @param next the level that comes next; empty for the highest
     * @param missing requirements up to there that are not met
     * @param improvements the practices to improve first
     * @param others how many there are beside them
     */
    public record Card(
            String id,
            boolean reached,
            String level,
            String name,
            String standard,
            String rating,
            List<VerdictView.Count> outcomes,
            String next,
            int missing,
            List<String> improvements,
            int others) {}

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
        var verdict = results.verdicts().get(index);
        var assessment = verdict.assessment();
        var gap = verdict.gap();
        List<String> practices = gap.stream()
                .flatMap(found -> found.improvements().stream())
                .map(Improvement::practice)
                .distinct()
                .map(practice -> results.vocabulary().declared(practice).label().in(language))
                .toList();
        List<String> first = practices.subList(0, Math.min(FIRST, practices.size()));
        return new Card(
                id(index),
                assessment.level().isPresent(),
                assessment
                        .level()
                        .map(Level::mark)
                        .orElseGet(() -> Standings.below(assessment.model()))
                        .in(language),
                VerdictView.name(assessment, language),
                assessment.model().label().in(language),
                assessment.level().map(Level::rating).orElse(""),
                VerdictView.Count.of(assessment, language),
                gap.map(found -> found.to().label().in(language)).orElse(""),
                gap.map(found -> found.unmet().size()).orElse(0),
                first,
                practices.size() - first.size());
    }

    private static String id(int index) {
        return "a" + index;
    }
}

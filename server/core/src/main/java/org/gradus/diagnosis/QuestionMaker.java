package org.gradus.diagnosis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.gradus.model.Extent;
import org.gradus.model.Practice;
import org.gradus.model.Scale;
import org.gradus.ontology.Vocabulary;
import org.gradus.text.Text;
import org.gradus.text.Wording;

/** Makes the question for a practice of the bounds that its answer decides. */
final class QuestionMaker {
    /** Plans first, then where and by what means. */
    private static final List<Scale> ORDER =
            List.of(Scale.CONDUCT, Scale.BREADTH, Scale.DEPTH, Scale.DRIVER, Scale.TREND, Scale.FULFILMENT);

    private static final Text DONE = new Text("Is it done?", "是否已开展？");
    private static final Text MEASURED = new Text("there are figures for it", "有数据");
    private static final Text GRADE = new Text("Which grade is reached?", "达到第几级？");
    private static final Text LESS = new Text("less than these", "不及以上各项");

    private final Vocabulary vocabulary;

    QuestionMaker(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * The question.
     *
     * @param bounds of the practice and of the broader ones, for which its evidence counts
     */
    Question question(
            Practice practice, Collection<Extent> bounds, List<Asking> askings, List<Conditional> conditionals) {
        return new Question(practice, askings, steps(practice, bounds), claims(practice), conditionals);
    }

    private static List<Answer.Said> claims(Practice practice) {
        var claims = new ArrayList<>(List.of(Answer.Said.NOT_DONE, Answer.Said.PARTLY));
        if (practice.kind() == Practice.Kind.OUTCOME || practice.kind() == Practice.Kind.ATTAINMENT) {
            claims.add(Answer.Said.FIGURE_TO_FOLLOW);
        }
        claims.add(Answer.Said.NOT_SURE);
        return claims;
    }

    private List<Step> steps(Practice practice, Collection<Extent> bounds) {
        var steps = new ArrayList<Step>();
        for (Scale scale : ORDER) {
            var ranks = ranks(scale, bounds);
            if (ranks.length > 0) {
                steps.add(step(scale, ranks));
            }
        }
        var figures = new TreeSet<BigDecimal>();
        bounds.stream().map(Extent::figure).filter(Objects::nonNull).forEach(figures::add);
        if (!figures.isEmpty()) {
            var choices = new ArrayList<>(List.of(new Step.Choice(Extent.NONE, null, LESS)));
            figures.forEach(figure -> choices.add(new Step.Choice(Extent.NONE, figure, orHigher(figure))));
            steps.add(new Step(null, GRADE, choices));
        }
        return steps.isEmpty() ? List.of(done(practice)) : steps;
    }

    /** The ranks at which some bound begins to be met: what a blank reaches is met by whatever is done. */
    private int[] ranks(Scale scale, Collection<Extent> bounds) {
        int given = scale == Scale.CONDUCT ? Extent.NONE : vocabulary.blank().on(scale);
        int[] ranks = bounds.stream()
                .mapToInt(bound -> bound.on(scale))
                .filter(rank -> rank > given)
                .distinct()
                .sorted()
                .toArray();
        boolean onlyDone = scale == Scale.CONDUCT && ranks.length == 1 && ranks[0] == vocabulary.practised();
        return onlyDone ? new int[0] : ranks;
    }

    private Step step(Scale scale, int[] ranks) {
        var choices = new ArrayList<Step.Choice>();
        if (scale == Scale.CONDUCT) {
            if (ranks[0] > vocabulary.practised()) {
                choices.add(choice(scale, vocabulary.practised()));
            }
        } else {
            choices.add(new Step.Choice(Extent.NONE, null, LESS));
        }
        IntStream.of(ranks).mapToObj(rank -> choice(scale, rank)).forEach(choices::add);
        return new Step(scale, vocabulary.question(scale), choices);
    }

    private Step.Choice choice(Scale scale, int rank) {
        return new Step.Choice(rank, null, vocabulary.plainly(scale, rank));
    }

    /** Where no bound says how far, that it is done is all there is to say. */
    private Step done(Practice practice) {
        return practice.kind() == Practice.Kind.OUTCOME
                ? new Step(Scale.TREND, DONE, List.of(new Step.Choice(Extent.NONE, null, MEASURED)))
                : new Step(Scale.CONDUCT, DONE, List.of(choice(Scale.CONDUCT, vocabulary.practised())));
    }

    private static Text orHigher(BigDecimal figure) {
        return Wording.say("%s or higher", "%s级或更高", figure.toPlainString());
    }
}

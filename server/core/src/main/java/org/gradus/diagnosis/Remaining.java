package org.gradus.diagnosis;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradus.model.Extent;
import org.gradus.plan.Practices;

/** The questions that can still change a level, and which of them come first. */
final class Remaining {
    /** How probably what is asked for fails, before anything is known; each step that is asked beyond the least adds a little. */
    private static final double EASY = 0.1;

    private static final double STEP = 0.04;
    private static final double HARD = 0.9;
    /** So many answers about a theme weigh as much as what was thought before. */
    private static final double WEIGHT = 3;

    private final Practices practices;
    private final Map<String, Question> questions;
    private final List<Outlook> outlooks;
    private final Answers answers;
    private final List<BitSet> deciding;
    private final Map<String, Theme> themes = new HashMap<>();

    /** How many answers about a theme left something unmet that bears on a level. */
    private static final class Theme {
        private int answered;
        private int lacking;
    }

    Remaining(Practices practices, Map<String, Question> questions, List<Outlook> outlooks, Answers answers) {
        this.practices = practices;
        this.questions = questions;
        this.outlooks = outlooks;
        this.answers = answers;
        this.deciding = outlooks.stream().map(Deciding::leaves).toList();
    }

    List<Question> inOrder() {
        Set<String> remaining = practices();
        if (remaining.isEmpty()) {
            return List.of();
        }
        learn();
        var worth = new HashMap<String, Double>();
        for (int i = 0; i < outlooks.size(); i++) {
            Outlook outlook = outlooks.get(i);
            var asked = new BitSet();
            deciding.get(i).stream().filter(bit -> isToBeAsked(outlook, bit)).forEach(asked::set);
            Priority.of(outlook, asked, bit -> failing(outlook, bit))
                    .forEach((bit, by) -> worth.merge(practice(outlook, bit), by, Double::sum));
        }
        return questions.values().stream()
                .filter(question -> remaining.contains(question.practice().iri()))
                .sorted(Comparator.comparingDouble(
                        question -> -worth.getOrDefault(question.practice().iri(), 0.0)))
                .toList();
    }

    /** The askings of a question for which it can still decide. */
    List<Asking> why(Question question) {
        return question.askings().stream()
                .filter(asking -> {
                    for (int i = 0; i < outlooks.size(); i++) {
                        Outlook outlook = outlooks.get(i);
                        if (outlook.track().aim().model().equals(asking.model())
                                && asking.requirement().level().rank() <= outlook.highest()
                                && decides(asking, outlook, deciding.get(i))) {
                            return true;
                        }
                    }
                    return false;
                })
                .toList();
    }

    private boolean decides(Asking asking, Outlook outlook, BitSet leaves) {
        return outlook.track().of(practices.number(asking.asked().practice())).stream()
                .anyMatch(bit -> leaves.get(bit)
                        && outlook.track()
                                .formula()
                                .bound(bit)
                                .equals(asking.asked().bound()));
    }

    private Set<String> practices() {
        var remaining = new HashSet<String>();
        var waivers = new HashSet<String>();
        for (int i = 0; i < outlooks.size(); i++) {
            Outlook outlook = outlooks.get(i);
            deciding.get(i).stream().forEach(bit -> {
                if (outlook.track().isLookUp(bit)) {
                    if (isToBeAsked(outlook, bit)) {
                        remaining.add(practice(outlook, bit));
                    }
                } else {
                    waivers.add(outlook.track().formula().waiver(bit));
                }
            });
        }
        // What may not apply is asked together with a practice; where none is left to ask for, with the first that it
        // is about.
        for (String waiver : waivers) {
            var about = questions.values().stream()
                    .filter(question -> question.conditionals().stream()
                            .anyMatch(each -> each.iri().equals(waiver)))
                    .map(question -> question.practice().iri())
                    .filter(practice -> answers.to(practice).isEmpty())
                    .toList();
            if (about.stream().noneMatch(remaining::contains)) {
                about.stream().limit(1).forEach(remaining::add);
            }
        }
        return remaining;
    }

    private boolean isToBeAsked(Outlook outlook, int bit) {
        return outlook.track().isLookUp(bit)
                && answers.to(practice(outlook, bit)).isEmpty();
    }

    private String practice(Outlook outlook, int lookUp) {
        return practices.iri(outlook.track().formula().practice(lookUp));
    }

    /** Who lacks something in a theme lacks more of it. */
    private void learn() {
        answers.byPractice().keySet().forEach(practice -> {
            Question question = questions.get(practice);
            if (question != null) {
                Theme theme = theme(question);
                theme.answered++;
                theme.lacking += lacks(practices.number(practice)) ? 1 : 0;
            }
        });
    }

    private boolean lacks(int practice) {
        return outlooks.stream()
                .anyMatch(outlook -> outlook.track().of(practice).stream()
                        .anyMatch(bit -> !outlook.most().get(bit)));
    }

    private Theme theme(Question question) {
        String theme = question.practice().theme();
        return themes.computeIfAbsent(theme == null ? "" : theme, t -> new Theme());
    }

    private double failing(Outlook outlook, int lookUp) {
        int steps = Extent.EMPTY.distanceTo(outlook.track().formula().bound(lookUp));
        double before = Math.min(HARD, EASY + STEP * steps);
        Question question = questions.get(practice(outlook, lookUp));
        if (question == null) {
            return before;
        }
        Theme theme = theme(question);
        return (before * WEIGHT + theme.lacking) / (WEIGHT + theme.answered);
    }
}

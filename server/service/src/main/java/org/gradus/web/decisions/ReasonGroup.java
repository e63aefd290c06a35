package org.gradus.web.decisions;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.gradus.judging.JudgementWords;
import org.gradus.judging.Reasons;
import org.gradus.store.Judgement;
import org.gradus.text.Language;

/** Reasons to choose from for one kind of decision. */
public record ReasonGroup(String label, List<Option> options) {
    public ReasonGroup {
        options = List.copyOf(options);
    }

    /** A reason. */
    public record Option(String value, String label) {}

    /** Those that there are, by what they are reasons for. */
    static List<ReasonGroup> of(Reasons reasons, Language language) {
        return Arrays.stream(Judgement.values())
                .map(judgement -> new ReasonGroup(
                        JudgementWords.doing(judgement).in(language),
                        IntStream.range(0, reasons.all().size())
                                .filter(i -> reasons.all().get(i).judgement() == judgement)
                                .mapToObj(i -> new Option(
                                        Integer.toString(i),
                                        reasons.all().get(i).text().in(language)))
                                .toList()))
                .filter(group -> !group.options().isEmpty())
                .toList();
    }
}

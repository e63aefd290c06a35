package org.gradus.report.html;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gradus.assess.Assessment;
import org.gradus.assess.Outcome;
import org.gradus.assess.Verdict;
import org.gradus.model.Level;
import org.gradus.report.Notes;
import org.gradus.report.Results;
import org.gradus.report.Standings;
import org.gradus.text.Language;

/**
 * One subject against one model.
 *
 * @param id of its section
 * @param reached whether any level is
 * @param rating the letter grade; empty for none
 */
public record VerdictView(
        String id,
        String name,
        Address iri,
        String standard,
        String date,
        boolean reached,
        String level,
        String rating,
        MatrixView matrix,
        Optional<GradeView> grade,
        List<Count> outcomes,
        List<GapView> phases,
        List<Note> notes,
        List<AspectView> aspects) {

    /** Lines that have something in common. */
    public record Note(String head, List<String> lines) {
        static Note of(Notes notes, Language language) {
            return new Note(
                    notes.head().in(language),
                    notes.lines().stream().map(line -> line.in(language)).toList());
        }
    }

    /** How many requirements ended with an outcome. */
    public record Count(String outcome, long requirements, String words) {
        static List<Count> of(Assessment assessment, Language language) {
            return Arrays.stream(Outcome.values())
                    .map(outcome -> new Count(
                            outcome.localName(), assessment.count(outcome), VerdictView.words(outcome, language)))
                    .toList();
        }
    }

    static VerdictView of(String id, Verdict verdict, Results results, Language language) {
        Assessment assessment = verdict.assessment();
        var level = assessment.level();
        return new VerdictView(
                id,
                name(assessment, language),
                new Address(assessment.subject().iri()),
                assessment.model().label().in(language),
                assessment.date().toString(),
                level.isPresent(),
                level.map(Level::label)
                        .orElseGet(() -> Standings.below(assessment.model()))
                        .in(language),
                level.map(Level::rating).orElse(""),
                MatrixView.of(assessment, language),
                Optional.ofNullable(assessment.grade())
                        .map(grade -> GradeView.of(assessment.model(), grade, results.vocabulary(), language)),
                Count.of(assessment, language),
                GapView.of(verdict.phases(), results, language),
                Notes.of(verdict, results).stream()
                        .map(notes -> Note.of(notes, language))
                        .toList(),
                AspectView.of(verdict, results, language));
    }

    static String name(Assessment assessment, Language language) {
        return assessment.subject().label().in(language, assessment.subject().iri());
    }

    static String words(Outcome outcome, Language language) {
        return switch (outcome) {
            case PASSED -> language.say("passed", "通过");
            case FAILED -> language.say("failed", "未通过");
            case INAPPLICABLE -> language.say("inapplicable", "不适用");
            case UNTESTED -> language.say("untested (nothing shown)", "未评（无证据）");
        };
    }
}

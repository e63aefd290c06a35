package org.gradus.report;

import java.util.ArrayList;
import java.util.List;
import org.gradus.assess.Assessment;
import org.gradus.assess.Explanation;
import org.gradus.assess.Outcome;
import org.gradus.assess.Sentences;
import org.gradus.assess.Verdict;
import org.gradus.ontology.Vocabulary;
import org.gradus.text.Text;
import org.gradus.text.Wording;

/**
 * What a reader should know beside levels and gaps, one list after the other; lists without lines are left out.
 *
 * @param head what the lines have in common
 */
public record Notes(Text head, List<Text> lines) {
    public Notes {
        lines = List.copyOf(lines);
    }

    /** The notes on a verdict. */
    public static List<Notes> of(Verdict verdict, Results results) {
        var notes = new ArrayList<Notes>();
        Sentences sentences = results.explainer().sentences();
        Vocabulary vocabulary = results.vocabulary();
        var open = verdict.requirements().stream()
                .filter(explanation -> !explanation.finding().unmet().isEmpty())
                .flatMap(explanation -> explanation.leaves().stream())
                .toList();
        add(
                notes,
                new Text("Shown, but does not count", "已提交但不计入"),
                open.stream()
                        .flatMap(leaf -> leaf.setAside().stream()
                                .filter(item -> !item.isClaim())
                                .map(item -> of(leaf, sentences.reason(item), vocabulary)))
                        .toList());
        add(
                notes,
                new Text("Said by the organisation itself", "组织自述"),
                open.stream()
                        .flatMap(leaf ->
                                leaf.claims().stream().map(claim -> of(leaf, sentences.claim(claim), vocabulary)))
                        .toList());
        add(notes, new Text("Stated not to apply", "声明不适用"), notApplying(verdict.assessment()));
        add(
                notes,
                new Text("Objectives", "目标"),
                verdict.objectives().stream().map(ObjectiveWords::of).toList());
        add(notes, new Text("To be looked at, without effect on the level", "提请关注（不影响等级）"), verdict.remarks());
        add(
                notes,
                new Text("Stated and not used", "已陈述而未被使用"),
                verdict.unused().stream()
                        .map(unused -> UnusedWords.of(unused, vocabulary))
                        .toList());
        return notes;
    }

    private static void add(List<Notes> notes, Text head, List<Text> lines) {
        if (!lines.isEmpty()) {
            notes.add(new Notes(head, lines.stream().distinct().toList()));
        }
    }

    private static Text of(Explanation.Leaf leaf, Text words, Vocabulary vocabulary) {
        return Wording.say(
                "%s: %s", "%s：%s", vocabulary.declared(leaf.asked().practice()).label(), words);
    }

    private static List<Text> notApplying(Assessment assessment) {
        return assessment.findings().stream()
                .filter(finding -> finding.outcome() == Outcome.INAPPLICABLE)
                .flatMap(finding -> assessment.evidence().reasons(finding.requirement()).stream()
                        .map(reason -> Wording.say(
                                "%s %s: %s",
                                "%s %s：%s",
                                finding.requirement().number(),
                                finding.requirement().label(),
                                reason)))
                .toList();
    }
}

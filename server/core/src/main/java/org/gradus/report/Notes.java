package org.gradus.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradus.assess.Assessment;
import org.gradus.assess.Explanation;
import org.gradus.assess.Outcome;
import org.gradus.assess.RequirementFinding;
import org.gradus.assess.Sentences;
import org.gradus.assess.Verdict;
import org.gradus.model.Criterion;
import org.gradus.model.Requirement;
import org.gradus.ontology.Vocabulary;
import org.gradus.report.Origins.Origin;
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
        Origins origins = results.origins();
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
                                .map(item -> line(
                                        of(leaf, sentences.reason(item), vocabulary), origins.of(item.evidence()))))
                        .toList());
        add(
                notes,
                new Text("Said by the organisation itself", "组织自述"),
                open.stream()
                        .flatMap(leaf -> leaf.claims().stream()
                                .map(claim -> line(of(leaf, sentences.claim(claim), vocabulary), origins.of(claim))))
                        .toList());
        add(notes, new Text("Stated not to apply", "声明不适用"), notApplying(verdict.assessment(), origins));
        add(
                notes,
                new Text("Objectives", "目标"),
                verdict.objectives().stream()
                        .map(judged -> line(ObjectiveWords.of(judged), origins.of(judged.evidence())))
                        .toList());
        add(
                notes,
                new Text("To be looked at, without effect on the level", "提请关注（不影响等级）"),
                verdict.remarks().stream()
                        .map(remark -> line(remark, Optional.empty()))
                        .toList());
        add(
                notes,
                new Text("Stated and not used", "已陈述而未被使用"),
                verdict.unused().stream()
                        .map(unused -> line(
                                UnusedWords.of(unused, vocabulary),
                                unused.accept(new UnusedOrigins(origins, verdict.assessment()))))
                        .toList());
        return notes;
    }

    /** Words, and the cell from which came what they are about. */
    private record Line(Text words, Optional<Origin> origin) {}

    private static Line line(Text words, Optional<Origin> origin) {
        return new Line(words, origin);
    }

    /** The same words are said once, with all their cells. */
    private static void add(List<Notes> notes, Text head, List<Line> lines) {
        if (!lines.isEmpty()) {
            var origins = new LinkedHashMap<Text, List<Origin>>();
            for (Line line : lines) {
                var of = origins.computeIfAbsent(line.words(), words -> new ArrayList<>());
                line.origin().ifPresent(of::add);
            }
            notes.add(new Notes(
                    head,
                    origins.entrySet().stream()
                            .map(each -> Origins.withPlaces(each.getKey(), each.getValue()))
                            .toList()));
        }
    }

    private static Text of(Explanation.Leaf leaf, Text words, Vocabulary vocabulary) {
        return Wording.say(
                "%s: %s", "%s：%s", vocabulary.declared(leaf.asked().practice()).label(), words);
    }

    private static List<Line> notApplying(Assessment assessment, Origins origins) {
        var lines = new ArrayList<Line>();
        for (RequirementFinding finding : assessment.findings()) {
            if (finding.outcome() == Outcome.INAPPLICABLE) {
                Requirement requirement = finding.requirement();
                Stream.concat(
                                Stream.of(requirement.iri()),
                                requirement.criteria().stream().map(Criterion::iri))
                        .forEach(about -> {
                            Text reason = assessment.evidence().waived().get(about);
                            if (reason != null) {
                                lines.add(line(
                                        Wording.say(
                                                "%s %s: %s",
                                                "%s %s：%s", requirement.number(), requirement.label(), reason),
                                        origins.of(assessment, about)));
                            }
                        });
            }
        }
        return lines;
    }
}

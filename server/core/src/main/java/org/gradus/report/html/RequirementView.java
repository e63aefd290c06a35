package org.gradus.report.html;

import java.util.ArrayList;
import java.util.List;
import org.gradus.assess.Assessment;
import org.gradus.assess.Explanation;
import org.gradus.assess.Outcome;
import org.gradus.assess.RequirementFinding;
import org.gradus.assess.Sentences;
import org.gradus.model.Criterion;
import org.gradus.model.Requirement;
import org.gradus.report.Origins;
import org.gradus.report.Results;
import org.gradus.text.Language;

/**
 * A requirement, how it ended and why.
 *
 * @param outcome in the words of EARL
 * @param met what evidence decided it
 * @param open what is lacking
 * @param waived why it does not apply
 */
public record RequirementView(
        String outcome,
        String outcomeWords,
        String number,
        String level,
        String label,
        String definition,
        List<Proof> met,
        List<Open> open,
        List<String> waived) {

    /**
     * Evidence, and what proves it.
     *
     * @param cell of the workbook from which it was read; empty where it was from none
     */
    public record Proof(String evidence, Address source, String cell) {}

    /** What is lacking, of what is demanded or only recommended. */
    public record Open(boolean recommended, String words) {}

    public boolean hasReasons() {
        return !(met.isEmpty() && open.isEmpty() && waived.isEmpty());
    }

    static RequirementView of(Explanation explanation, Assessment assessment, Results results, Language language) {
        Sentences sentences = results.explainer().sentences();
        RequirementFinding finding = explanation.finding();
        Requirement requirement = finding.requirement();
        return new RequirementView(
                finding.outcome().localName(),
                VerdictView.words(finding.outcome(), language),
                requirement.citation().in(language),
                requirement.level().mark().in(language),
                requirement.label().in(language),
                requirement.definition().in(language),
                met(explanation, results.origins(), language),
                open(explanation, sentences, results.origins(), language),
                finding.outcome() != Outcome.INAPPLICABLE
                        ? List.of()
                        : assessment.evidence().reasons(requirement).stream()
                                .map(reason -> reason.in(language))
                                .toList());
    }

    private static List<Proof> met(Explanation explanation, Origins origins, Language language) {
        return explanation.leaves().stream()
                .flatMap(leaf -> leaf.deciding().stream())
                .map(item -> item.evidence())
                .map(evidence -> new Proof(
                        evidence.label().in(language, evidence.id()),
                        new Address(evidence.source()),
                        origins.of(evidence).map(Origins.Origin::place).orElse("")))
                .toList();
    }

    private static List<Open> open(Explanation explanation, Sentences sentences, Origins origins, Language language) {
        RequirementFinding finding = explanation.finding();
        var recommended = finding.unmet().stream()
                .filter(criterion -> !finding.requirement().bindsTo(criterion))
                .flatMap(Criterion::leaves)
                .toList();
        var open = new ArrayList<Open>();
        if (explanation.leaves().isEmpty()) {
            // It only refers to others.
            explanation.lacks().forEach(lacks -> open.add(new Open(false, lacks.in(language))));
        }
        for (Explanation.Leaf leaf : explanation.leaves()) {
            boolean only = recommended.contains(leaf.asked());
            if (!leaf.isMet() && (only || !finding.outcome().isFavourable())) {
                open.add(new Open(
                        only,
                        origins.after(sentences.lacks(leaf), leaf.behind()).in(language)));
            }
        }
        return open;
    }
}

package org.gradus.report.html;

import java.util.List;
import java.util.stream.Collectors;
import org.gradus.assess.Assessment;
import org.gradus.assess.Explanation;
import org.gradus.assess.Verdict;
import org.gradus.model.Aspect;
import org.gradus.report.Results;
import org.gradus.report.Standings;
import org.gradus.text.Language;

/** The requirements of an aspect. */
public record AspectView(String label, String standing, List<RequirementView> requirements) {
    /** The aspects of a model that have requirements of their own, in its order. */
    static List<AspectView> of(Verdict verdict, Results results, Language language) {
        Assessment assessment = verdict.assessment();
        var byAspect = verdict.requirements().stream()
                .collect(Collectors.groupingBy(
                        each -> each.finding().requirement().aspect()));
        return assessment.model().aspects().stream()
                .filter(aspect -> byAspect.containsKey(aspect.iri()))
                .map(aspect ->
                        of(aspect, byAspect.getOrDefault(aspect.iri(), List.of()), assessment, results, language))
                .toList();
    }

    private static AspectView of(
            Aspect aspect, List<Explanation> explanations, Assessment assessment, Results results, Language language) {
        return new AspectView(
                aspect.label().in(language),
                Standings.words(assessment, aspect).in(language),
                explanations.stream()
                        .map(each -> RequirementView.of(each, assessment, results, language))
                        .toList());
    }
}

package org.gradus.report;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gradus.assess.Assessment;
import org.gradus.assess.Explainer;
import org.gradus.assess.Explanation;
import org.gradus.assess.Improvement;
import org.gradus.assess.JudgedObjective;
import org.gradus.assess.Verdict;
import org.gradus.evidence.admission.Evidence;
import org.gradus.ontology.Vocabulary;

/**
 * What a report is written from.
 *
 * @param explainer who explained the verdicts, for the words that reports share
 * @param verdicts one for each subject and model, in the order in which they are shown
 * @param shared what served more than one of their models
 * @param version the version of ontology, shapes and program that made them
 * @param origins from which cells of workbooks the evidence was read
 */
public record Results(
        Explainer explainer, List<Verdict> verdicts, SharedEvidence shared, String version, Origins origins) {
    public Results {
        verdicts = List.copyOf(verdicts);
    }

    /** Explains assessments of evidence that came from no workbook. */
    public static Results of(Explainer explainer, List<Assessment> assessments, String version) {
        return of(explainer, assessments, version, Origins.NONE);
    }

    /** Explains assessments, once for all reports that are written of them. */
    public static Results of(Explainer explainer, List<Assessment> assessments, String version, Origins origins) {
        var verdicts = assessments.stream().map(explainer::explain).toList();
        return new Results(explainer, verdicts, SharedEvidence.of(verdicts), version, origins);
    }

    /** From which cells the evidence was read that verdicts speak of, by its name, in the order of names. */
    SortedMap<String, Origins.Origin> originsTold() {
        var told = new TreeMap<String, Origins.Origin>();
        if (!origins.cells().isEmpty()) {
            verdicts.stream()
                    .flatMap(Results::named)
                    .forEach(evidence ->
                            origins.of(evidence).ifPresent(origin -> told.put(Names.evidence(evidence), origin)));
            verdicts.stream()
                    .flatMap(verdict -> verdict.unused().stream())
                    .map(unused -> Names.name(unused.about()))
                    .forEach(name -> {
                        Origins.Origin origin = origins.cells().get(name);
                        if (origin != null) {
                            told.put(name, origin);
                        }
                    });
        }
        return told;
    }

    private static Stream<Evidence> named(Verdict verdict) {
        return Stream.of(
                        verdict.explanations().flatMap(Results::named),
                        verdict.objectives().stream().map(JudgedObjective::evidence),
                        verdict.gap().stream()
                                .flatMap(gap -> gap.improvements().stream())
                                .flatMap(Improvement::evidence))
                .flatMap(each -> each);
    }

    private static Stream<Evidence> named(Explanation explanation) {
        var setAside = explanation.leaves().stream()
                .flatMap(leaf -> leaf.setAside().stream())
                .map(Explanation.SetAside::evidence);
        return Stream.of(explanation.decidedBy().stream(), explanation.nearest().stream(), setAside)
                .flatMap(each -> each);
    }

    /** Names practices and scale values. */
    public Vocabulary vocabulary() {
        return explainer.vocabulary();
    }
}

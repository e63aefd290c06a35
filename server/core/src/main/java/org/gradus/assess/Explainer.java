package org.gradus.assess;

import java.util.List;
import org.gradus.ontology.Vocabulary;

/** Explains assessments. It remembers what it often says, so keep one for many. Safe for use by several threads. */
public final class Explainer {
    private final Vocabulary vocabulary;
    private final Sentences sentences;
    private final GapFinder gaps;

    public Explainer(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.sentences = new Sentences(vocabulary);
        this.gaps = new GapFinder(vocabulary);
    }

    /** What names practices and scale values. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The words of its explanations. */
    public Sentences sentences() {
        return sentences;
    }

    public Verdict explain(Assessment assessment) {
        var reading = new Reading(assessment, sentences);
        GradeFinding grade = assessment.grade();
        return new Verdict(
                assessment,
                reading.explain(assessment.findings()),
                grade == null ? List.of() : reading.explain(grade.keyFindings()),
                gaps.toNextLevel(assessment));
    }
}

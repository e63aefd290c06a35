package org.gradus.evidence.intake;

import java.time.Clock;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.gradus.evidence.reading.IntakeProblem;
import org.gradus.evidence.reading.Submission;
import org.gradus.ontology.Ontology;
import org.gradus.ontology.Vocabulary;

/**
 * Decides whether evidence is well-formed, and if not says what is wrong, where, and how to mend it. Runs the hand-written
 * shapes of {@code shapes/evidence.ttl}, and checks in Java what SHACL Core cannot say: misspelt terms, evidence that
 * hangs on nothing, dates after today. Keep one instance: the shapes and the core vocabulary are read once. Safe for use
 * by several threads.
 */
public final class Intake {
    private final List<IntakeRule> rules;
    private final IntakeRule disagreements = new DisagreementRule();

    public Intake(Ontology ontology) {
        Vocabulary vocabulary = ontology.vocabulary();
        EvidenceTerms terms = EvidenceTerms.of(ontology.core());
        // The rule on shapes comes last: it is silent on what another rule has already named more helpfully.
        this.rules = List.of(
                new TermRule(terms, vocabulary),
                new StructureRule(terms),
                new SubjectRule(),
                new EvidenceRule(vocabulary),
                new ClaimRule(vocabulary),
                new IndicatorRule(ontology.indicators()),
                new InapplicabilityRule(ontology),
                new ShapeRule(EvidenceShapes.published()));
    }

    /**
     * The problems of a submission; none means that it may be assessed. Where files could not be read, only that is
     * reported: what is missing would show as further faults that are none.
     *
     * @param clock which says what day it is where evidence is taken in: evidence issued after it is refused
     */
    public List<IntakeProblem> check(Submission submission, Clock clock) {
        if (!submission.problems().isEmpty()) {
            return submission.problems();
        }
        var examination = new Examination(submission, clock);
        if (submission.disagreements().isEmpty()) {
            rules.forEach(rule -> rule.examine(examination));
        } else {
            // What is wrong with the files together follows from what they say differently.
            disagreements.examine(examination);
        }
        return submission.sheets().places().isEmpty()
                ? examination.problems()
                : CellFaults.before(submission.sheets().faults(), examination.problems());
    }

    /** The problems of a graph that did not come from files. */
    public List<IntakeProblem> check(Graph graph, Clock clock) {
        return check(Submission.of(graph), clock);
    }
}

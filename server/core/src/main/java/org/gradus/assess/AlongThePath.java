package org.gradus.assess;

import java.util.Map;
import org.apache.jena.vocabulary.RDF;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.query.Dataset;
import org.eclipse.rdf4j.query.algebra.StatementPattern;
import org.eclipse.rdf4j.query.algebra.evaluation.EvaluationStrategy;
import org.eclipse.rdf4j.query.algebra.evaluation.TripleSource;
import org.eclipse.rdf4j.query.algebra.evaluation.impl.DefaultEvaluationStrategyFactory;
import org.eclipse.rdf4j.query.algebra.evaluation.impl.EvaluationStatistics;
import org.gradus.rdf.GRADUS;

/**
 * Evaluates look-ups in the order of their path: subject, practice, evidence, reach, bound. Left to count, the engine
 * starts from the bound wherever more evidence shows a practice than reaches dominate the bound, and then visits the
 * evidence of every organisation of the batch for each of them: ten times dearer at a batch of 100.
 */
final class AlongThePath extends DefaultEvaluationStrategyFactory {
    private static final double PRACTICE = 10;

    /** What is not a practice: types first, then what hangs on evidence, last what hangs on reaches. */
    private static final Map<String, Double> COST =
            Map.of(RDF.type.getURI(), 1d, GRADUS.waived, 5d, GRADUS.reach, 1_000d, GRADUS.dominates, 100_000d);

    private static final EvaluationStatistics STATISTICS = new EvaluationStatistics() {
        @Override
        protected CardinalityCalculator createCardinalityCalculator() {
            return new CardinalityCalculator() {
                @Override
                protected double getCardinality(StatementPattern pattern) {
                    Value predicate = pattern.getPredicateVar().getValue();
                    return predicate == null
                            ? super.getCardinality(pattern)
                            : COST.getOrDefault(predicate.stringValue(), PRACTICE);
                }
            };
        }
    };

    @Override
    public EvaluationStrategy createEvaluationStrategy(
            Dataset dataset, TripleSource source, EvaluationStatistics statistics) {
        return super.createEvaluationStrategy(dataset, source, STATISTICS);
    }
}

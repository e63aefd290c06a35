package org.gradus.report;

import java.math.BigDecimal;
import java.util.List;
import org.gradus.assess.JudgedObjective;
import org.gradus.evidence.admission.Measurement;
import org.gradus.evidence.admission.Objective;
import org.gradus.rdf.GRADUS;

/** A finding on an objective as RDF: the figures stand beside it, so that the same indicator of two organisations compares. */
final class ObjectiveDescription {
    private ObjectiveDescription() {}

    static Term name(int number) {
        return new Term.Own("objective-" + number);
    }

    static Description of(JudgedObjective judged, int number, List<Term> subject) {
        Measurement measurement = judged.objective().measurement();
        var description = new Description(name(number), GRADUS.ObjectiveFinding)
                .add(GRADUS.ofSubject, subject)
                .link(GRADUS.objectiveState, state(judged.objective().state()))
                .link(GRADUS.inEvidence, Names.evidence(judged.evidence()))
                .text(GRADUS.indicator, measurement.indicator());
        if (measurement.shared() != null) {
            description.link(GRADUS.ofIndicator, measurement.shared());
        }
        decimal(description, GRADUS.achieved, measurement.achieved());
        if (measurement.target() != null) {
            decimal(description, GRADUS.target, measurement.target());
        }
        if (!measurement.unit().isEmpty()) {
            description.typed(GRADUS.unit, measurement.unit(), "string");
        }
        description.typed(GRADUS.periodEnd, measurement.periodEnd().toString(), "date");
        return measurement.dueDate() == null
                ? description
                : description.typed(GRADUS.dueDate, measurement.dueDate().toString(), "date");
    }

    private static void decimal(Description description, String property, BigDecimal value) {
        String plain = value.toPlainString();
        description.typed(property, plain.contains(".") ? plain : plain + ".0", "decimal");
    }

    private static String state(Objective.State state) {
        return switch (state) {
            case MET -> GRADUS.MetObjective;
            case MISSED -> GRADUS.MissedObjective;
            case OPEN -> GRADUS.OpenObjective;
        };
    }
}

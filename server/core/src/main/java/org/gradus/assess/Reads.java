package org.gradus.assess;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gradus.model.Criterion;
import org.gradus.model.Extent;
import org.gradus.model.MaturityModel;
import org.gradus.model.Practice;
import org.gradus.model.Requirement;
import org.gradus.model.Scale;
import org.gradus.ontology.Ontology;

/** What the requirements of all models read: the scales of each practice, and whom each model grades. Immutable. */
final class Reads {
    private final Map<String, Set<Scale>> scales = new HashMap<>();
    private final Map<String, String> gradedByNamespace = new HashMap<>();

    Reads(Ontology ontology) {
        for (String name : ontology.modelNames()) {
            MaturityModel model = ontology.model(name);
            gradedByNamespace.put(model.namespace(), model.subjectClass());
            asked(model).forEach(asked -> {
                var read = scales.computeIfAbsent(asked.practice(), p -> EnumSet.noneOf(Scale.class));
                for (Scale scale : Scale.values()) {
                    if (asked.bound().on(scale) != Extent.NONE) {
                        read.add(scale);
                    }
                }
            });
        }
    }

    /** All practices that a model asks for, wherever it does. */
    static Stream<Criterion.Asked> asked(MaturityModel model) {
        return Stream.concat(
                Stream.concat(
                                model.requirements().stream(),
                                model.grades().stream().flatMap(cell -> cell.keyRequirements().stream()))
                        .flatMap(Requirement::asked),
                model.grades().stream()
                        .flatMap(cell -> cell.criteria().stream())
                        .flatMap(Criterion::leaves));
    }

    /** Whether any requirement asks for a practice, or for one that is broader, on a scale. */
    boolean reads(Practice practice, Scale scale) {
        if (isRead(practice.iri(), scale)) {
            return true;
        }
        for (String broader : practice.broader()) {
            if (isRead(broader, scale)) {
                return true;
            }
        }
        return false;
    }

    private boolean isRead(String practice, Scale scale) {
        return scales.getOrDefault(practice, Set.of()).contains(scale);
    }

    /** The class of subjects that the model of a requirement or criterion grades; empty where the IRI is of no model. */
    String graded(String requirement) {
        return gradedByNamespace.entrySet().stream()
                .filter(model -> requirement.startsWith(model.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}

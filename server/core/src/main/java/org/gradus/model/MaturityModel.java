package org.gradus.model;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gradus.text.Text;

/**
 * The graded structure of one standard: levels by aspects, and the requirements in the cells.
 *
 * @param name the folder and namespace name, such as {@code t-aiitre-10003}
 * @param prefix the prefix that its files use for the namespace, such as {@code t10003}
 * @param subjectClass IRI of the class of subjects that it grades
 * @param aspects in reading order; the first is the root, which stands for the model as a whole
 * @param grades the cells of its horizontal grades in ascending order; empty where it has none
 */
public record MaturityModel(
        String iri,
        String name,
        String namespace,
        String prefix,
        Text label,
        String subjectClass,
        List<Level> levels,
        List<Aspect> aspects,
        List<Requirement> requirements,
        List<GradeCell> grades) {

    public MaturityModel {
        levels = levels.stream().sorted().toList();
        aspects = List.copyOf(aspects);
        requirements = List.copyOf(requirements);
        grades = List.copyOf(grades);
    }

    public Aspect root() {
        return aspects.get(0);
    }

    /** How much it asks. */
    public ModelSize size() {
        return ModelSize.of(this);
    }

    public List<Aspect> children(Aspect aspect) {
        return aspects.stream().filter(a -> aspect.iri().equals(a.parent())).toList();
    }

    public Map<String, Requirement> requirementsByIri() {
        return requirements.stream().collect(Collectors.toUnmodifiableMap(Requirement::iri, Function.identity()));
    }

    /** The requirements some levels up (or down, where negative) that ask for a practice that a requirement asks for. */
    public List<Requirement> neighbours(Requirement requirement, int levels) {
        var practices = requirement.asked().map(Criterion.Asked::practice).toList();
        return requirements.stream()
                .filter(other -> other.level().rank() == requirement.level().rank() + levels)
                .filter(other -> other.asked().anyMatch(asked -> practices.contains(asked.practice())))
                .toList();
    }
}

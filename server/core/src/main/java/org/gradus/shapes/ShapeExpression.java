package org.gradus.shapes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradus.model.Criterion;
import org.gradus.model.Extent;
import org.gradus.model.MaturityModel;
import org.gradus.model.Requirement;
import org.gradus.ontology.Vocabulary;
import org.gradus.rdf.Namespaces;
import org.gradus.refusal.OntologyException;

/** What the shape of a criterion asks, in Turtle: a look-up on a path, or a conjunction or alternatives of such. */
record ShapeExpression(Vocabulary vocabulary, MaturityModel model) implements Criterion.Cases<String> {
    /** The same as a shape without a name. */
    String nested(Criterion criterion) {
        return "[ " + criterion.accept(this) + " ]";
    }

    @Override
    public String asked(Criterion.Asked asked) {
        return lookUp(practice(asked), asked.bound());
    }

    @Override
    public String anyOf(Criterion.AnyOf any) {
        if (ShapeForm.of(any) == ShapeForm.LOOK_UP) {
            String practices = any.leaves().map(ShapeExpression::practice).collect(Collectors.joining(" ", "( ", " )"));
            Extent bound = any.leaves().findFirst().orElseThrow().bound();
            return lookUp("[ sh:alternativePath " + practices + " ]", bound);
        }
        if (any.atLeast() == 1) {
            return "sh:or " + list(any.options());
        }
        return "sh:or ( "
                + combinations(any.options(), any.atLeast()).stream()
                        .map(chosen -> "[ sh:and " + list(chosen) + " ]")
                        .collect(Collectors.joining(" "))
                + " )";
    }

    @Override
    public String allOf(Criterion.AllOf all) {
        return "sh:and " + list(all.parts());
    }

    @Override
    public String composition(Criterion.Composition composition) {
        return "sh:and ( "
                + composition.requirements().stream()
                        .map(this::member)
                        .flatMap(member -> member.binding().stream())
                        .map(part -> "shape:"
                                + part.iri().substring(model.namespace().length()))
                        .collect(Collectors.joining(" "))
                + " )";
    }

    private String lookUp(String step, Extent bound) {
        return "sh:path ( " + step + " gradus:reach gradus:dominates ) ; sh:hasValue bound:"
                + vocabulary.boundIri(bound).substring(Namespaces.BOUND.length());
    }

    private static String practice(Criterion.Asked asked) {
        return "practice:" + asked.practice().substring(Namespaces.PRACTICE.length());
    }

    private Requirement member(String iri) {
        return Stream.concat(
                        model.requirements().stream(),
                        model.grades().stream().flatMap(cell -> cell.keyRequirements().stream()))
                .filter(requirement -> requirement.iri().equals(iri))
                .findFirst()
                .orElseThrow(() -> OntologyException.say(
                        "gradus:composes <%s>: there is no such requirement.", "gradus:composes <%s>：没有该项要求。", iri));
    }

    private String list(List<Criterion> criteria) {
        return criteria.stream().map(this::nested).collect(Collectors.joining(" ", "( ", " )"));
    }

    /** Every way to choose {@code size} of the options. */
    private static List<List<Criterion>> combinations(List<Criterion> options, int size) {
        if (size == 0) {
            return List.of(List.of());
        }
        if (options.size() < size) {
            return List.of();
        }
        var rest = options.subList(1, options.size());
        var chosen = new ArrayList<List<Criterion>>();
        for (List<Criterion> tail : combinations(rest, size - 1)) {
            var head = new ArrayList<Criterion>();
            head.add(options.get(0));
            head.addAll(tail);
            chosen.add(head);
        }
        chosen.addAll(combinations(rest, size));
        return chosen;
    }
}

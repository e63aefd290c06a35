package org.gradus.shapes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gradus.model.Aspect;
import org.gradus.model.Criterion;
import org.gradus.model.Extent;
import org.gradus.model.GradeCell;
import org.gradus.model.MaturityModel;
import org.gradus.model.Requirement;
import org.gradus.model.Severity;
import org.gradus.ontology.OntologyException;
import org.gradus.ontology.Vocabulary;
import org.gradus.rdf.Namespaces;
import org.gradus.text.Text;
import org.gradus.turtle.TurtleNormalForm;

/**
 * Compiles criteria to SHACL Core, as readable Turtle: one file an aspect, one shape a criterion, in clause order. The
 * same model always gives the same text.
 *
 * <p>A criterion becomes {@code sh:path ( practice gradus:reach gradus:dominates ) ; sh:hasValue bound}: the practice is
 * the first step, so an engine touches only its own evidence, and the order of the scales is data, so that a shape is
 * one look-up. Alternatives at one bound become an alternative path; others become {@code sh:or}. A condition adds the
 * subject's waiver as an alternative. Every shape carries its own IRI, target, severity and messages, because a nested
 * shape's report does not.
 */
public final class ShapeCompiler {
    private final Vocabulary vocabulary;
    private final ShapeText text;

    public ShapeCompiler(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.text = new ShapeText(vocabulary);
    }

    /** The shape that is compiled from a criterion. */
    public static String shapeIri(MaturityModel model, String criterion) {
        return shapeNamespace(model) + criterion.substring(model.namespace().length());
    }

    /** Whether a criterion's shape is one look-up on a path: a property shape with {@code sh:hasValue}. */
    public static boolean isLookUp(Requirement requirement, Criterion criterion) {
        return requirement.condition() == null && criterion.condition() == null && isSingle(criterion);
    }

    /** The local name of the constraint component that a subject fails where it fails a criterion's shape. */
    public static String component(Requirement requirement, Criterion criterion) {
        boolean waivable = requirement.condition() != null || criterion.condition() != null;
        return waivable ? "OrConstraintComponent" : component(criterion);
    }

    /** Likewise for a criterion of a grade cell, which no statement of inapplicability frees from. */
    public static String component(Criterion criterion) {
        if (isSingle(criterion)) {
            return "HasValueConstraintComponent";
        }
        return criterion instanceof Criterion.AnyOf ? "OrConstraintComponent" : "AndConstraintComponent";
    }

    private static boolean isSingle(Criterion criterion) {
        if (criterion instanceof Criterion.AnyOf any) {
            return any.atLeast() == 1
                    && any.options().stream().allMatch(Criterion.Asked.class::isInstance)
                    && any.leaves().map(Criterion.Asked::bound).distinct().count() == 1;
        }
        return criterion instanceof Criterion.Asked;
    }

    /** The namespace of the shapes of a model. */
    public static String shapeNamespace(MaturityModel model) {
        return Namespaces.SHAPE + model.name() + "/";
    }

    /**
     * Compiles a model.
     *
     * @return Turtle texts by file name, such as {@code t-aiitre-10003/data.ttl}
     */
    public Map<String, String> compile(MaturityModel model) {
        var files = new TreeMap<String, String>();
        for (Aspect aspect : model.aspects()) {
            var requirements = model.requirements().stream()
                    .filter(requirement -> requirement.aspect().equals(aspect.iri()))
                    .toList();
            if (!requirements.isEmpty()) {
                String file = model.name() + "/" + aspect.name() + ".ttl";
                files.put(file, TurtleNormalForm.of(compile(model, requirements, file)));
            }
        }
        if (!model.grades().isEmpty()) {
            String file = model.name() + "/grades.ttl";
            files.put(file, TurtleNormalForm.of(grades(model, file)));
        }
        return files;
    }

    private String compile(MaturityModel model, List<Requirement> requirements, String file) {
        var turtle = head(model, file);
        requirements.forEach(requirement -> append(turtle, model, requirement));
        return turtle.toString();
    }

    /** The key requirements of each cell, and the cell itself, which holds two paths apart. */
    private String grades(MaturityModel model, String file) {
        var turtle = head(model, file);
        for (GradeCell cell : model.grades()) {
            cell.keyRequirements().forEach(key -> append(turtle, model, key));
            turtle.append("\n# ").append(cell.label().en()).append('\n');
            for (Criterion criterion : cell.criteria()) {
                turtle.append('\n').append(shape(model, null, criterion, Severity.INFO, text.message(cell, criterion)));
            }
        }
        return turtle.toString();
    }

    private void append(StringBuilder turtle, MaturityModel model, Requirement requirement) {
        turtle.append("\n# ")
                .append(text.place(requirement).en())
                .append(" — ")
                .append(requirement.label().en())
                .append('\n');
        for (Criterion criterion : requirement.criteria()) {
            turtle.append('\n').append(shape(model, requirement, criterion));
        }
    }

    private static StringBuilder head(MaturityModel model, String file) {
        var turtle = new StringBuilder()
                .append("# Compiled from ontology/")
                .append(file)
                .append(" by `./gradus compile`. Do not edit: change the criteria there and compile again.\n\n");
        prefixes(model)
                .forEach((prefix, iri) -> turtle.append("@prefix ")
                        .append(prefix)
                        .append(": <")
                        .append(iri)
                        .append("> .\n"));
        return turtle;
    }

    private static Map<String, String> prefixes(MaturityModel model) {
        var prefixes = new LinkedHashMap<String, String>();
        Namespaces.prefixes().forEach((prefix, iri) -> {
            if (Set.of("bound", "gradus", "practice", "sh").contains(prefix)) {
                prefixes.put(prefix, iri);
            }
        });
        prefixes.put("shape", shapeNamespace(model));
        prefixes.put(model.prefix(), model.namespace());
        return prefixes;
    }

    private String shape(MaturityModel model, Requirement requirement, Criterion criterion) {
        return shape(
                model,
                waiver(model, requirement, criterion),
                criterion,
                requirement.severity(criterion),
                text.message(requirement, criterion));
    }

    private String shape(MaturityModel model, String waiver, Criterion criterion, Severity severity, Text message) {
        var lines = new ArrayList<String>();
        String single = single(criterion);
        if (single != null && waiver == null) {
            lines.add("a sh:PropertyShape");
            lines.add(target(model));
            lines.add(single);
        } else {
            lines.add("a sh:NodeShape");
            lines.add(target(model));
            if (waiver == null) {
                lines.add(expression(model, criterion));
            } else {
                lines.add("sh:or ( " + nested(model, criterion) + " [ sh:path gradus:waived ; sh:hasValue " + waiver
                        + " ] )");
            }
        }
        lines.add("sh:severity sh:" + severity.localName());
        lines.add("sh:message " + literal(message.en(), "en") + " , " + literal(message.zh(), "zh"));
        lines.add("gradus:compiledFrom " + name(model, criterion.iri()));
        return "shape:" + criterion.iri().substring(model.namespace().length()) + "\n    "
                + String.join(" ;\n    ", lines) + " .\n";
    }

    private static String target(MaturityModel model) {
        return "sh:targetClass gradus:" + model.subjectClass().substring(Namespaces.CORE.length());
    }

    /** The requirement or criterion whose statement of inapplicability frees from this criterion, or null. */
    private static String waiver(MaturityModel model, Requirement requirement, Criterion criterion) {
        if (criterion.condition() != null) {
            return name(model, criterion.iri());
        }
        return requirement.condition() != null ? name(model, requirement.iri()) : null;
    }

    /** Path and value where one look-up decides the criterion, else null. */
    private String single(Criterion criterion) {
        if (criterion instanceof Criterion.Asked asked) {
            return lookUp("practice:" + practice(asked), asked.bound());
        }
        if (!isSingle(criterion)) {
            return null;
        }
        var leaves = criterion.leaves().toList();
        return lookUp(
                "[ sh:alternativePath ( "
                        + leaves.stream()
                                .map(asked -> "practice:" + practice(asked))
                                .collect(Collectors.joining(" "))
                        + " ) ]",
                leaves.get(0).bound());
    }

    private String lookUp(String step, Extent bound) {
        return "sh:path ( " + step + " gradus:reach gradus:dominates ) ; sh:hasValue bound:"
                + vocabulary.boundIri(bound).substring(Namespaces.BOUND.length());
    }

    private static String practice(Criterion.Asked asked) {
        return asked.practice().substring(Namespaces.PRACTICE.length());
    }

    private String expression(MaturityModel model, Criterion criterion) {
        String single = single(criterion);
        if (single != null) {
            return single;
        }
        if (criterion instanceof Criterion.AllOf all) {
            return "sh:and " + list(model, all.parts());
        }
        if (criterion instanceof Criterion.Composition composition) {
            return "sh:and ( "
                    + composition.requirements().stream()
                            .map(iri -> member(model, iri))
                            .flatMap(member -> member.binding().stream())
                            .map(part -> "shape:"
                                    + part.iri().substring(model.namespace().length()))
                            .collect(Collectors.joining(" "))
                    + " )";
        }
        Criterion.AnyOf any = (Criterion.AnyOf) criterion;
        if (any.atLeast() == 1) {
            return "sh:or " + list(model, any.options());
        }
        return "sh:or ( "
                + combinations(any.options(), any.atLeast()).stream()
                        .map(chosen -> "[ sh:and " + list(model, chosen) + " ]")
                        .collect(Collectors.joining(" "))
                + " )";
    }

    private static Requirement member(MaturityModel model, String iri) {
        return java.util.stream.Stream.concat(
                        model.requirements().stream(),
                        model.grades().stream().flatMap(cell -> cell.keyRequirements().stream()))
                .filter(requirement -> requirement.iri().equals(iri))
                .findFirst()
                .orElseThrow(
                        () -> new OntologyException("gradus:composes <" + iri + ">: there is no such requirement"));
    }

    private String nested(MaturityModel model, Criterion criterion) {
        return "[ " + expression(model, criterion) + " ]";
    }

    private String list(MaturityModel model, List<Criterion> criteria) {
        return criteria.stream().map(part -> nested(model, part)).collect(Collectors.joining(" ", "( ", " )"));
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

    private static String name(MaturityModel model, String iri) {
        return model.prefix() + ":" + iri.substring(model.namespace().length());
    }

    private static String literal(String value, String language) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"@" + language;
    }
}

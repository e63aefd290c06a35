package org.gradus.shapes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gradus.model.Aspect;
import org.gradus.model.Criterion;
import org.gradus.model.GradeCell;
import org.gradus.model.MaturityModel;
import org.gradus.model.Requirement;
import org.gradus.model.Severity;
import org.gradus.ontology.Vocabulary;
import org.gradus.rdf.Namespaces;
import org.gradus.text.Text;
import org.gradus.turtle.TurtleNormalForm;
import org.jspecify.annotations.Nullable;

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
        return requirement.waivedBy(criterion) == null && ShapeForm.of(criterion) == ShapeForm.LOOK_UP;
    }

    /** The local name of the constraint component that a subject fails where it fails a criterion's shape. */
    public static String component(Requirement requirement, Criterion criterion) {
        return requirement.waivedBy(criterion) != null ? "OrConstraintComponent" : component(criterion);
    }

    /** Likewise for a criterion of a grade cell, which no statement of inapplicability frees from. */
    public static String component(Criterion criterion) {
        return ShapeForm.of(criterion).component();
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

    private String shape(
            MaturityModel model, @Nullable String waiver, Criterion criterion, Severity severity, Text message) {
        var lines = new ArrayList<String>();
        var expression = new ShapeExpression(vocabulary, model);
        boolean lookUp = waiver == null && ShapeForm.of(criterion) == ShapeForm.LOOK_UP;
        lines.add(lookUp ? "a sh:PropertyShape" : "a sh:NodeShape");
        lines.add(target(model));
        lines.add(
                waiver == null
                        ? criterion.accept(expression)
                        : "sh:or ( " + expression.nested(criterion) + " [ sh:path gradus:waived ; sh:hasValue " + waiver
                                + " ] )");
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
    private static @Nullable String waiver(MaturityModel model, Requirement requirement, Criterion criterion) {
        String waivedBy = requirement.waivedBy(criterion);
        return waivedBy == null ? null : name(model, waivedBy);
    }

    private static String name(MaturityModel model, String iri) {
        return model.prefix() + ":" + iri.substring(model.namespace().length());
    }

    private static String literal(String value, String language) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"@" + language;
    }
}

package org.gradus.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.gradus.assess.Assessment;
import org.gradus.assess.RequirementFinding;
import org.gradus.model.Criterion;
import org.gradus.model.GradeCell;
import org.gradus.model.MaturityModel;
import org.gradus.model.Severity;
import org.gradus.ontology.Vocabulary;
import org.gradus.rdf.GRADUS;
import org.gradus.rdf.Namespaces;
import org.gradus.shapes.ShapeCompiler;
import org.gradus.shapes.ShapeText;
import org.gradus.text.Text;

/**
 * The W3C validation report of one assessment, written from the findings: what an engine would report of the shapes that
 * the subject fails, but never cut by an engine's limits. A test compares it with an engine's own.
 */
final class ShaclDescriptions {
    private static final String SH = Namespaces.SH;

    private final ShapeText text;
    private final Map<String, Prepared> prepared = new ConcurrentHashMap<>();

    ShaclDescriptions(Vocabulary vocabulary) {
        this.text = new ShapeText(vocabulary);
    }

    void describe(Assessment assessment, String namespace, Consumer<Description> sink) {
        var results = results(assessment, namespace);
        var report = new Description(namespace + "report", SHACL.ValidationReport.getURI())
                .typed(SHACL.conforms.getURI(), String.valueOf(results.isEmpty()), "boolean");
        results.forEach(result -> report.link(SHACL.result.getURI(), result.iri()));
        sink.accept(report);
        results.forEach(sink);
    }

    private List<Description> results(Assessment assessment, String namespace) {
        var results = new ArrayList<Description>();
        MaturityModel model = assessment.model();
        RdfReport.findings(assessment)
                .forEach(finding -> finding.unmet().forEach(criterion -> {
                    Prepared known = prepared.get(criterion.iri());
                    if (known == null) {
                        known = prepare(finding, criterion, model);
                        prepared.put(criterion.iri(), known);
                    }
                    results.add(result(known, assessment.subject().iri(), namespace));
                }));
        if (assessment.grade() != null) {
            for (GradeCell cell : model.grades()) {
                if (assessment.grade().isMet(cell)) {
                    continue;
                }
                cell.criteria().stream()
                        .map(criterion ->
                                prepared.computeIfAbsent(criterion.iri(), c -> prepare(cell, criterion, model)))
                        .map(known -> result(known, assessment.subject().iri(), namespace))
                        .forEach(results::add);
            }
        }
        return results;
    }

    /** What every result of one shape says, whoever fails it, and whether it says the value too. */
    private record Prepared(String name, Common common, boolean hasValue) {}

    private Prepared prepare(RequirementFinding finding, Criterion criterion, MaturityModel model) {
        return prepare(
                criterion,
                model,
                finding.requirement().severity(criterion),
                ShapeCompiler.component(finding.requirement(), criterion),
                text.message(finding.requirement(), criterion));
    }

    private Prepared prepare(GradeCell cell, Criterion criterion, MaturityModel model) {
        return prepare(
                criterion, model, Severity.INFO, ShapeCompiler.component(criterion), text.message(cell, criterion));
    }

    private static Prepared prepare(
            Criterion criterion, MaturityModel model, Severity severity, String component, Text message) {
        boolean lookUp = component.startsWith("HasValue");
        var common = new Description(null, SHACL.ValidationResult.getURI())
                .link(SHACL.resultSeverity.getURI(), SH + severity.localName())
                .link(SHACL.sourceShape.getURI(), ShapeCompiler.shapeIri(model, criterion.iri()))
                .link(SHACL.sourceConstraintComponent.getURI(), SH + component)
                .text(SHACL.resultMessage.getURI(), message);
        if (lookUp) {
            common.add(SHACL.resultPath.getURI(), path(criterion));
        }
        return new Prepared(criterion.iri().substring(model.namespace().length()), new Common(common), !lookUp);
    }

    private static Description result(Prepared of, String subject, String namespace) {
        var result =
                new Description(namespace + "result-" + of.name(), of.common()).link(SHACL.focusNode.getURI(), subject);
        // What a node shape's constraint fails on is the focus node itself.
        return of.hasValue() ? result.link(SHACL.value.getURI(), subject) : result;
    }

    /** The path of a look-up, as the compiler writes it. */
    private static Term path(Criterion criterion) {
        List<Term> practices = criterion
                .leaves()
                .<Term>map(asked -> new Term.Iri(asked.practice()))
                .toList();
        Term first = practices.size() == 1
                ? practices.get(0)
                : new Term.Nested(
                        new Description(null).add(SHACL.alternativePath.getURI(), new Term.Sequence(practices)));
        return new Term.Sequence(List.of(first, new Term.Iri(GRADUS.reach), new Term.Iri(GRADUS.dominates)));
    }
}

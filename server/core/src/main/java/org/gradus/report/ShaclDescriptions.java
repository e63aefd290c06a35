package org.gradus.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.gradus.assess.Assessment;
import org.gradus.assess.RequirementFinding;
import org.gradus.assess.Verdict;
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
    /** What names the report. */
    static final Term REPORT = new Term.Own("report");

    private static final String SH = Namespaces.SH;

    private final ShapeText text;
    private final Map<String, Prepared> prepared = new ConcurrentHashMap<>();

    ShaclDescriptions(Vocabulary vocabulary) {
        this.text = new ShapeText(vocabulary);
    }

    void describe(Verdict verdict, Consumer<Description> sink) {
        var results = results(verdict.assessment());
        sink.accept(new Description(REPORT, SHACL.ValidationReport.getURI())
                .typed(SHACL.conforms.getURI(), String.valueOf(results.isEmpty()), "boolean")
                .add(SHACL.result.getURI(), results.stream().map(Prepared::name).toList()));
        String subject = verdict.assessment().subject().iri();
        var focus = new Common(Description.nameless().link(SHACL.focusNode.getURI(), subject));
        // What a node shape's constraint fails on is the focus node itself.
        var focusAndValue = new Common(
                Description.nameless().link(SHACL.focusNode.getURI(), subject).link(SHACL.value.getURI(), subject));
        for (Prepared result : results) {
            sink.accept(
                    new Description(result.name()).add(result.common()).add(result.hasValue() ? focusAndValue : focus));
        }
    }

    private List<Prepared> results(Assessment assessment) {
        var results = new ArrayList<Prepared>();
        MaturityModel model = assessment.model();
        assessment.findings().forEach(finding -> results(finding, model, results));
        if (assessment.grade() != null) {
            assessment.grade().keyFindings().forEach(finding -> results(finding, model, results));
            for (GradeCell cell : model.grades()) {
                if (!assessment.grade().isMet(cell)) {
                    cell.criteria()
                            .forEach(criterion ->
                                    results.add(prepared(criterion, () -> prepare(cell, criterion, model))));
                }
            }
        }
        return results;
    }

    private void results(RequirementFinding finding, MaturityModel model, List<Prepared> results) {
        for (Criterion criterion : finding.unmet()) {
            results.add(prepared(criterion, () -> prepare(finding, criterion, model)));
        }
    }

    /** What every result of one shape says, whoever fails it, and whether it says the value too. */
    private record Prepared(Term name, Common common, boolean hasValue) {}

    private Prepared prepared(Criterion criterion, Supplier<Prepared> prepare) {
        Prepared known = prepared.get(criterion.iri());
        return known == null ? prepared.computeIfAbsent(criterion.iri(), iri -> prepare.get()) : known;
    }

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
        var common = Description.nameless(SHACL.ValidationResult.getURI())
                .link(SHACL.resultSeverity.getURI(), SH + severity.localName())
                .link(SHACL.sourceShape.getURI(), ShapeCompiler.shapeIri(model, criterion.iri()))
                .link(SHACL.sourceConstraintComponent.getURI(), SH + component)
                .text(SHACL.resultMessage.getURI(), message);
        if (lookUp) {
            common.add(SHACL.resultPath.getURI(), List.of(path(criterion)));
        }
        Term name = new Term.Own(
                "result-" + criterion.iri().substring(model.namespace().length()));
        return new Prepared(name, new Common(common), !lookUp);
    }

    /** The path of a look-up, as the compiler writes it. */
    private static Term path(Criterion criterion) {
        List<Term> practices = criterion
                .leaves()
                .<Term>map(asked -> new Term.Iri(asked.practice()))
                .toList();
        Term first = practices.size() == 1
                ? practices.get(0)
                : new Term.Nested(Description.nameless()
                        .add(SHACL.alternativePath.getURI(), List.of(new Term.Sequence(practices))));
        return new Term.Sequence(List.of(first, new Term.Iri(GRADUS.reach), new Term.Iri(GRADUS.dominates)));
    }
}

package org.gradus.evidence.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.gradus.evidence.reading.IntakeProblem.Code;
import org.gradus.model.Practice;
import org.gradus.ontology.Vocabulary;
import org.gradus.rdf.GRADUS;
import org.gradus.text.Text;
import org.gradus.text.Wording;
import org.jspecify.annotations.Nullable;

/** Evidence says what its practice can show: outcomes are measured, attainments have a figure; and nothing lies ahead. */
final class EvidenceRule implements IntakeRule {
    private static final String FIGURE = GRADUS.figure;
    private static final String MEASUREMENT = GRADUS.measurement;
    private static final List<String> PAST_DATES = List.of(DCTerms.issued.getURI(), GRADUS.periodEnd);

    private final Vocabulary vocabulary;

    EvidenceRule(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public void examine(Examination examination) {
        for (Node node : examination.nodes()) {
            for (Triple triple : examination.about(node)) {
                Practice practice = vocabulary.practice(triple.getPredicate().getURI());
                if (practice != null && !examination.about(triple.getObject()).isEmpty()) {
                    fits(practice, triple.getObject(), examination);
                }
            }
            if (examination.isA(node, EvidenceTerms.EVIDENCE) || examination.isA(node, EvidenceTerms.MEASUREMENT)) {
                isPast(node, examination);
            }
        }
    }

    private static void fits(Practice practice, Node evidence, Examination examination) {
        Text label = practice.label();
        boolean outcome = practice.kind() == Practice.Kind.OUTCOME;
        var measurements = examination.values(evidence, MEASUREMENT);
        if (outcome
                && measurements.isEmpty()
                && examination.values(evidence, GRADUS.claim).isEmpty()) {
            examination.report(
                    Code.MEASUREMENT_MISSING,
                    evidence,
                    MEASUREMENT,
                    null,
                    Wording.say(
                            "%s: %s is an outcome, which only measurements prove. Add gradus:measurement [ a gradus:Measurement ;"
                                    + " gradus:indicator … ; gradus:unit … ; gradus:baseline … ; gradus:achieved … ; gradus:better"
                                    + " … ; gradus:periodEnd … ].",
                            "%s：“%s”属于结果，只能以测量值证明。请加入 gradus:measurement [ a gradus:Measurement ; gradus:indicator … ;"
                                    + " gradus:unit … ; gradus:baseline … ; gradus:achieved … ; gradus:better … ; gradus:periodEnd … ]。",
                            examination.names().of(evidence),
                            label));
        }
        if (!outcome && !measurements.isEmpty()) {
            examination.report(
                    Code.MEASUREMENT_MISPLACED,
                    evidence,
                    MEASUREMENT,
                    null,
                    Wording.say(
                            "%s: %s is no outcome, so a gradus:measurement says nothing about it. Hang the measurement on evidence"
                                    + " for the outcome that it proves.",
                            "%s：“%s”不属于结果，gradus:measurement 对其不起作用。请将测量挂接到其所证明的结果类证据上。",
                            examination.names().of(evidence),
                            label));
        }
        if (practice.kind() != Practice.Kind.ATTAINMENT) {
            for (Node figure : examination.values(evidence, FIGURE)) {
                examination.report(
                        Code.FIGURE_MISPLACED,
                        evidence,
                        FIGURE,
                        figure,
                        Wording.say(
                                "%s: %s is no attainment with a grade of its own, so gradus:figure %s says nothing about it."
                                        + " Remove it, or state breadth, depth, driver or conduct.",
                                "%s：“%s”不是带等级数值的达标项，gradus:figure %s 对其不起作用。请删除，或改填广度、深度、驱动力、执行度。",
                                examination.names().of(evidence),
                                label,
                                figure.isLiteral() ? figure.getLiteralLexicalForm() : figure));
            }
        }
    }

    private static void isPast(Node node, Examination examination) {
        for (String property : PAST_DATES) {
            for (Node value : examination.values(node, property)) {
                LocalDate date = date(value);
                if (date != null && date.isAfter(examination.today())) {
                    examination.report(
                            Code.FUTURE_DATE,
                            node,
                            property,
                            value,
                            Wording.say(
                                    "%s: %s %s lies in the future; today is %s in %s. Correct the date, or submit the evidence when"
                                            + " it exists.",
                                    "%s：%s %s 晚于今天（%s，时区 %s）。请更正日期，或待证据产生后再提交。",
                                    examination.names().of(node),
                                    examination.names().iri(property),
                                    date,
                                    examination.today(),
                                    examination.zone()));
                }
            }
        }
    }

    /** The date, or null where the value is none: the intake shapes say so. */
    private static @Nullable LocalDate date(Node value) {
        try {
            return value.isLiteral() ? LocalDate.parse(value.getLiteralLexicalForm()) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}

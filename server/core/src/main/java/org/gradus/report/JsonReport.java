package org.gradus.report;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gradus.assess.Assessment;
import org.gradus.assess.Explanation;
import org.gradus.assess.Gap;
import org.gradus.assess.GradeFinding;
import org.gradus.assess.Improvement;
import org.gradus.assess.Outcome;
import org.gradus.assess.RequirementFinding;
import org.gradus.assess.Verdict;
import org.gradus.evidence.admission.Evidence;
import org.gradus.io.Utf8Writer;
import org.gradus.model.Aspect;
import org.gradus.model.Criterion;
import org.gradus.model.Extent;
import org.gradus.model.GradeCell;
import org.gradus.model.Level;
import org.gradus.model.Requirement;
import org.gradus.model.Scale;
import org.gradus.ontology.Vocabulary;
import org.gradus.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Plain JSON for programs that want no RDF. Texts are {@code {"en": …, "zh": …}}; levels are local names such as
 * {@code CL3}, null below the first; extents map scales to names of values. What may be null is marked {@code ?}.
 *
 * <pre>{@code
 * { "version": …,
 *   "assessments": [ {
 *     "subject": IRI, "label": text, "organisation": IRI, "model": …, "date": "2026-06-30",
 *     "level": …?, "rating": …?,
 *     "grade": { "held": 1..10?, "cell": IRI?, "reached": [IRI], "next": [IRI] },     where the model has grades
 *     "outcomes": { "passed": n, "failed": n, "inapplicable": n, "untested": n },
 *     "aspects": [ { "aspect": IRI, "label": text, "parent": IRI?, "level": …?,
 *                    "standing": "reached" | "not-reached" | "not-asked", "firstAsked": …?,
 *                    "cells": [ { "level": …, "met": n, "asked": n } ] } ],
 *     "requirements": [ { "requirement": IRI, "clause": …, "item": …, "level": …, "aspect": IRI, "label": text,
 *                         "severity": "Violation" | "Warning" | "Info",
 *                         "outcome": "passed" | "failed" | "inapplicable" | "untested",
 *                         "evidence": [IRI], "nearest": [IRI], "lacks": [text], "unmet": [IRI of the criterion],
 *                         "justifications": [text] } ],                                     where it does not apply
 *     "keyRequirements": [ … ],                                                      where the model has grades
 *     "gap": { "to": …, "requirements": [IRI],                                       absent at the highest level
 *              "improvements": [ { "practice": IRI, "label": text, "from": extent?, "to": extent, "serves": [IRI] } ] },
 *     "phases": [ { "to": …, "requirements": [IRI], "improvements": [ … ] } ],     the way to it, level by level
 *     "setAside": [ { "evidence": IRI, "label": text, "reason": "rejected" | "not-yet-accepted" |
 *                     "not-yet-issued" | "expired", "practices": [IRI] } ],
 *     "claims": [ { "evidence": IRI, "label": text, "claim": "not-done" | "partly-done" | "figure-to-follow",
 *                   "lacking": text, "practices": [IRI] } ],                       what the organisation says itself
 *     "objectives": [ { "practice": IRI, "evidence": IRI, "indicator": text, "ofIndicator": IRI?, "unit": …,
 *                       "better": "higher" | "lower", "baseline": n, "achieved": n, "target": n,
 *                       "periodEnd": date, "dueDate": date?, "state": "met" | "missed" | "open" } ],
 *     "remarks": [text],                                                             that change no level
 *     "unused": [ { "about": IRI, "reason": text, "cell": "Evidence!D7" } ]          what was stated and nothing reads
 *   } ],
 *   "origins": [ { "evidence": IRI, "cell": "Evidence!D7", "derivedFrom": IRI } ] }       where a workbook says it
 * }</pre>
 */
public final class JsonReport {
    public void write(Results results, OutputStream out) throws IOException {
        var json = new JsonWriter(new Utf8Writer(out));
        json.setIndent("  ");
        json.setHtmlSafe(true);
        json.beginObject();
        json.name("version").value(results.version());
        json.name("assessments").beginArray();
        for (Verdict verdict : results.verdicts()) {
            verdict(verdict, results, json);
        }
        json.endArray();
        origins(results.originsTold(), json);
        json.endObject();
        json.flush();
        out.write('\n');
        out.flush();
    }

    private static void origins(Map<String, Origins.Origin> told, JsonWriter json) throws IOException {
        if (told.isEmpty()) {
            return;
        }
        json.name("origins").beginArray();
        for (var each : told.entrySet()) {
            json.beginObject();
            json.name("evidence").value(each.getKey());
            json.name("cell").value(each.getValue().place());
            json.name("derivedFrom").value(each.getValue().iri());
            json.endObject();
        }
        json.endArray();
    }

    private static void verdict(Verdict verdict, Results results, JsonWriter json) throws IOException {
        Assessment assessment = verdict.assessment();
        json.beginObject();
        json.name("subject").value(assessment.subject().iri());
        text("label", assessment.subject().label(), json);
        json.name("organisation").value(assessment.subject().organisation());
        json.name("model").value(assessment.model().name());
        json.name("date").value(assessment.date().toString());
        json.name("level").value(assessment.level().map(Level::name).orElse(null));
        json.name("rating")
                .value(assessment
                        .level()
                        .map(Level::rating)
                        .filter(r -> !r.isEmpty())
                        .orElse(null));
        if (assessment.grade() != null) {
            grade(assessment.grade(), json);
        }
        outcomes(assessment, json);
        aspects(assessment, json);
        requirements("requirements", verdict.requirements(), assessment, json);
        if (assessment.grade() != null) {
            requirements("keyRequirements", verdict.keyRequirements(), assessment, json);
        }
        if (verdict.gap().isPresent()) {
            json.name("gap");
            gap(verdict.gap().get(), results.vocabulary(), json);
            json.name("phases").beginArray();
            for (Gap phase : verdict.phases()) {
                gap(phase, results.vocabulary(), json);
            }
            json.endArray();
        }
        setAside(verdict, json);
        new JsonNotes(results.vocabulary(), results.origins(), json).write(verdict);
        json.endObject();
    }

    static void texts(String name, List<Text> texts, JsonWriter json) throws IOException {
        json.name(name).beginArray();
        for (Text text : texts) {
            text(text, json);
        }
        json.endArray();
    }

    static String hyphened(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void outcomes(Assessment assessment, JsonWriter json) throws IOException {
        json.name("outcomes").beginObject();
        for (Outcome outcome : Outcome.values()) {
            json.name(outcome.localName()).value(assessment.count(outcome));
        }
        json.endObject();
    }

    private static void aspects(Assessment assessment, JsonWriter json) throws IOException {
        json.name("aspects").beginArray();
        for (Matrix.Row row : Matrix.of(assessment).rows()) {
            Aspect aspect = row.aspect();
            json.beginObject();
            json.name("aspect").value(aspect.iri());
            text("label", aspect.label(), json);
            json.name("parent").value(aspect.parent());
            json.name("level").value(assessment.level(aspect).map(Level::name).orElse(null));
            json.name("standing").value(hyphened(assessment.standing(aspect).state()));
            json.name("firstAsked")
                    .value(Standings.firstAsked(assessment, aspect)
                            .map(Level::name)
                            .orElse(null));
            json.name("cells").beginArray();
            for (int i = 0; i < row.cells().size(); i++) {
                json.beginObject();
                json.name("level").value(assessment.model().levels().get(i).name());
                json.name("met").value(row.cells().get(i).met());
                json.name("asked").value(row.cells().get(i).asked());
                json.endObject();
            }
            json.endArray();
            json.endObject();
        }
        json.endArray();
    }

    private static void requirements(
            String name, List<Explanation> explanations, Assessment assessment, JsonWriter json) throws IOException {
        json.name(name).beginArray();
        for (Explanation explanation : explanations) {
            RequirementFinding finding = explanation.finding();
            List<Text> justifications = finding.outcome() == Outcome.INAPPLICABLE
                    ? assessment.evidence().reasons(finding.requirement())
                    : List.of();
            requirement(explanation, justifications, json);
        }
        json.endArray();
    }

    private static void setAside(Verdict verdict, JsonWriter json) throws IOException {
        json.name("setAside").beginArray();
        for (SetAside.Item item : SetAside.of(verdict).items()) {
            json.beginObject();
            json.name("evidence").value(Names.evidence(item.evidence()));
            text("label", item.evidence().label(), json);
            json.name("reason").value(hyphened(item.reason()));
            json.name("practices").beginArray();
            for (String practice : item.practices()) {
                json.value(practice);
            }
            json.endArray();
            json.endObject();
        }
        json.endArray();
    }

    private static void grade(GradeFinding grade, JsonWriter json) throws IOException {
        json.name("grade").beginObject();
        json.name("held").value(grade.held().map(GradeCell::grade).orElse(null));
        json.name("cell").value(grade.held().map(GradeCell::iri).orElse(null));
        json.name("reached").beginArray();
        for (GradeCell cell : grade.reached()) {
            json.value(cell.iri());
        }
        json.endArray();
        json.name("next").beginArray();
        for (GradeCell cell : grade.next()) {
            json.value(cell.iri());
        }
        json.endArray();
        json.endObject();
    }

    private static void requirement(Explanation explanation, List<Text> justifications, JsonWriter json)
            throws IOException {
        RequirementFinding finding = explanation.finding();
        Requirement requirement = finding.requirement();
        json.beginObject();
        json.name("requirement").value(requirement.iri());
        json.name("clause").value(requirement.clause());
        json.name("item").value(requirement.item());
        json.name("level").value(requirement.level().name());
        json.name("aspect").value(requirement.aspect());
        text("label", requirement.label(), json);
        json.name("severity").value(requirement.severity().localName());
        json.name("outcome").value(finding.outcome().localName());
        evidence("evidence", explanation.decidedBy(), json);
        evidence("nearest", explanation.nearest(), json);
        texts("lacks", explanation.lacks(), json);
        json.name("unmet").beginArray();
        for (Criterion criterion : finding.unmet()) {
            json.value(criterion.iri());
        }
        json.endArray();
        if (!justifications.isEmpty()) {
            texts("justifications", justifications, json);
        }
        json.endObject();
    }

    private static void evidence(String name, List<Evidence> evidence, JsonWriter json) throws IOException {
        json.name(name).beginArray();
        for (Evidence item : evidence) {
            json.value(Names.evidence(item));
        }
        json.endArray();
    }

    private static void gap(Gap gap, Vocabulary vocabulary, JsonWriter json) throws IOException {
        json.beginObject();
        json.name("to").value(gap.to().name());
        json.name("requirements").beginArray();
        for (var requirement : gap.unmet()) {
            json.value(requirement.iri());
        }
        json.endArray();
        json.name("improvements").beginArray();
        for (Improvement improvement : gap.improvements()) {
            json.beginObject();
            json.name("practice").value(improvement.practice());
            text("label", vocabulary.declared(improvement.practice()).label(), json);
            extent("from", improvement.current(), vocabulary, json);
            extent("to", improvement.bound(), vocabulary, json);
            json.name("serves").beginArray();
            for (var requirement : improvement.serves()) {
                json.value(requirement.iri());
            }
            json.endArray();
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }

    private static void extent(String name, @Nullable Extent extent, Vocabulary vocabulary, JsonWriter json)
            throws IOException {
        json.name(name);
        if (extent == null) {
            json.nullValue();
            return;
        }
        json.beginObject();
        for (Scale scale : Scale.values()) {
            if (extent.on(scale) != Extent.NONE) {
                json.name(scale.localName()).value(vocabulary.name(scale, extent.on(scale)));
            }
        }
        if (extent.figure() != null) {
            json.name("figure").value(extent.figure());
        }
        json.endObject();
    }

    static void text(String name, Text text, JsonWriter json) throws IOException {
        json.name(name);
        text(text, json);
    }

    private static void text(Text text, JsonWriter json) throws IOException {
        json.beginObject();
        json.name("en").value(text.en());
        json.name("zh").value(text.zh());
        json.endObject();
    }
}

package org.gradus.report;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.gradus.assess.Assessment;
import org.gradus.assess.Explanation;
import org.gradus.assess.Gap;
import org.gradus.assess.GapFinder;
import org.gradus.assess.GradeFinding;
import org.gradus.assess.Improvement;
import org.gradus.assess.RequirementFinding;
import org.gradus.model.Aspect;
import org.gradus.model.Extent;
import org.gradus.model.GradeCell;
import org.gradus.model.Level;
import org.gradus.model.Scale;
import org.gradus.model.Text;
import org.gradus.model.Vocabulary;

/**
 * Plain JSON for programs that want no RDF. Shape: {@code {version, assessments: [{subject, label, model, date, level,
 * rating, grade, aspects: [{aspect, parent, level}], requirements: [{requirement, clause, item, level, aspect, outcome,
 * severity, evidence: [iri], lacks: [{en, zh}]}], gap: {to, requirements: [iri], improvements: [{practice, from, to,
 * serves: [iri]}]}}]}}. Levels are local names such as {@code CL3}, null below the first; texts are {@code {en, zh}};
 * extents map scales to value names.
 */
public final class JsonReport {
    public void write(Results results, OutputStream out) throws IOException {
        var json = new JsonWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        json.setIndent("  ");
        json.setHtmlSafe(true);
        json.beginObject();
        json.name("version").value(results.version());
        json.name("assessments").beginArray();
        for (Assessment assessment : results.assessments()) {
            assessment(assessment, results.vocabulary(), json);
        }
        json.endArray();
        json.endObject();
        json.flush();
        out.write('\n');
        out.flush();
    }

    private static void assessment(Assessment assessment, Vocabulary vocabulary, JsonWriter json) throws IOException {
        json.beginObject();
        json.name("subject").value(assessment.subject().iri());
        text("label", assessment.subject().label(), json);
        json.name("model").value(assessment.model().name());
        json.name("date").value(assessment.date().toString());
        json.name("level").value(assessment.level().map(Level::name).orElse(null));
        json.name("rating").value(assessment.level().map(Level::rating).filter(r -> !r.isEmpty()).orElse(null));
        if (assessment.grade() != null) {
            grade(assessment.grade(), json);
        }
        json.name("aspects").beginArray();
        for (Aspect aspect : assessment.model().aspects()) {
            json.beginObject();
            json.name("aspect").value(aspect.iri());
            text("label", aspect.label(), json);
            json.name("parent").value(aspect.parent());
            json.name("level").value(assessment.level(aspect).map(Level::name).orElse(null));
            json.endObject();
        }
        json.endArray();
        json.name("requirements").beginArray();
        for (RequirementFinding finding : assessment.findings()) {
            requirement(finding, assessment, vocabulary, json);
        }
        json.endArray();
        var gap = new GapFinder(vocabulary).toNextLevel(assessment);
        if (gap.isPresent()) {
            gap(gap.get(), vocabulary, json);
        }
        json.endObject();
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

    private static void requirement(
            RequirementFinding finding, Assessment assessment, Vocabulary vocabulary, JsonWriter json)
            throws IOException {
        json.beginObject();
        json.name("requirement").value(finding.requirement().iri());
        json.name("clause").value(finding.requirement().clause());
        json.name("item").value(finding.requirement().item());
        json.name("level").value(finding.requirement().level().name());
        json.name("aspect").value(finding.requirement().aspect());
        text("label", finding.requirement().label(), json);
        json.name("severity").value(finding.requirement().severity().localName());
        json.name("outcome").value(finding.outcome().localName());
        var sentences = new Sentences(vocabulary);
        var explanation = Explanation.of(finding, assessment);
        json.name("evidence").beginArray();
        for (var leaf : explanation.leaves()) {
            for (var item : leaf.deciding()) {
                json.value(item.evidence().id());
            }
        }
        json.endArray();
        json.name("lacks").beginArray();
        if (!finding.outcome().isFavourable()) {
            for (var leaf : explanation.leaves()) {
                if (!leaf.isMet()) {
                    Text lacks = sentences.lacks(leaf);
                    json.beginObject();
                    json.name("en").value(lacks.en());
                    json.name("zh").value(lacks.zh());
                    json.endObject();
                }
            }
        }
        json.endArray();
        json.endObject();
    }

    private static void gap(Gap gap, Vocabulary vocabulary, JsonWriter json) throws IOException {
        json.name("gap").beginObject();
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
            text("label", vocabulary.practice(improvement.practice()).label(), json);
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

    private static void extent(String name, Extent extent, Vocabulary vocabulary, JsonWriter json) throws IOException {
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

    private static void text(String name, Text text, JsonWriter json) throws IOException {
        json.name(name).beginObject();
        json.name("en").value(text.en());
        json.name("zh").value(text.zh());
        json.endObject();
    }
}

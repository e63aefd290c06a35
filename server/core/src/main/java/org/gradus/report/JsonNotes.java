package org.gradus.report;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.TreeSet;
import org.gradus.assess.JudgedObjective;
import org.gradus.assess.Unused;
import org.gradus.assess.Verdict;
import org.gradus.evidence.admission.Evidence;
import org.gradus.evidence.admission.Measurement;
import org.gradus.ontology.Vocabulary;

/** The part of the plain JSON report beside levels, requirements and gaps: what {@link Notes} tell people. */
record JsonNotes(Vocabulary vocabulary, Origins origins, JsonWriter json) {
    void write(Verdict verdict) throws IOException {
        claims(verdict);
        objectives(verdict);
        JsonReport.texts("remarks", verdict.remarks(), json);
        unused(verdict);
    }

    /** What the organisation says itself of practices for which requirements are open. */
    private void claims(Verdict verdict) throws IOException {
        var practices = new LinkedHashMap<Evidence, TreeSet<String>>();
        verdict.requirements().stream()
                .flatMap(explanation -> explanation.leaves().stream())
                .forEach(leaf -> leaf.claims()
                        .forEach(claim -> practices
                                .computeIfAbsent(claim, c -> new TreeSet<>())
                                .add(leaf.asked().practice())));
        json.name("claims").beginArray();
        for (var entry : practices.entrySet()) {
            Evidence claim = entry.getKey();
            json.beginObject();
            json.name("evidence").value(Names.evidence(claim));
            JsonReport.text("label", claim.label(), json);
            json.name("claim").value(JsonReport.hyphened(Objects.requireNonNull(claim.claim(), "it is a claim")));
            JsonReport.text("lacking", claim.lacking(), json);
            json.name("practices").beginArray();
            for (String practice : entry.getValue()) {
                json.value(practice);
            }
            json.endArray();
            json.endObject();
        }
        json.endArray();
    }

    private void objectives(Verdict verdict) throws IOException {
        json.name("objectives").beginArray();
        for (JudgedObjective judged : verdict.objectives()) {
            Measurement measurement = judged.objective().measurement();
            json.beginObject();
            json.name("practice").value(judged.practice());
            json.name("evidence").value(Names.evidence(judged.evidence()));
            JsonReport.text("indicator", measurement.indicator(), json);
            json.name("ofIndicator").value(measurement.shared());
            json.name("unit").value(measurement.unit());
            json.name("better").value(measurement.higherIsBetter() ? "higher" : "lower");
            json.name("baseline").value(measurement.baseline());
            json.name("achieved").value(measurement.achieved());
            json.name("target").value(measurement.target());
            json.name("periodEnd").value(measurement.periodEnd().toString());
            json.name("dueDate")
                    .value(
                            measurement.dueDate() == null
                                    ? null
                                    : measurement.dueDate().toString());
            json.name("state").value(JsonReport.hyphened(judged.objective().state()));
            json.endObject();
        }
        json.endArray();
    }

    private void unused(Verdict verdict) throws IOException {
        json.name("unused").beginArray();
        for (Unused unused : verdict.unused()) {
            json.beginObject();
            json.name("about").value(Names.name(unused.about()));
            JsonReport.text("reason", UnusedWords.of(unused, vocabulary), json);
            var origin = unused.accept(new UnusedOrigins(origins, verdict.assessment()));
            if (origin.isPresent()) {
                json.name("cell").value(origin.get().place());
            }
            json.endObject();
        }
        json.endArray();
    }
}

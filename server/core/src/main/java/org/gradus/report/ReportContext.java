package org.gradus.report;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.OWL2;
import org.gradus.model.MaturityModel;
import org.gradus.rdf.GRADUS;
import org.gradus.rdf.Namespaces;
import org.gradus.shapes.ShapeCompiler;

/** The JSON-LD context of a report: prefixes, and which properties hold references, dates, words or lists. */
final class ReportContext {
    private static final List<String> REFERENCES = List.of(
            "earl:assertedBy",
            "earl:outcome",
            "earl:subject",
            "earl:test",
            "gradus:claimedIn",
            "gradus:decidedBy",
            "gradus:finding",
            "gradus:firstAsked",
            "gradus:heldGrade",
            "gradus:improvement",
            "gradus:improves",
            "gradus:inAspect",
            "gradus:inEvidence",
            "gradus:nearest",
            "gradus:objectiveFinding",
            "gradus:objectiveState",
            "gradus:ofIndicator",
            "gradus:ofModel",
            "gradus:ofSubject",
            "gradus:reaches",
            "gradus:servesRequirement",
            "gradus:standing",
            "gradus:toBound",
            "gradus:unmet",
            "gradus:unused",
            "prov:generated",
            "prov:used",
            "prov:wasAssociatedWith",
            "prov:wasDerivedFrom",
            "sh:focusNode",
            "sh:result",
            "sh:resultSeverity",
            "sh:sourceConstraintComponent",
            "sh:sourceShape",
            "sh:value");
    private static final List<String> DATES = List.of("gradus:assessmentDate", "gradus:dueDate", "gradus:periodEnd");
    private static final List<String> DECIMALS = List.of("gradus:achieved", "gradus:target");
    private static final List<String> LISTS = List.of("sh:alternativePath", "sh:resultPath");
    private static final Set<String> BY_LANGUAGE = Set.of(GRADUS.lacks, SHACL.resultMessage.getURI());

    private final Map<String, String> prefixes = new LinkedHashMap<>();
    private final Map<String, String> byNamespace = new LinkedHashMap<>();

    ReportContext(Collection<MaturityModel> models) {
        prefixes.putAll(Namespaces.prefixes());
        prefixes.put("owl", OWL2.NS);
        for (MaturityModel model : models) {
            prefixes.put(model.prefix(), model.namespace());
            prefixes.put("shape-" + model.prefix(), ShapeCompiler.shapeNamespace(model));
        }
        prefixes.forEach((prefix, namespace) -> byNamespace.put(namespace, prefix));
    }

    boolean isByLanguage(String property) {
        return BY_LANGUAGE.contains(property);
    }

    void write(JsonWriter json) throws IOException {
        json.name("@context").beginObject();
        for (var prefix : prefixes.entrySet()) {
            json.name(prefix.getKey()).value(prefix.getValue());
        }
        for (String property : REFERENCES) {
            term(property, json).name("@type").value("@id").endObject();
        }
        for (String property : LISTS) {
            term(property, json)
                    .name("@type")
                    .value("@id")
                    .name("@container")
                    .value("@list")
                    .endObject();
        }
        for (String property : List.of("gradus:lacks", "sh:resultMessage")) {
            term(property, json).name("@container").value("@language").endObject();
        }
        for (String property : DATES) {
            term(property, json).name("@type").value("xsd:date").endObject();
        }
        for (String property : DECIMALS) {
            term(property, json).name("@type").value("xsd:decimal").endObject();
        }
        json.endObject();
    }

    private static JsonWriter term(String property, JsonWriter json) throws IOException {
        return json.name(property).beginObject().name("@id").value(property);
    }

    String compact(String iri) {
        int end = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1;
        String prefix = byNamespace.get(iri.substring(0, end));
        // What follows a prefix must not begin with //, or the whole would be read as an IRI.
        return prefix == null || end == iri.length() ? iri : prefix + ":" + iri.substring(end);
    }

    /** Writes a reference; an IRI from evidence whose scheme looks like one of the prefixes is kept from being expanded. */
    JsonWriter reference(String iri, JsonWriter json) throws IOException {
        int colon = iri.indexOf(':');
        String scheme = colon < 0 ? "" : iri.substring(0, colon);
        if (!prefixes.containsKey(scheme)) {
            return json.value(compact(iri));
        }
        json.beginObject();
        json.name("@context").beginObject().name(scheme).nullValue().endObject();
        json.name("@id").value(iri);
        return json.endObject();
    }
}

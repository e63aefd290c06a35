package org.gradus.report;

import com.google.gson.stream.JsonWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gradus.assess.Assessment;
import org.gradus.ontology.Vocabulary;
import org.gradus.rdf.Namespaces;

/** The RDF report as compact JSON-LD, with its context in the document: the same graph as {@link TurtleReport}. */
public final class JsonLdReport {
    private final RdfReport report;

    public JsonLdReport(Vocabulary vocabulary, String version) {
        this.report = new RdfReport(vocabulary, version);
    }

    public void write(Results results, OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        var json = new JsonWriter(writer);
        json.setIndent("  ");
        var context = new ReportContext(
                results.assessments().stream().map(Assessment::model).toList());
        json.beginObject();
        context.write(json);
        json.name("@graph").beginArray();
        write(report.assessor(), context, json);
        for (Assessment assessment : results.assessments()) {
            write(assessment, context, json);
        }
        json.endArray();
        json.endObject();
        json.flush();
        writer.append('\n').flush();
    }

    private void write(Assessment assessment, ReportContext context, JsonWriter json) throws IOException {
        try {
            report.describe(assessment, report.namespace(assessment), description -> {
                try {
                    write(description, context, json);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void write(Description description, ReportContext context, JsonWriter json) throws IOException {
        json.beginObject();
        if (description.iri() != null) {
            json.name("@id").value(context.compact(description.iri()));
        }
        if (description.common() != null) {
            properties(description.common().said(), context, json);
        }
        properties(description.said(), context, json);
        json.endObject();
    }

    private static void properties(List<Description.Said> properties, ReportContext context, JsonWriter json)
            throws IOException {
        for (Description.Said said : properties) {
            if (said.property().equals(Description.TYPE)) {
                json.name("@type");
                types(said.values(), context, json);
            } else if (context.isByLanguage(said.property())) {
                json.name(context.compact(said.property()));
                byLanguage(said.values(), json);
            } else {
                json.name(context.compact(said.property()));
                values(said.values(), context, json);
            }
        }
    }

    private static void types(List<Term> types, ReportContext context, JsonWriter json) throws IOException {
        json.beginArray();
        for (Term type : types) {
            json.value(context.compact(((Term.Iri) type).value()));
        }
        json.endArray();
    }

    private static void byLanguage(List<Term> values, JsonWriter json) throws IOException {
        json.beginObject();
        for (String language : List.of("en", "zh")) {
            var texts = values.stream()
                    .map(value -> (Term.Words) value)
                    .filter(words -> words.language().equals(language))
                    .map(Term.Words::text)
                    .toList();
            if (!texts.isEmpty()) {
                json.name(language);
                if (texts.size() == 1) {
                    json.value(texts.get(0));
                } else {
                    json.beginArray();
                    for (String text : texts) {
                        json.value(text);
                    }
                    json.endArray();
                }
            }
        }
        json.endObject();
    }

    private static void values(List<Term> values, ReportContext context, JsonWriter json) throws IOException {
        if (values.size() == 1) {
            value(values.get(0), context, json);
            return;
        }
        json.beginArray();
        for (Term value : values) {
            value(value, context, json);
        }
        json.endArray();
    }

    private static void value(Term value, ReportContext context, JsonWriter json) throws IOException {
        if (value instanceof Term.Iri iri) {
            context.reference(iri.value(), json);
        } else if (value instanceof Term.Words words) {
            json.beginObject();
            json.name("@value").value(words.text());
            if (!words.language().isEmpty()) {
                json.name("@language").value(words.language());
            }
            json.endObject();
        } else if (value instanceof Term.Typed typed) {
            if (typed.datatype().equals(Namespaces.XSD + "boolean")) {
                json.value(Boolean.parseBoolean(typed.lexical()));
            } else {
                json.value(typed.lexical());
            }
        } else if (value instanceof Term.Sequence sequence) {
            json.beginArray();
            for (Term member : sequence.members()) {
                value(member, context, json);
            }
            json.endArray();
        } else {
            write(((Term.Nested) value).description(), context, json);
        }
    }
}

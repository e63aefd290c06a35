package org.gradus.report;

import com.google.gson.stream.JsonWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.gradus.assess.Assessment;
import org.gradus.ontology.Vocabulary;

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
        var descriptions = new JsonLdWriter(context, json);
        descriptions.write(report.assessor());
        for (Assessment assessment : results.assessments()) {
            write(assessment, descriptions);
        }
        json.endArray();
        json.endObject();
        json.flush();
        writer.append('\n').flush();
    }

    private void write(Assessment assessment, JsonLdWriter descriptions) throws IOException {
        try {
            report.describe(assessment, report.namespace(assessment), description -> {
                try {
                    descriptions.write(description);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}

package org.gradus.report;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.gradus.assess.Verdict;
import org.gradus.io.Utf8Writer;
import org.gradus.ontology.Vocabulary;

/** The RDF report as compact JSON-LD, with its context in the document: the same graph as {@link TurtleReport}. */
public final class JsonLdReport {
    private final RdfReport report;

    public JsonLdReport(Vocabulary vocabulary, String version) {
        this.report = new RdfReport(vocabulary, version);
    }

    public void write(Results results, OutputStream out) throws IOException {
        var writer = new Utf8Writer(out);
        var json = new JsonWriter(writer);
        json.setIndent("  ");
        var context = new ReportContext(results.verdicts().stream()
                .map(verdict -> verdict.assessment().model())
                .toList());
        json.beginObject();
        context.write(json);
        json.name("@graph").beginArray();
        new JsonLdWriter(null, context, json).write(report.assessor());
        for (Verdict verdict : results.verdicts()) {
            String namespace = report.namespace(verdict.assessment());
            var descriptions = new JsonLdWriter(namespace, context, json);
            write(sink -> report.describe(verdict, sink), descriptions);
        }
        write(sink -> RdfReport.describeOrigins(results, sink), new JsonLdWriter(null, context, json));
        json.endArray();
        json.endObject();
        json.flush();
        writer.append('\n').flush();
    }

    private static void write(Consumer<Consumer<Description>> describing, JsonLdWriter descriptions)
            throws IOException {
        try {
            describing.accept(description -> {
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

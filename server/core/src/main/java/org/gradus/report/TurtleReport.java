package org.gradus.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.vocabulary.OWL2;
import org.gradus.assess.Assessment;
import org.gradus.model.MaturityModel;
import org.gradus.ontology.Vocabulary;
import org.gradus.rdf.Namespaces;
import org.gradus.shapes.ShapeCompiler;

/**
 * The RDF report as Turtle. Assessments are written one at a time, so memory stays flat; the same assessment always gives
 * the same bytes. Safe for use by several threads: each assessment's text stands by itself after {@link #prefixes}.
 */
public final class TurtleReport {
    private static final int CHUNK = 1 << 15;
    private static final Map<String, String> PREFIXES = prefixes();

    private final RdfReport report;
    private final Map<String, String> spelt = new ConcurrentHashMap<>();

    public TurtleReport(Vocabulary vocabulary, String version) {
        this.report = new RdfReport(vocabulary, version);
    }

    private static Map<String, String> prefixes() {
        var prefixes = new LinkedHashMap<>(Namespaces.prefixes());
        prefixes.put("owl", OWL2.NS);
        return prefixes;
    }

    /** Writes results whole. */
    public void write(Results results, OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        prefixes(writer);
        for (Assessment assessment : results.assessments()) {
            write(assessment, writer);
        }
        writer.flush();
    }

    /** Writes what stands before the first assessment. */
    public void prefixes(Writer out) throws IOException {
        for (var prefix : PREFIXES.entrySet()) {
            prefix(prefix.getKey(), prefix.getValue(), out);
        }
        var turtle = new StringBuilder();
        new TurtleWriter(new TurtleText(PREFIXES, null, spelt), turtle).write(report.assessor());
        out.append(turtle);
    }

    /** Writes one assessment. */
    public void write(Assessment assessment, Writer out) throws IOException {
        MaturityModel model = assessment.model();
        var prefixes = new LinkedHashMap<String, String>();
        prefixes.put(model.prefix(), model.namespace());
        prefixes.put("shape-" + model.prefix(), ShapeCompiler.shapeNamespace(model));
        out.append('\n');
        for (var prefix : prefixes.entrySet()) {
            prefix(prefix.getKey(), prefix.getValue(), out);
        }
        // The empty prefix moves on with each assessment: what belongs to one reads :requirement-5.2.2-a.
        String namespace = report.namespace(assessment);
        prefix("", namespace, out);
        prefixes.putAll(PREFIXES);
        var turtle = new StringBuilder(CHUNK + (CHUNK >> 2));
        var descriptions = new TurtleWriter(new TurtleText(prefixes, namespace, spelt), turtle);
        try {
            report.describe(assessment, namespace, description -> {
                descriptions.write(description);
                if (turtle.length() > CHUNK) {
                    empty(turtle, out);
                }
            });
            empty(turtle, out);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void empty(StringBuilder turtle, Writer out) {
        try {
            out.append(turtle);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        turtle.setLength(0);
    }

    private static void prefix(String prefix, String namespace, Writer out) throws IOException {
        out.append("@prefix ").append(prefix).append(": <").append(namespace).append("> .\n");
    }
}

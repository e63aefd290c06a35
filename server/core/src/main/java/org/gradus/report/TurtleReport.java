package org.gradus.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.vocabulary.OWL2;
import org.gradus.assess.Verdict;
import org.gradus.io.Utf8;
import org.gradus.model.MaturityModel;
import org.gradus.ontology.Vocabulary;
import org.gradus.rdf.Namespaces;
import org.gradus.shapes.ShapeCompiler;
import org.gradus.text.Remembered;

/**
 * The RDF report as Turtle. Verdicts are written one at a time, so memory stays flat; the same assessment always gives the
 * same bytes. It remembers what reports repeat, so keep one for many. Safe for use by several threads: each verdict's text
 * stands by itself after {@link #prefixes}.
 */
public final class TurtleReport {
    private static final int CHUNK = 1 << 15;
    /** More than a model has terms; evidence may bear IRIs with its prefixes too. */
    private static final int REMEMBERED = 1 << 13;

    private static final Map<String, String> PREFIXES = commonPrefixes();

    private final RdfReport report;
    private final Map<String, Remembered<String, byte[]>> prefixedByModel = new ConcurrentHashMap<>();

    public TurtleReport(Vocabulary vocabulary, String version) {
        this.report = new RdfReport(vocabulary, version);
    }

    private static Map<String, String> commonPrefixes() {
        var prefixes = new LinkedHashMap<>(Namespaces.prefixes());
        prefixes.put("owl", OWL2.NS);
        return prefixes;
    }

    /** Writes results whole. */
    public void write(Results results, OutputStream out) throws IOException {
        prefixes(out);
        for (Verdict verdict : results.verdicts()) {
            write(verdict, out);
        }
        var turtle = new Utf8(1 << 10);
        var descriptions = new TurtleWriter(new TurtleText(PREFIXES, null, new Remembered<>(0)), turtle);
        RdfReport.describeOrigins(results, descriptions::write);
        turtle.empty(out);
        out.flush();
    }

    /** Writes what stands before the first verdict. */
    public void prefixes(OutputStream out) throws IOException {
        var turtle = new Utf8(1 << 10);
        prefixes(PREFIXES, turtle);
        new TurtleWriter(new TurtleText(PREFIXES, null, new Remembered<>(0)), turtle).write(report.assessor());
        turtle.empty(out);
    }

    /** Writes one verdict. */
    public void write(Verdict verdict, OutputStream out) throws IOException {
        MaturityModel model = verdict.assessment().model();
        // The empty prefix moves on with each verdict: what belongs to one reads :requirement-5.2.2-a.
        String namespace = report.namespace(verdict.assessment());
        var prefixes = new LinkedHashMap<String, String>();
        prefixes.put(model.prefix(), model.namespace());
        prefixes.put("shape-" + model.prefix(), ShapeCompiler.shapeNamespace(model));
        var turtle = new Utf8(CHUNK + (CHUNK >> 2)).append('\n');
        prefixes(prefixes, turtle);
        prefixes(Map.of("", namespace), turtle);
        prefixes.putAll(PREFIXES);
        var prefixed = prefixedByModel.computeIfAbsent(model.iri(), iri -> new Remembered<>(REMEMBERED));
        var descriptions = new TurtleWriter(new TurtleText(prefixes, namespace, prefixed), turtle);
        try {
            report.describe(verdict, description -> {
                descriptions.write(description);
                if (turtle.length() > CHUNK) {
                    empty(turtle, out);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        turtle.empty(out);
    }

    private static void empty(Utf8 turtle, OutputStream out) {
        try {
            turtle.empty(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void prefixes(Map<String, String> prefixes, Utf8 turtle) {
        prefixes.forEach((prefix, namespace) -> turtle.append("@prefix ")
                .append(prefix)
                .append(": <")
                .append(namespace)
                .append("> .\n"));
    }
}

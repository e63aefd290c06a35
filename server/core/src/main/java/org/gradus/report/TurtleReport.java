package org.gradus.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
        prefixes.put("owl", "http://www.w3.org/2002/07/owl#");
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
        describe(report.assessor(), new TurtleText(PREFIXES, null, spelt), turtle);
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
        var text = new TurtleText(prefixes, namespace, spelt);
        var turtle = new StringBuilder(CHUNK + (CHUNK >> 2));
        try {
            report.describe(assessment, namespace, description -> {
                describe(description, text, turtle);
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

    private static void describe(Description description, TurtleText text, StringBuilder turtle) {
        turtle.append('\n');
        text.iri(description.iri(), turtle);
        boolean first = true;
        if (description.common() != null) {
            turtle.append(description.common().turtle(() -> {
                var common = new StringBuilder();
                properties(description.common().said(), true, text, common);
                return common.toString();
            }));
            first = false;
        }
        properties(description.said(), first, text, turtle);
        turtle.append(" .\n");
    }

    private static void properties(
            List<Description.Said> properties, boolean first, TurtleText text, StringBuilder turtle) {
        String separator = first ? "\n    " : " ;\n    ";
        for (Description.Said said : properties) {
            turtle.append(separator);
            said(said, text, turtle);
            separator = " ;\n    ";
        }
    }

    private static void said(Description.Said said, TurtleText text, StringBuilder turtle) {
        if (said.property().equals(Description.TYPE)) {
            turtle.append('a');
        } else {
            text.iri(said.property(), turtle);
        }
        String separator = " ";
        for (Term value : said.values()) {
            turtle.append(separator);
            term(value, text, turtle);
            separator = " , ";
        }
    }

    private static void term(Term term, TurtleText text, StringBuilder turtle) {
        if (term instanceof Term.Iri iri) {
            text.iri(iri.value(), turtle);
        } else if (term instanceof Term.Words words) {
            text.string(words.text(), turtle);
            if (!words.language().isEmpty()) {
                turtle.append('@').append(words.language());
            }
        } else if (term instanceof Term.Typed typed) {
            text.typed(typed, turtle);
        } else if (term instanceof Term.Sequence sequence) {
            turtle.append('(');
            sequence.members().forEach(member -> {
                turtle.append(' ');
                term(member, text, turtle);
            });
            turtle.append(" )");
        } else {
            String separator = "[ ";
            for (Description.Said said : ((Term.Nested) term).description().said()) {
                turtle.append(separator);
                said(said, text, turtle);
                separator = " ; ";
            }
            turtle.append(" ]");
        }
    }
}

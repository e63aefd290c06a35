package org.gradus.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.query.ResultSetRewindable;
import org.apache.jena.rdf.model.RDFNode;
import org.gradus.query.Catalogue;
import org.gradus.query.QueryParameter;
import org.gradus.query.Question;
import org.gradus.report.Columns;
import org.gradus.text.Language;
import org.gradus.text.Printable;
import org.gradus.workbook.write.AnswerBook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Answers the questions of the catalogue. */
@Command(
        name = "query",
        mixinStandardHelpOptions = true,
        description = {
            "Answer a question across the standards; without a name, list the questions.",
            "Example: gradus query practice-by-level --param practice=practice:internal-audit"
        })
final class QueryCommand implements Callable<Integer> {
    private static final int WIDEST = 60;

    /** How the answer is written. */
    enum Format {
        table,
        csv,
        json
    }

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "The question; left out, all are listed.")
    private @Nullable String name;

    @Option(
            names = "--param",
            paramLabel = "NAME=VALUE",
            description = "A parameter: a number, an IRI, or a name such as practice:internal-audit. May be repeated.")
    private Map<String, String> values = new LinkedHashMap<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}); csv and json as in SPARQL 1.1.")
    private Format format = Format.table;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE.xlsx",
            description = "Write the answer as a workbook to a file, whole or not at all.")
    private @Nullable Path output;

    @Mixin
    private LanguageOption language;

    @Override
    public Integer call() throws IOException {
        var out = spec.commandLine().getOut();
        var catalogue = Catalogue.published();
        if (name == null) {
            list(catalogue, out);
        } else {
            Question question = catalogue.question(name);
            var answer = catalogue.answer(question, values, language.value());
            if (output == null) {
                write(answer, catalogue, question, out);
            } else {
                Workbooks.requireWorkbook(output);
                var workbook = new AnswerBook(language.value());
                String title = question.title().in(language.value());
                new Destination(output, out).write(to -> workbook.write(title, answer, to));
            }
        }
        out.flush();
        return ExitCode.OK;
    }

    private void list(Catalogue catalogue, PrintWriter out) {
        Language spoken = language.value();
        for (Question question : catalogue.questions()) {
            out.println(
                    Columns.fit(question.name(), 24) + "  " + question.title().in(spoken));
            for (QueryParameter parameter : question.parameters()) {
                out.println(" ".repeat(26) + "--param " + parameter.name() + "=" + parameter.usual() + "  ("
                        + parameter.description().in(spoken) + ")");
            }
        }
    }

    private void write(ResultSetRewindable answer, Catalogue catalogue, Question question, PrintWriter out) {
        if (format == Format.table) {
            table(answer, catalogue, question, out);
            return;
        }
        var bytes = new ByteArrayOutputStream();
        if (format == Format.csv) {
            ResultSetFormatter.outputAsCSV(bytes, answer);
        } else {
            ResultSetFormatter.outputAsJSON(bytes, answer);
        }
        out.print(bytes.toString(StandardCharsets.UTF_8));
    }

    private void table(ResultSetRewindable answer, Catalogue catalogue, Question question, PrintWriter out) {
        Language spoken = language.value();
        var names = answer.getResultVars();
        var prefixes = new TreeMap<>(catalogue.prefixes());
        var rows = new ArrayList<List<String>>();
        var heads = org.gradus.query.Columns.published();
        rows.add(names.stream().map(name -> heads.of(name).in(spoken)).toList());
        answer.forEachRemaining(solution -> rows.add(names.stream()
                .map(column -> shown(solution.get(column), prefixes))
                .toList()));
        int[] widths = new int[names.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                int cell = Columns.width(row.get(i));
                // The last column is never cut: nothing stands after it.
                widths[i] = Math.max(widths[i], i == widths.length - 1 ? cell : Math.min(cell, WIDEST));
            }
        }
        out.println(question.title().in(spoken));
        out.println();
        for (List<String> row : rows) {
            var line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                line.append(Columns.fit(row.get(i), widths[i])).append("  ");
            }
            out.println(line.toString().stripTrailing());
        }
        out.println();
        int count = rows.size() - 1;
        out.println(spoken == Language.ZH ? "共 " + count + " 行" : count + (count == 1 ? " row" : " rows"));
    }

    private static String shown(@Nullable RDFNode node, Map<String, String> prefixes) {
        if (node == null) {
            return "";
        }
        if (node.isLiteral()) {
            return Printable.line(node.asLiteral().getLexicalForm());
        }
        String iri = node.toString();
        return prefixes.entrySet().stream()
                .filter(entry -> iri.startsWith(entry.getValue()))
                .max((a, b) -> a.getValue().length() - b.getValue().length())
                .map(entry ->
                        entry.getKey() + ":" + iri.substring(entry.getValue().length()))
                .orElse(Printable.line(iri));
    }
}

package org.gradus.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.gradus.assess.Standards;
import org.gradus.evidence.reading.EvidenceLoader;
import org.gradus.evidence.reading.EvidenceSource;
import org.gradus.evidence.reading.Submission;
import org.gradus.rdf.GRADUS;
import org.gradus.sample.SampleRun;
import org.gradus.text.Language;
import org.gradus.workbook.read.WorkbookForm;
import org.gradus.workbook.table.Book;
import org.gradus.workbook.table.Sheet;
import org.gradus.workbook.write.BookWriter;
import org.gradus.workbook.write.Form;
import org.gradus.workbook.write.Forms;

/**
 * What workbooks cost, and whether many generated organisations come through them unchanged.
 *
 * <p>{@code round N}: N organisations out, in, out and in again; {@code rows N}: N rows of evidence read and checked, against
 * the same as Turtle; {@code template}: that of T/AIITRE 10004-2023, again and again.
 */
public final class WorkbookBenchmark {
    private static final LocalDate DATE = LocalDate.of(2026, 6, 30);
    private static final Clock CLOCK =
            Clock.fixed(DATE.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
    private static final String MODEL = "t-aiitre-10004-2023";
    private static final int TURNS = 7;

    private final Standards standards = Standards.published();
    private final Book book = new Book(standards.ontology());

    private WorkbookBenchmark() {}

    public static void main(String[] args) throws IOException {
        var benchmark = new WorkbookBenchmark();
        switch (args.length == 0 ? "" : args[0]) {
            case "round" -> benchmark.round(Integer.parseInt(args[1]));
            case "rows" -> benchmark.rows(Integer.parseInt(args[1]));
            case "template" -> benchmark.template();
            default -> System.err.println("round N | rows N | template");
        }
    }

    private void round(int organisations) throws IOException {
        Path folder = Files.createTempDirectory("gradus-round");
        int done = 0;
        int changed = 0;
        long statements = 0;
        for (String model : List.of("t-aiitre-10003", MODEL)) {
            Path sample = folder.resolve(model);
            new SampleRun(standards, model, DATE, 11).write(organisations / 2, 1, sample, List.of(), each -> {});
            for (Path file : files(sample)) {
                Graph graph = new EvidenceLoader()
                        .load(List.of(EvidenceSource.file(file)))
                        .graph();
                Language language = done % 2 == 0 ? Language.ZH : Language.EN;
                Graph once = read("a.xlsx", written(graph, language)).graph();
                Graph twice = read("a.xlsx", written(once, language)).graph();
                boolean same = graph.isIsomorphicWith(once) && graph.isIsomorphicWith(twice);
                if (!same) {
                    changed++;
                    System.out.println("changed: " + file);
                }
                statements += graph.size();
                done++;
                if (done % 100 == 0) {
                    System.out.println(done + " organisations, " + statements + " statements, " + changed + " changed");
                }
            }
        }
        delete(folder);
        System.out.println(
                "out, in, out, in: " + done + " organisations, " + statements + " statements, " + changed + " changed");
    }

    private void rows(int rows) throws IOException {
        Path folder = Files.createTempDirectory("gradus-rows");
        new SampleRun(standards, MODEL, DATE, 3).write(Math.max(1, rows / 25), 1, folder, List.of(), each -> {});
        Graph all = GraphFactory.createDefaultGraph();
        for (Path file : files(folder)) {
            new EvidenceLoader()
                    .load(List.of(EvidenceSource.file(file)))
                    .graph()
                    .find()
                    .forEachRemaining(all::add);
            if (all.find(Node.ANY, RDF.type.asNode(), NodeFactory.createURI(GRADUS.Evidence))
                            .toList()
                            .size()
                    >= rows) {
                break;
            }
        }
        delete(folder);
        byte[] workbook = written(all, Language.ZH);
        var turtle = new ByteArrayOutputStream();
        RDFWriter.source(all).lang(Lang.TURTLE).output(turtle);
        byte[] text = turtle.toString(StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
        int count = new Forms(book)
                .evidence(all, Language.ZH)
                .rows()
                .getOrDefault(Sheet.EVIDENCE, List.of())
                .size();
        System.out.println(
                count + " rows, " + all.size() + " statements; workbook " + workbook.length + " bytes, Turtle "
                        + text.length + " bytes, heap " + (Runtime.getRuntime().maxMemory() >> 20) + " MiB");
        compare("read and checked", () -> checked(read("a.ttl", text)), () -> checked(read("a.xlsx", workbook)));
        compare(
                "read alone",
                () -> read("a.ttl", text).graph().size(),
                () -> read("a.xlsx", workbook).graph().size());
    }

    /** In turn, so that whatever else goes on meets both. */
    private static void compare(String what, Work turtle, Work workbook) {
        var asTurtle = Cost.NONE;
        var asWorkbook = Cost.NONE;
        for (int i = 0; i < 2 * TURNS; i++) {
            asTurtle = asTurtle.orLess(Cost.of(turtle));
            asWorkbook = asWorkbook.orLess(Cost.of(workbook));
        }
        System.out.printf(
                "%s: Turtle %.0f ms, workbook %.0f ms, %.2f times; of processor time %.0f ms, %.0f ms, %.2f times%n",
                what,
                asTurtle.elapsed(),
                asWorkbook.elapsed(),
                asWorkbook.elapsed() / asTurtle.elapsed(),
                asTurtle.processor(),
                asWorkbook.processor(),
                asWorkbook.processor() / asTurtle.processor());
    }

    /** What some work takes, in milliseconds: by the clock, and of all processors, collecting garbage with it. */
    private record Cost(double elapsed, double processor) {
        static final Cost NONE = new Cost(Double.MAX_VALUE, Double.MAX_VALUE);
        private static final OperatingSystemMXBean SYSTEM =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

        static Cost of(Work work) {
            long processor = SYSTEM.getProcessCpuTime();
            long began = System.nanoTime();
            if (work.come() < 0) {
                throw new IllegalStateException("nothing came of it");
            }
            return new Cost((System.nanoTime() - began) / 1e6, (SYSTEM.getProcessCpuTime() - processor) / 1e6);
        }

        Cost orLess(Cost other) {
            return new Cost(Math.min(elapsed, other.elapsed), Math.min(processor, other.processor));
        }
    }

    private int checked(Submission submission) {
        int problems = standards.intake().check(submission, CLOCK).size();
        if (problems > 0) {
            throw new IllegalStateException("the sample is at fault");
        }
        return problems;
    }

    private void template() {
        for (boolean questionnaire : new boolean[] {false, true}) {
            var wanted = new Forms.Wanted(List.of(standards.model(MODEL)), null, List.of(), null, questionnaire);
            double first = least(1, () -> template(wanted));
            double least = least(() -> template(wanted));
            System.out.printf(
                    "%s of %d requirements: first %.0f ms, warm %.0f ms%n",
                    questionnaire ? "questionnaire" : "template",
                    standards.model(MODEL).requirements().size(),
                    first,
                    least);
        }
    }

    private int template(Forms.Wanted wanted) {
        return written(new Forms(book).template(wanted, Language.ZH)).length;
    }

    private byte[] written(Graph graph, Language language) {
        return written(new Forms(book).evidence(graph, language));
    }

    private byte[] written(Form form) {
        var out = new ByteArrayOutputStream();
        try {
            new BookWriter(book).write(form, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private Submission read(String name, byte[] file) {
        return new EvidenceLoader()
                .with(new WorkbookForm(() -> book))
                .load(List.of(new EvidenceSource(name, null, () -> new ByteArrayInputStream(file))));
    }

    /** Work of which something comes, so that it is done. */
    @FunctionalInterface
    private interface Work {
        int come();
    }

    private static double least(Work work) {
        return least(TURNS, work);
    }

    /** The least of some turns, in milliseconds. */
    private static double least(int turns, Work work) {
        double least = Double.MAX_VALUE;
        for (int i = 0; i < turns; i++) {
            long began = System.nanoTime();
            if (work.come() < 0) {
                throw new IllegalStateException("nothing came of it");
            }
            least = Math.min(least, (System.nanoTime() - began) / 1e6);
        }
        return least;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return new ArrayList<>(files.filter(file -> file.toString().endsWith(".ttl"))
                    .sorted()
                    .toList());
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}

package org.gradus.bench;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.graph.GraphFactory;
import org.gradus.assess.Assessment;
import org.gradus.assess.Assessor;
import org.gradus.assess.Explainer;
import org.gradus.assess.Standards;
import org.gradus.bulk.SourceReader;
import org.gradus.decide.Decider;
import org.gradus.evidence.admission.Dossier;
import org.gradus.evidence.intake.Intake;
import org.gradus.evidence.reading.EvidenceSource;
import org.gradus.ontology.Version;
import org.gradus.plan.Practices;
import org.gradus.report.GraphReport;
import org.gradus.report.JsonReport;
import org.gradus.report.Results;
import org.gradus.report.TurtleReport;
import org.gradus.report.html.HtmlReport;
import org.gradus.rows.PackedOrganisation;
import org.gradus.rows.Packing;
import org.gradus.text.Language;

/**
 * What each step from a text of evidence to levels and reports costs one thread in processor time, against all models. The steps
 * take turns, so that what else goes on a machine weighs on all of them alike: their ratios can be read where times cannot.
 *
 * <p>Arguments: organisations, turns, and where one matters a word that the names of the steps contain; {@code 100 9} where there are
 * none. The first third of the turns is not counted.
 */
public final class Costs {
    private static final LocalDate DATE = LocalDate.of(2026, 11, 1);
    private static final Clock CLOCK =
            Clock.fixed(DATE.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
    private static final String PARSING = "text into a graph (the measure)";
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Standards standards = Standards.published();
    private final List<Assessor> models =
            standards.ontology().modelNames().stream().map(standards::assessor).toList();
    private final SourceReader reader = new SourceReader(standards.ontology(), new Intake(standards.ontology()), CLOCK);
    private final Decider decider = Decider.of(standards, standards.ontology().modelNames(), DATE);
    private final Packing packing =
            new Packing(new Practices(standards.ontology().vocabulary()));
    private final Explainer explainer = new Explainer(standards.ontology());
    private final GraphReport graphReport = new GraphReport(standards.ontology().vocabulary(), Version.GRADUS);
    private final TurtleReport turtleReport =
            new TurtleReport(standards.ontology().vocabulary(), Version.GRADUS);

    /** One organisation in the forms that steps begin with. */
    private static final class Given {
        private final byte[] turtle;
        private final byte[] thrift;
        private final List<Dossier> dossiers;
        private final List<PackedOrganisation> rows;

        Given(byte[] turtle, byte[] thrift, List<Dossier> dossiers, List<PackedOrganisation> rows) {
            this.turtle = turtle;
            this.thrift = thrift;
            this.dossiers = dossiers;
            this.rows = rows;
        }

        byte[] turtle() {
            return turtle;
        }

        byte[] thrift() {
            return thrift;
        }

        List<Dossier> dossiers() {
            return dossiers;
        }

        List<PackedOrganisation> rows() {
            return rows;
        }
    }

    /** Work on one organisation; what it gives keeps it from being left out. */
    @FunctionalInterface
    private interface Step {
        Object work(Given given) throws IOException;
    }

    public static void main(String[] args) throws IOException {
        int organisations = args.length > 0 ? Integer.parseInt(args[0]) : 100;
        int turns = args.length > 1 ? Integer.parseInt(args[1]) : 9;
        new Costs().run(organisations, turns, args.length > 2 ? args[2] : "");
    }

    private Map<String, Step> steps() {
        var steps = new LinkedHashMap<String, Step>();
        steps.put(PARSING, given -> parse(given.turtle()));
        steps.put(
                "text to checked levels",
                given -> levels(reader.read(source("ttl", given.turtle())).dossiers()));
        steps.put(
                "RDF Thrift to checked levels",
                given -> levels(reader.read(source("rt", given.thrift())).dossiers()));
        steps.put("levels from packed rows", given -> decider.decide(given.rows()));
        steps.put("assessments from dossiers", given -> Assessor.assess(models, given.dossiers(), DATE));
        steps.put("the same, explained", given -> explained(given.dossiers()));
        steps.put("the same, as a graph for a store", given -> graph(explained(given.dossiers())));
        steps.put(
                "Turtle reports from text",
                given -> turtle(
                        explained(reader.read(source("ttl", given.turtle())).dossiers())));
        steps.put(
                "full reports (Turtle, JSON, HTML) from text",
                given -> reports(
                        explained(reader.read(source("ttl", given.turtle())).dossiers())));
        return steps;
    }

    private void run(int organisations, int turns, String word) throws IOException {
        var generator = new EvidenceGenerator(
                standards.ontology().vocabulary(),
                models.stream().map(Assessor::model).toList(),
                100);
        var all = new ArrayList<Given>();
        for (int number = 0; number < organisations; number++) {
            all.add(given(generator.organisation(number)));
        }
        var steps = steps();
        steps.keySet().removeIf(name -> !name.equals(PARSING) && !name.contains(word));
        var times = new LinkedHashMap<String, long[]>();
        var sizes = new LinkedHashMap<String, Long>();
        int counted = turns - turns / 3;
        long sink = 0;
        for (int turn = 0; turn < turns; turn++) {
            for (var step : steps.entrySet()) {
                long bytes = THREADS.getCurrentThreadAllocatedBytes();
                long from = THREADS.getCurrentThreadCpuTime();
                for (Given given : all) {
                    sink += System.identityHashCode(step.getValue().work(given));
                }
                long taken = THREADS.getCurrentThreadCpuTime() - from;
                if (turn >= turns - counted) {
                    times.computeIfAbsent(step.getKey(), added -> new long[counted])[turn - (turns - counted)] = taken;
                    sizes.put(step.getKey(), THREADS.getCurrentThreadAllocatedBytes() - bytes);
                }
            }
        }
        System.out.printf("%d organisations, %d turns counted (%x)%n%n", organisations, counted, sink);
        System.out.println("| one thread, processor time an organisation | median | least | x parsing | allocated |");
        System.out.println("| --- | ---: | ---: | ---: | ---: |");
        long[] parsing = times.get(PARSING);
        times.forEach((name, taken) -> System.out.printf(
                "| %s | %.3f ms | %.3f ms | %.3f | %.2f MB |%n",
                name,
                median(taken) / 1e6 / organisations,
                Arrays.stream(taken).min().orElseThrow() / 1e6 / organisations,
                ratio(taken, parsing),
                sizes.get(name) / 1e6 / organisations));
    }

    private Given given(byte[] turtle) throws IOException {
        var thrift = new ByteArrayOutputStream();
        Graph graph = parse(turtle);
        StreamRDFWriter.write(thrift, graph, RDFFormat.RDF_THRIFT);
        List<Dossier> dossiers = reader.read(source("ttl", turtle)).dossiers();
        return new Given(turtle, thrift.toByteArray(), dossiers, packed(dossiers));
    }

    private static Graph parse(byte[] turtle) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.source(new ByteArrayInputStream(turtle)).lang(Lang.TURTLE).parse(StreamRDFLib.graph(graph));
        return graph;
    }

    private static EvidenceSource source(String syntax, byte[] bytes) {
        return new EvidenceSource("organisation." + syntax, null, () -> new ByteArrayInputStream(bytes));
    }

    private List<PackedOrganisation> packed(List<Dossier> dossiers) {
        return dossiers.stream()
                .map(dossier -> packing.pack("organisation", dossier))
                .toList();
    }

    private Object levels(List<Dossier> dossiers) {
        if (dossiers.isEmpty()) {
            throw new IllegalStateException("evidence that is generated is well formed");
        }
        return decider.decide(packed(dossiers));
    }

    private Results explained(List<Dossier> dossiers) {
        List<Assessment> assessments = Assessor.assess(models, dossiers, DATE);
        return Results.of(explainer, assessments, Version.GRADUS);
    }

    private Graph graph(Results results) {
        Graph graph = GraphFactory.createDefaultGraph();
        results.verdicts().forEach(verdict -> graphReport.add(verdict, graph));
        return graph;
    }

    private Object turtle(Results results) throws IOException {
        turtleReport.write(results, OutputStream.nullOutputStream());
        return results;
    }

    private Object reports(Results results) throws IOException {
        OutputStream out = OutputStream.nullOutputStream();
        turtleReport.write(results, out);
        new JsonReport().write(results, out);
        new HtmlReport(Language.EN).write(results, out);
        return results;
    }

    private static double median(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** The median of the ratios turn by turn. */
    private static double ratio(long[] taken, long[] parsing) {
        double[] ratios = new double[taken.length];
        for (int turn = 0; turn < taken.length; turn++) {
            ratios[turn] = (double) taken[turn] / parsing[turn];
        }
        Arrays.sort(ratios);
        return ratios[ratios.length / 2];
    }
}

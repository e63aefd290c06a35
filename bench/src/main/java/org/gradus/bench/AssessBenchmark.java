package org.gradus.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.sparql.graph.GraphFactory;
import org.gradus.assess.Assessor;
import org.gradus.assess.Batches;
import org.gradus.assess.Engine;
import org.gradus.assess.Explainer;
import org.gradus.assess.Standards;
import org.gradus.assess.Verdict;
import org.gradus.bulk.BulkAssessment;
import org.gradus.bulk.SourceReader;
import org.gradus.evidence.admission.DossierReader;
import org.gradus.evidence.intake.Intake;
import org.gradus.evidence.reading.EvidenceLoader;
import org.gradus.evidence.reading.EvidenceSource;
import org.gradus.ontology.Ontology;
import org.gradus.ontology.TurtleLibrary;
import org.gradus.ontology.Version;
import org.gradus.report.TurtleReport;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.topbraid.shacl.validation.ValidationUtil;

/** What assessing costs. Batch figures are for all organisations; read them against {@code parse} of the same run. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgs = "-Xmx4g")
public class AssessBenchmark {
    private static final LocalDate DATE = LocalDate.of(2026, 11, 1);
    private static final Clock CLOCK =
            Clock.fixed(DATE.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
    private static final int THREADS = 2;
    private static final int ITEMS_A_CAPABILITY = 100;
    private static final int REPORT_SIZE = 1 << 19;

    @Param({"t-aiitre-10003"})
    public String model;

    @Param({"plan"})
    public String engine;

    @Param({"1000"})
    public int organisations;

    private Ontology ontology;
    private List<Assessor> everyModel;
    private Assessor assessor;
    private DossierReader reader;
    private Intake intake;
    private BulkAssessment bulk;
    private List<byte[]> turtle;
    private List<Graph> parsed;
    private Graph shapes;
    private Shapes jenaShapes;
    private List<Graph> admissible;
    private ExecutorService workers;

    @Setup
    public void generate() {
        ontology = Ontology.published();
        var library = TurtleLibrary.published("shapes");
        everyModel = ontology.modelNames().stream()
                .map(name -> Assessor.of(ontology, library, name)
                        .by(Engine.of(engine).orElseThrow()))
                .toList();
        // "all" draws evidence from the criteria of every model; what assesses against one takes the first.
        var graded = everyModel.stream()
                .map(Assessor::model)
                .filter(each -> model.equals("all") || each.name().equals(model))
                .toList();
        assessor = everyModel.stream()
                .filter(each -> each.model().equals(graded.get(0)))
                .findFirst()
                .orElseThrow();
        reader = new DossierReader(ontology.vocabulary());
        intake = new Intake(ontology);
        bulk = BulkAssessment.of(
                Standards.published(), new SourceReader(ontology, intake, CLOCK), ontology.modelNames(), DATE, 0);
        var generator = new EvidenceGenerator(ontology.vocabulary(), graded, ITEMS_A_CAPABILITY);
        turtle = new ArrayList<>();
        parsed = new ArrayList<>();
        admissible = new ArrayList<>();
        for (int i = 0; i < organisations; i++) {
            turtle.add(generator.organisation(i));
            parsed.add(parse(turtle.get(i)));
        }
        shapes = GraphFactory.createDefaultGraph();
        library.names(assessor.model().name() + "/")
                .forEach(file ->
                        RDFParser.source(library.open(file)).lang(Lang.TURTLE).parse(shapes));
        jenaShapes = Shapes.parse(shapes);
        for (Graph graph : parsed.subList(0, Math.min(20, organisations))) {
            Graph data = GraphFactory.createDefaultGraph();
            reader.read(graph)
                    .forEach(dossier -> assessor.admissibleGraph(dossier, DATE)
                            .forEach(link -> data.add(Triple.create(
                                    NodeFactory.createURI(link.subject()),
                                    NodeFactory.createURI(link.property()),
                                    NodeFactory.createURI(link.object())))));
            admissible.add(data);
        }
        workers = Executors.newFixedThreadPool(THREADS);
    }

    @TearDown
    public void stop() {
        workers.shutdownNow();
    }

    /** Parsing the evidence of all organisations on two threads: the measure of the others. */
    @Benchmark
    public void parseAll(Blackhole hole) throws InterruptedException, ExecutionException {
        var halves = new ArrayList<Callable<Void>>();
        for (int thread = 0; thread < THREADS; thread++) {
            int first = thread;
            halves.add(() -> {
                for (int i = first; i < turtle.size(); i += THREADS) {
                    hole.consume(parse(turtle.get(i)));
                }
                return null;
            });
        }
        for (var done : workers.invokeAll(halves)) {
            done.get();
        }
    }

    /** Levels and outcomes of all organisations from parsed evidence, on two threads. */
    @Benchmark
    public void assessAll(Blackhole hole) {
        Batches.of(List.of(assessor), DATE, THREADS)
                .assess(parsed.iterator(), reader::read, each -> each, hole::consume);
    }

    /** The same against every model; read against {@code parseAll} with {@code model=all}. */
    @Benchmark
    public void assessAllAgainstAll(Blackhole hole) {
        Batches.of(everyModel, DATE, THREADS).assess(parsed.iterator(), reader::read, each -> each, hole::consume);
    }

    /**
     * From text to checked levels of all organisations against every model, intake included, as {@code assess-all} does it; read
     * against {@code parseAll} with {@code model=all}.
     */
    @Benchmark
    public void textToLevelsOfAll(Blackhole hole) {
        var sources = turtle.stream()
                .map(bytes -> new EvidenceSource("organisation.ttl", null, () -> new ByteArrayInputStream(bytes)))
                .iterator();
        bulk.run(sources, 0, THREADS, hole::consume);
    }

    /** The same where every text is read into a graph and judged by intake, as evidence of another than the usual form is. */
    @Benchmark
    public void textToLevelsOfAllByGraph(Blackhole hole) {
        var loader = new EvidenceLoader();
        Batches.of(everyModel, DATE, THREADS)
                .assess(
                        turtle.iterator(),
                        bytes -> {
                            var submission = loader.load(List.of(new EvidenceSource(
                                    "organisation.ttl", null, () -> new ByteArrayInputStream(bytes))));
                            if (!intake.check(submission, CLOCK).isEmpty()) {
                                throw new IllegalStateException("evidence that is generated is well formed");
                            }
                            return reader.read(submission.graph());
                        },
                        each -> each,
                        hole::consume);
    }

    /** The full reports of all organisations, written as Turtle, from parsed evidence; read against {@code parseAll}. */
    @Benchmark
    public void reportAll() throws IOException {
        var explainer = new Explainer(ontology);
        var report = new TurtleReport(ontology.vocabulary(), Version.GRADUS);
        var out = OutputStream.nullOutputStream();
        report.prefixes(out);
        Batches.of(List.of(assessor), DATE, THREADS)
                .assess(
                        parsed.iterator(),
                        reader::read,
                        each -> bytes(report, explainer.explain(each)),
                        bytes -> write(out, bytes));
    }

    /** Encoded where it is written, on the workers, so that the thread that collects only copies bytes. */
    private static byte[] bytes(TurtleReport report, Verdict verdict) {
        var bytes = new ByteArrayOutputStream(REPORT_SIZE);
        try {
            report.write(verdict, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(OutputStream out, byte[] bytes) {
        try {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One organisation with four capabilities, parsed and assessed, warm. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @Warmup(iterations = 3, time = 3)
    @Measurement(iterations = 3, time = 3)
    public Object assessOne() {
        return assessor.assess(reader.read(parse(turtle.get(0))).get(0), DATE);
    }

    /** The same organisation against every model, parsed once, warm. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @Warmup(iterations = 3, time = 3)
    @Measurement(iterations = 3, time = 3)
    public void assessOneAgainstAll(Blackhole hole) {
        var dossier = reader.read(parse(turtle.get(0))).get(0);
        everyModel.forEach(each -> hole.consume(each.assess(dossier, DATE)));
    }

    /** Jena SHACL over the admissible graph of one organisation. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @Warmup(iterations = 3, time = 2)
    @Measurement(iterations = 3, time = 2)
    public Object jenaOne() {
        return ShaclValidator.get().validate(jenaShapes, admissible.get(0));
    }

    /** TopBraid SHACL over the admissible graph of one organisation. */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @Warmup(iterations = 2, time = 3)
    @Measurement(iterations = 3, time = 3)
    public Object topBraidOne() {
        return ValidationUtil.validateModel(
                ModelFactory.createModelForGraph(admissible.get(0)), ModelFactory.createModelForGraph(shapes), false);
    }

    private static Graph parse(byte[] turtle) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.source(new ByteArrayInputStream(turtle)).lang(Lang.TURTLE).parse(graph);
        return graph;
    }
}

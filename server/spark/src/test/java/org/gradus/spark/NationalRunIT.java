package org.gradus.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.gradus.assess.Standards;
import org.gradus.bulk.BulkAssessment;
import org.gradus.bulk.ResultTables;
import org.gradus.bulk.SourceReader;
import org.gradus.bulk.SourceResult;
import org.gradus.bulk.Sources;
import org.gradus.evidence.admission.Facet;
import org.gradus.plan.Practices;
import org.gradus.rows.PackedOrganisation;
import org.gradus.rows.PackedRow;
import org.gradus.rows.PackedSubject;
import org.gradus.rows.Packing;
import org.gradus.statistics.Census;
import org.gradus.statistics.Kind;
import org.gradus.statistics.StatisticsCsv;
import org.gradus.text.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A small nation on two machines, which are processes of their own here, against the same in one process. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NationalRunIT {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-30T08:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate DATE = LocalDate.of(2026, 6, 30);
    private static final List<String> MODELS = List.of("t-ccua-2024", "t-aiitre-10003");
    private static final int ORGANISATIONS = 14;
    private static final String EVIDENCE = """
            @prefix gradus: <https://w3id.org/gradus/core#> .
            @prefix practice: <https://w3id.org/gradus/practice/> .
            @prefix dcterms: <http://purl.org/dc/terms/> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            <https://example.org/%1$s> a gradus:Organisation ; rdfs:label "%1$s"@en ;
                practice:data-acquisition [ a gradus:Evidence ; gradus:status gradus:Accepted ;
                    dcterms:issued "2026-01-01"^^xsd:date ; dcterms:source "report" ] .
            """;

    @TempDir
    private static Path folder;

    private static SparkSession spark;
    private static Path evidence;
    private static Path rows;

    private record Ended(int code, String err) {}

    @BeforeAll
    static void start() throws IOException {
        evidence = Files.createDirectory(folder.resolve("evidence"));
        Path examples = Path.of("../../examples").toAbsolutePath().normalize();
        for (String sample : List.of("xinghe.ttl", "qingshan.ttl")) {
            Files.copy(examples.resolve(sample), evidence.resolve(sample));
        }
        for (int i = 2; i < ORGANISATIONS; i++) {
            Files.writeString(evidence.resolve("o" + i + ".ttl"), EVIDENCE.formatted("o" + i));
        }
        Path home = Path.of(System.getenv("SPARK_HOME"));
        Files.createDirectories(home.resolve("jars"));
        Files.writeString(home.resolve("RELEASE"), "made of the jars of this module");
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        for (String each : path.split(File.pathSeparator, -1)) {
            Path jar = Path.of(each);
            Path link = home.resolve("jars").resolve(jar.getFileName());
            if (Files.isRegularFile(jar)) {
                // Of an earlier run, perhaps, with other jars.
                Files.deleteIfExists(link);
                Files.createSymbolicLink(link, jar.toAbsolutePath());
            }
        }
        spark = SparkSession.builder()
                .master("local-cluster[2,1,1024]")
                .appName("test")
                // As the scripts of a distribution say it.
                .config("spark.executorEnv.SPARK_SCALA_VERSION", "2.13")
                .config("spark.executor.extraClassPath", path)
                .config("spark.serializer", "org.apache.spark.serializer.KryoSerializer")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.shuffle.partitions", "2")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.executor.extraJavaOptions", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto")
                .getOrCreate();
        spark.sparkContext().setLogLevel("ERROR");
        rows = folder.resolve("packed");
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    private static Ended run(String... arguments) {
        var err = new ByteArrayOutputStream();
        var stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        int code = NationalRun.run(spark, Settings.of(List.of(arguments), CLOCK), CLOCK, stream);
        return new Ended(code, err.toString(StandardCharsets.UTF_8));
    }

    private static String[] assess(Path input, Path output, String... more) {
        var arguments = new ArrayList<>(List.of("assess", input.toString(), "-o", output.toString()));
        MODELS.forEach(model -> arguments.addAll(List.of("--model", model)));
        arguments.addAll(List.of("--date", DATE.toString(), "--slices", "4"));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    /** A table of a run as the lines of its CSV, sorted. */
    private static List<String> lines(Path output, String table, String csv) throws IOException {
        String[] columns = Files.readAllLines(folder.resolve(csv)).get(0).split(",", -1);
        var lines = new ArrayList<String>();
        for (Row row : spark.read()
                .parquet(output.resolve(table).toString())
                .selectExpr(
                        Arrays.stream(columns).map(column -> "`" + column + "`").toArray(String[]::new))
                .collectAsList()) {
            lines.add(String.join(
                    ",",
                    IntStream.range(0, row.length())
                            .mapToObj(i -> row.isNullAt(i) ? "" : String.valueOf(row.get(i)))
                            .map(cell ->
                                    cell.matches("(?s).*[,\"\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell)
                            .toList()));
        }
        return lines.stream().sorted().toList();
    }

    private static List<String> sorted(String csv) throws IOException {
        return Files.readAllLines(folder.resolve(csv)).stream().skip(1).sorted().toList();
    }

    /** The same by one process; what it counts. */
    private static Census single(Path named, String csv, ResultTables.Details details) throws IOException {
        var standards = Standards.published();
        var bulk = BulkAssessment.of(
                standards, new SourceReader(standards.ontology(), standards.intake(), CLOCK), MODELS, DATE, 0);
        var census = new Census(standards, MODELS, EnumSet.of(Kind.LEVELS), DATE);
        var packing = new Packing(new Practices(standards.ontology().vocabulary()));
        var reader = new SourceReader(standards.ontology(), standards.intake(), CLOCK);
        var packed = new ArrayList<PackedOrganisation>();
        try (var sources = Sources.of(Sources.files(List.of(named)));
                var tables = ResultTables.open(folder.resolve(csv), details, csv, Language.EN)) {
            bulk.<IOException>run(sources, 0, 1, (SourceResult result) -> tables.add(result));
            tables.publish();
        }
        try (var sources = Sources.of(Sources.files(List.of(named)))) {
            while (sources.hasNext()) {
                var source = sources.next();
                reader.read(source).dossiers().forEach(each -> packed.add(packing.pack(source.name(), each)));
            }
        }
        census.add(List.<Supplier<List<PackedOrganisation>>>of(() -> packed).iterator(), 1, n -> {});
        return census;
    }

    @Test
    @Order(1)
    void twoMachinesSayWhatOneProcessSays() throws IOException {
        Path output = folder.resolve("text");
        Ended ended = run(assess(evidence, output, "--outcomes", "--by", "industry", "--audit-every", "0"));
        assertEquals(0, ended.code(), ended::err);
        Census census = single(evidence, "levels.csv", ResultTables.Details.OUTCOMES);
        assertTrue(sorted("levels.csv").size() >= ORGANISATIONS, "something was decided");
        assertEquals(sorted("levels.csv"), lines(output, "levels", "levels.csv"));
        assertEquals(sorted("levels.outcomes.csv"), lines(output, "outcomes", "levels.outcomes.csv"));
        var csv = new StringBuilder();
        StatisticsCsv.write(census.statistics(List.of(Facet.INDUSTRY), Census.LEAST), csv);
        Files.writeString(folder.resolve("statistics.csv"), csv.toString().replace("\r\n", "\n"));
        assertEquals(sorted("statistics.csv"), lines(output, "statistics", "statistics.csv"));
        assertFalse(Files.exists(output.resolve("_work")), "what was half done is taken away");
    }

    @Test
    @Order(2)
    void packedRowsCrossAShuffleAndSayTheSame() throws IOException {
        Ended packed = run("pack", evidence.toString(), "-o", rows.toString());
        assertEquals(0, packed.code(), packed::err);
        Path output = folder.resolve("of-rows");
        Ended ended = run(assess(rows.resolve("rows"), output, "--rows", "--audit-every", "0"));
        assertEquals(0, ended.code(), ended::err);
        assertEquals(lines(folder.resolve("text"), "levels", "levels.csv"), lines(output, "levels", "levels.csv"));
    }

    @Test
    @Order(3)
    void figuresAreFoundAfterAShuffleByKryo() {
        var whole = spark.read()
                .parquet(rows.resolve("rows").toString())
                .select("row")
                .javaRDD()
                .map(row -> row.<byte[]>getAs(0));
        long before = whole.filter(NationalRunIT::hasDays).count();
        var context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        var shuffled = context.parallelize(whole.collect(), 2).repartition(3);
        assertEquals(before, shuffled.filter(NationalRunIT::hasDays).count());
        assertEquals(figures(whole.collect()), figures(shuffled.collect()));
        assertTrue(figures(whole.collect()).size() > 0, "some evidence has a figure");
        assertEquals(
                figures(whole.collect()).stream().filter(each -> each > 1).count(),
                shuffled
                        .map(row -> (int) figures(List.of(row)).stream()
                                .filter(each -> each > 1)
                                .count())
                        .collect()
                        .stream()
                        .mapToLong(Integer::longValue)
                        .sum());
    }

    private static boolean hasDays(byte[] row) {
        return PackedRow.read(row, "a shuffle").subjects().stream()
                .anyMatch(subject -> subject.items().size() > 1);
    }

    private static List<Double> figures(List<byte[]> packed) {
        var figures = new ArrayList<Double>();
        for (byte[] row : packed) {
            for (PackedSubject subject : PackedRow.read(row, "a shuffle").subjects()) {
                for (int item = 0; item < subject.items().size(); item++) {
                    var figure = subject.items().figure(item);
                    if (figure != null) {
                        figures.add(figure.doubleValue());
                    }
                }
            }
        }
        return figures.stream().sorted().toList();
    }

    @Test
    @Order(4)
    void rowsThatAreCutShortAreRefusedWithTheirFileAndNothingIsCounted() throws IOException {
        Path torn = Files.createDirectory(folder.resolve("torn")).resolve("rows.parquet");
        byte[] whole;
        try (Stream<Path> files = Files.list(rows.resolve("rows"))) {
            whole = Files.readAllBytes(files.filter(file -> file.toString().endsWith(".parquet"))
                    .findFirst()
                    .orElseThrow());
        }
        Files.write(torn, Arrays.copyOf(whole, whole.length * 2 / 3));
        Path output = folder.resolve("of-torn");
        Ended ended = run(assess(torn, output, "--rows", "--lang", "zh"));
        assertEquals(2, ended.code());
        assertTrue(ended.err().contains("rows.parquet"), ended::err);
        assertTrue(ended.err().contains("一概不计"), ended::err);
        assertFalse(Files.exists(output.resolve("levels")));
    }

    @Test
    @Order(5)
    void aRunThatWasStoppedGoesOnAndAFileThatIsRefusedStopsNoOther() throws IOException {
        Files.writeString(evidence.resolve("o3.ttl"), EVIDENCE.formatted("o3").replace("acquisition", "aquisition"));
        // Spark brings another parser of XML: what is refused is refused here too.
        Files.writeString(
                evidence.resolve("o4.rdf"),
                "<!DOCTYPE rdf [<!ENTITY a 'b'>]><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/>");
        Path output = folder.resolve("again");
        String[] arguments = assess(evidence, output, "--chunk-files", "5", "--by", "industry", "--audit-every", "0");
        var settings = Settings.of(List.of(arguments), CLOCK);
        var killed = new Job(spark, settings, CLOCK, message -> {
            throw new IllegalStateException(message.en());
        });
        assertEquals(
                "part 1 of 3 is done",
                assertThrows(IllegalStateException.class, killed::run).getMessage());
        Path committed = output.resolve("_work/chunk=000000/_SUCCESS");
        assertTrue(Files.exists(committed));
        Files.createDirectories(output.resolve("_work/chunk=000001/_temporary/0"));
        Files.writeString(output.resolve("_work/chunk=000001/part-00000.parquet"), "of a task that was killed");
        Ended ended = run(arguments);
        assertEquals(1, ended.code(), ended::err);
        assertFalse(ended.err().contains("part 1 of 3"), "what was committed is not done again: " + ended.err());
        assertTrue(ended.err().contains("part 2 of 3"), ended::err);
        single(evidence, "bad.csv", ResultTables.Details.LETTERS);
        assertEquals(sorted("bad.csv"), lines(output, "levels", "bad.csv"));
        assertEquals(sorted("bad.letters.csv"), lines(output, "letters", "bad.letters.csv"));
        assertEquals(sorted("bad.refused.csv"), lines(output, "refused", "bad.refused.csv"));
        assertTrue(sorted("bad.refused.csv").toString().contains("DOCTYPE"));
        assertFalse(Files.exists(output.resolve("statistics")), "what is left is not the whole");
    }
}

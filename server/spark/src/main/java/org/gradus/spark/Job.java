package org.gradus.spark;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.util.SerializableConfiguration;
import org.gradus.assess.Standards;
import org.gradus.bulk.LevelRow;
import org.gradus.evidence.reading.EvidenceSource;
import org.gradus.io.Sha256;
import org.gradus.model.MaturityModel;
import org.gradus.refusal.RowsRefusedException;
import org.gradus.refusal.ValueRefused;
import org.gradus.rows.PackedRow;
import org.gradus.statistics.Census;
import org.gradus.statistics.Statistics;
import org.gradus.statistics.StatisticsCsv;
import org.gradus.text.Text;
import org.gradus.text.Wording;
import org.jspecify.annotations.Nullable;

/**
 * One run, from files to tables. Chunks of files are worked on one after the other; what came of a chunk is committed as a
 * whole below {@code _work}, and a run that was stopped goes on after the last that was. The tables are made of them at the end.
 */
final class Job {
    private static final long CHUNK_BYTES = 8L << 30;
    private static final int SLICES_A_CORE = 4;
    private static final int FILE_BITS = 36;
    private static final String WORK = "_work";
    private static final String RUN = "run";
    private static final String DONE = "_gradus";
    private static final String COMMITTED = "_SUCCESS";
    private static final String STATISTICS = "statistics";
    private static final String OUTCOMES = "outcomes";

    private final SparkSession spark;
    private final JavaSparkContext context;
    private final Settings settings;
    private final Clock clock;
    private final Consumer<Text> progress;
    private final Standards standards = Standards.published();
    private final Configuration configuration;
    private final Path output;
    private final Path work;
    private final FileSystem system;
    private final long start = System.nanoTime();

    Job(SparkSession spark, Settings settings, Clock clock, Consumer<Text> progress) throws IOException {
        this.spark = spark;
        this.context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        this.settings = settings;
        this.clock = clock;
        this.progress = progress;
        this.configuration = spark.sparkContext().hadoopConfiguration();
        this.output = new Path(settings.output());
        this.work = new Path(output, WORK);
        this.system = output.getFileSystem(configuration);
    }

    /**
     * What a run came to.
     *
     * @param refused how many files were refused
     */
    record Outcome(long refused, Text told) {}

    /** Runs to the end, or goes on with a run of the same that was stopped. */
    Outcome run() throws IOException, SparkException {
        var models = settings.models().isEmpty() ? standards.ontology().modelNames() : settings.models();
        models.forEach(standards::model);
        var inputs = settings.rows()
                ? Inputs.rows(settings.named(), configuration)
                : Inputs.evidence(settings.named(), configuration);
        var order = Order.of(
                standards,
                models,
                settings.date(),
                clock.getZone().getId(),
                settings.auditEvery(),
                settings.language(),
                settings.kinds());
        var chunks = Inputs.chunks(inputs, settings.chunkFiles(), CHUNK_BYTES);
        begin(run(order, inputs));
        Broadcast<byte[]> told = context.broadcast(order.bytes());
        if (settings.rows()) {
            requireWhole(inputs, order.ontology());
        }
        for (int i = 0; i < chunks.size(); i++) {
            Path chunk = new Path(work, "chunk=" + String.format(Locale.ROOT, "%06d", i));
            if (!system.exists(new Path(chunk, COMMITTED))) {
                JavaRDD<Row> rows = settings.rows() ? ofRows(chunks.get(i), told) : ofFiles(chunks.get(i), told);
                spark.createDataFrame(rows, Staged.SCHEMA)
                        .write()
                        .mode(SaveMode.Overwrite)
                        .parquet(chunk.toString());
                progress.accept(Wording.say("part %s of %s is done", "第 %s 部分（共 %s 部分）已完成", i + 1, chunks.size()));
            }
        }
        Outcome outcome = publish(models);
        write(new Path(output, DONE), run(order, inputs));
        system.delete(work, true);
        return outcome;
    }

    private void begin(String run) throws IOException {
        Path known = new Path(work, RUN);
        if (settings.restart()) {
            system.delete(work, true);
        }
        if (system.exists(known)) {
            if (!read(known).equals(run)) {
                throw ValueRefused.because(Wording.say(
                        "A run into %s was stopped that had other files, models or another date. Give what it was given to go on"
                                + " with it, or --restart to begin again.",
                        "写入 %s 的某次运行曾中断，其文件、模型或日期与本次不同。请以相同参数继续，或加 --restart 重新开始。", output));
            }
            progress.accept(Wording.say("going on with the run that was stopped", "继续此前中断的运行"));
        } else {
            // What is there of an older run must not be taken for what this one will be.
            system.delete(new Path(output, DONE), false);
            system.delete(work, true);
            write(known, run);
        }
    }

    /** What tells this run from others. */
    private String run(Order order, List<Input> inputs) throws IOException {
        var text = new StringBuilder()
                .append(order.program())
                .append('\n')
                .append(order.ontology())
                .append('\n')
                .append(order.shapes())
                .append('\n')
                .append(order.models())
                .append(order.date())
                .append(order.auditEvery())
                .append(order.language())
                .append(new TreeSet<>(order.kinds()))
                .append(settings.pack())
                .append(settings.rows())
                .append(settings.chunkFiles())
                .append('\n');
        for (Input input : inputs) {
            text.append(input.path())
                    .append(' ')
                    .append(input.bytes())
                    .append(' ')
                    .append(input.changed())
                    .append('\n');
        }
        return Sha256.of(text.toString());
    }

    private void write(Path file, String text) throws IOException {
        system.mkdirs(file.getParent());
        try (var out = system.create(file, true)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private String read(Path file) throws IOException {
        try (var in = system.open(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private int slices(int most) {
        int slices = settings.slices() > 0
                ? settings.slices()
                : SLICES_A_CORE * Math.max(1, spark.sparkContext().defaultParallelism());
        return Math.max(1, Math.min(most, slices));
    }

    private JavaRDD<Row> ofFiles(List<Input> inputs, Broadcast<byte[]> told) {
        boolean packs = settings.pack();
        var hadoop = new SerializableConfiguration(configuration);
        // As texts: the serializer that a cluster is set to may know no records, as Kryo does not.
        var texts = inputs.stream()
                .map(input -> input.number() + " " + input.path())
                .toList();
        return context.parallelize(texts, slices(texts.size())).flatMap(text -> {
            int space = text.indexOf(' ');
            return file(
                    Long.parseLong(text.substring(0, space)),
                    new Path(text.substring(space + 1)),
                    Executor.of(told.value()),
                    hadoop,
                    packs);
        });
    }

    private static Iterator<Row> file(
            long number, Path path, Executor executor, SerializableConfiguration hadoop, boolean packs) {
        var source = new EvidenceSource(
                Inputs.name(path),
                null,
                () -> path.getFileSystem(hadoop.value()).open(path));
        if (packs) {
            var read = executor.reader().read(source);
            var organisations = read.dossiers().stream()
                    .map(dossier -> executor.packing().pack(source.name(), dossier))
                    .toList();
            return Staged.packed(number, source.name(), organisations, read.problems(), executor)
                    .iterator();
        }
        return Staged.of(number, executor.sources().assess(source, number), executor)
                .iterator();
    }

    private Dataset<Row> rows(List<Input> inputs) {
        var schema = DataTypes.createStructType(List.of(
                Staged.field(Staged.ONTOLOGY, DataTypes.StringType), Staged.field(Staged.ROW, DataTypes.BinaryType)));
        return spark.read()
                .schema(schema)
                .parquet(inputs.stream().map(Input::path).toArray(String[]::new))
                .select(
                        col(Staged.ONTOLOGY),
                        col(Staged.ROW),
                        col("_metadata.file_path").as("path"),
                        col("_metadata.row_index").as("index"));
    }

    /** Reads all rows once, so that nothing is counted of rows that are not whole or do not fit. */
    private void requireWhole(List<Input> inputs, String ontology) throws SparkException {
        var fault = rows(inputs).javaRDD().flatMap(row -> fault(row, ontology)).take(1);
        if (!fault.isEmpty()) {
            var text = new Text(fault.get(0).get(0), fault.get(0).get(1));
            throw RowsRefusedException.damaged(text);
        }
    }

    private static String place(Row row) {
        return row.getString(2) + ", row " + (row.getLong(3) + 1);
    }

    private static Iterator<List<String>> fault(Row row, String ontology) {
        if (row.isNullAt(0) || row.isNullAt(1) || !row.getString(0).equals(ontology)) {
            return List.of(List.of(
                            place(row)
                                    + ": no row of this ontology; its numbers mean other things. Pack the evidence again.",
                            place(row) + "：不是当前本体的数据行，其中的编号含义不同。请重新打包证据。"))
                    .iterator();
        }
        try {
            PackedRow.read(row.<byte[]>getAs(1), place(row));
            return Collections.emptyIterator();
        } catch (RowsRefusedException e) {
            return List.of(List.of(e.text().en(), e.text().zh())).iterator();
        }
    }

    private JavaRDD<Row> ofRows(List<Input> inputs, Broadcast<byte[]> told) {
        var numbers = new HashMap<String, Long>();
        inputs.forEach(input -> numbers.put(new Path(input.path()).toUri().getPath(), input.number()));
        long bytes = inputs.stream().mapToLong(Input::bytes).sum();
        // A file of rows is read by few tasks and decided by many.
        return rows(inputs)
                .repartition(slices((int) Math.min(Integer.MAX_VALUE, 1 + (bytes >> 16))))
                .javaRDD()
                .flatMap(row -> {
                    var executor = Executor.of(told.value());
                    String path = new Path(row.getString(2)).toUri().getPath();
                    long number = (numbers.getOrDefault(path, 0L) << FILE_BITS) + row.getLong(3);
                    var organisation = PackedRow.read(row.<byte[]>getAs(1), place(row));
                    return Staged.of(number, executor.rows().assess(organisation, number), executor)
                            .iterator();
                });
    }

    /** Makes the tables of what was committed. */
    private Outcome publish(List<String> models) throws IOException {
        Dataset<Row> staged = spark.read().schema(Staged.SCHEMA).parquet(work + "/chunk=*");
        Dataset<Row> problems = of(staged, Staged.REFUSED);
        var columns = new ArrayList<Column>();
        Staged.refusedColumns().forEach((from, to) -> columns.add(col(from).as(to)));
        problems.coalesce(1)
                .sortWithinPartitions(Staged.NUMBER, Staged.PART)
                .select(columns.toArray(Column[]::new))
                .write()
                .mode(SaveMode.Overwrite)
                .parquet(table(Staged.REFUSED));
        long refused = problems.select(Staged.NUMBER).distinct().count();
        if (settings.pack()) {
            of(staged, Staged.ROWS)
                    .sort(Staged.NUMBER, Staged.PART)
                    .select(Staged.ROW_COLUMNS.stream().map(name -> col(name)).toArray(Column[]::new))
                    .write()
                    .mode(SaveMode.Overwrite)
                    .parquet(table(Staged.ROWS));
            return outcome(of(staged, Staged.ROWS).count(), refused, false);
        }
        Dataset<Row> levels = of(staged, Staged.LEVELS).sort("model", Staged.NUMBER, Staged.PART);
        levels.select(LevelRow.COLUMNS.stream()
                        .map(column -> col(column.name()))
                        .toArray(Column[]::new))
                .write()
                .mode(SaveMode.Overwrite)
                .partitionBy("model")
                .parquet(table(Staged.LEVELS));
        levels.select(col("subject"), col("model"), col(Staged.LETTERS).as(OUTCOMES))
                .write()
                .mode(SaveMode.Overwrite)
                .partitionBy("model")
                .parquet(table(Staged.LETTERS));
        if (settings.outcomes()) {
            outcomes(levels, models)
                    .write()
                    .mode(SaveMode.Overwrite)
                    .partitionBy("model")
                    .parquet(table(OUTCOMES));
        } else {
            // Of an older run, perhaps.
            system.delete(new Path(output, OUTCOMES), true);
        }
        system.delete(new Path(output, STATISTICS), true);
        boolean counted = !settings.by().isEmpty() && refused == 0;
        if (counted) {
            statistics(staged, models);
        }
        return outcome(
                of(staged, Staged.MEMBERS).count(), refused, !settings.by().isEmpty() && !counted);
    }

    private Outcome outcome(long organisations, long refused, boolean uncounted) {
        Text told = Wording.say(
                "%s organisations, %s files refused; %.1f s after the session began. Tables: %s.",
                "%s 个组织，退回 %s 个文件；会话开始后用时 %.1f 秒。结果表：%s。",
                organisations,
                refused,
                (System.nanoTime() - start) / 1e9,
                output);
        return new Outcome(
                refused,
                uncounted
                        ? Wording.join(
                                told,
                                Wording.say(
                                        "No statistics: of who is refused nothing is counted, so that the rest would be taken for"
                                                + " the whole.",
                                        "未作统计：被退回者无从计入，其余部分会被误认为全体。"))
                        : told);
    }

    private static Dataset<Row> of(Dataset<Row> staged, String table) {
        return staged.filter(col(Staged.TABLE).equalTo(table));
    }

    private String table(String name) {
        return new Path(output, name).toString();
    }

    /** A row for each outcome, of the letters. */
    private Dataset<Row> outcomes(Dataset<Row> levels, List<String> models) {
        Map<String, String[]> requirements = new HashMap<>();
        for (String name : models) {
            MaturityModel model = standards.model(name);
            requirements.put(
                    name, model.requirements().stream().map(each -> each.name()).toArray(String[]::new));
        }
        Map<Character, String> words = new HashMap<>();
        for (org.gradus.assess.Outcome each : org.gradus.assess.Outcome.values()) {
            words.put(each.localName().charAt(0), each.localName());
        }
        var rows = levels.select("subject", "model", Staged.LETTERS).javaRDD().flatMap(row -> {
            String[] names = Objects.requireNonNull(requirements.get(row.getString(1)));
            String letters = row.getString(2);
            var each = new ArrayList<Row>(letters.length());
            for (int i = 0; i < letters.length(); i++) {
                each.add(RowFactory.create(row.get(0), row.get(1), names[i], words.get(letters.charAt(i))));
            }
            return each.iterator();
        });
        return spark.createDataFrame(rows, Staged.outcomes());
    }

    /** Counts are protected together, so they are told by one machine. */
    private void statistics(Dataset<Row> staged, List<String> models) throws IOException {
        var census = new Census(standards, models, settings.kinds(), settings.date());
        of(staged, Staged.MEMBERS)
                .toLocalIterator()
                .forEachRemaining(row -> census.add(Staged.profile(row), row.<byte[]>getAs(Staged.CODES)));
        Statistics statistics = census.statistics(settings.by(), settings.least());
        var text = new StringWriter();
        StatisticsCsv.write(statistics, text);
        var rows = new ArrayList<Row>();
        List<String> head;
        try (var parser = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text.toString()))) {
            head = parser.getHeaderNames();
            for (CSVRecord record : parser) {
                rows.add(RowFactory.create(
                        head.stream().map(name -> cell(name, record.get(name))).toArray()));
            }
        }
        var schema = DataTypes.createStructType(head.stream()
                .map(name -> Staged.field(name, isCount(name) ? DataTypes.IntegerType : DataTypes.StringType))
                .toList());
        spark.createDataFrame(rows, schema)
                .coalesce(1)
                .write()
                .mode(SaveMode.Overwrite)
                .parquet(table(STATISTICS));
        if (!statistics.lacking().isEmpty()) {
            progress.accept(Wording.say(
                    "%s tables of the statistics are not given: they could not be protected.",
                    "统计中有 %s 张表因无法保护而未给出。", statistics.lacking().size()));
        }
    }

    private static @Nullable Object cell(String column, String value) {
        if (value.isEmpty()) {
            return null;
        }
        return isCount(column) ? Integer.valueOf(value) : value;
    }

    private static boolean isCount(String column) {
        return column.equals("year") || column.equals("organisations") || column.equals("at_most");
    }
}

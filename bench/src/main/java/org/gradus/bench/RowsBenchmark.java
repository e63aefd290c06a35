package org.gradus.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.gradus.assess.Assessor;
import org.gradus.assess.Standards;
import org.gradus.bulk.RowsAssessment;
import org.gradus.decide.Decider;
import org.gradus.evidence.reading.EvidenceSource;
import org.gradus.plan.Practices;
import org.gradus.rows.PackedOrganisation;
import org.gradus.rows.Packing;
import org.gradus.rows.RowsBlock;
import org.gradus.rows.RowsFile;
import org.gradus.sample.SampleRun;
import org.gradus.whatif.Change;
import org.gradus.whatif.ChangeReader;
import org.gradus.whatif.Effect;
import org.gradus.whatif.RowsSource;
import org.gradus.whatif.WhatIf;
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

/** What a nation costs from packed rows, in a heap of 512 MB: levels and outcomes by four models, and changes of a standard. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgs = "-Xmx512m")
public class RowsBenchmark {
    private static final LocalDate DATE = LocalDate.of(2026, 11, 1);
    private static final int THREADS = 2;
    private static final String MODEL = "t-aiitre-10003";
    private static final String CRITERION = """
            @prefix gradus: <https://w3id.org/gradus/core#> .
            @prefix breadth: <https://w3id.org/gradus/breadth#> .
            @prefix t10003: <https://w3id.org/gradus/t-aiitre-10003/> .
            t10003:5.2.2-a.1 gradus:minBreadth breadth:Organisation .
            """;

    @Param({"30000"})
    public int organisations;

    private Standards standards;
    private Path file;
    private RowsFile rows;
    private RowsAssessment assessment;
    private WhatIf whatIf;
    private Change criterion;
    private Change edition;

    @Setup
    public void make() throws IOException {
        standards = Standards.published();
        file = Files.createTempFile("rows", ".gradus");
        new SampleRun(standards, MODEL, DATE, 1).write(organisations, THREADS, file, List.of("sample"), done -> {});
        rows = RowsFile.open(file, standards.ontologyDigest());
        List<String> names = standards.ontology().modelNames();
        List<Assessor> assessors = names.stream().map(standards::assessor).toList();
        assessment = new RowsAssessment(
                Decider.of(standards, names, DATE),
                new Packing(new Practices(standards.ontology().vocabulary())),
                assessors,
                DATE,
                0);
        var reader = new ChangeReader(standards.ontology());
        criterion = change(reader, CRITERION);
        var every = new StringBuilder("@prefix gradus: <https://w3id.org/gradus/core#> .\n");
        standards.model(MODEL).requirements().stream()
                .flatMap(requirement -> requirement.asked())
                .filter(asked -> asked.bound().trend() < 0 && asked.bound().fulfilment() < 0)
                .map(asked -> asked.iri())
                .distinct()
                .forEach(iri -> every.append('<')
                        .append(iri)
                        .append("> gradus:minConduct <https://w3id.org/gradus/conduct#Managed> .\n"));
        edition = change(reader, every.toString());
        System.out.printf("%n%d organisations, %.1f MB of rows%n", organisations, Files.size(file) / 1e6);
    }

    private static Change change(ChangeReader reader, String turtle) throws IOException {
        var reading = reader.statements(new EvidenceSource(
                "change.ttl", null, () -> new ByteArrayInputStream(turtle.getBytes(StandardCharsets.UTF_8))));
        return reading.change()
                .orElseThrow(() -> new IllegalStateException(reading.problems().toString()));
    }

    @TearDown
    public void remove() throws IOException {
        Files.delete(file);
        Files.deleteIfExists(SampleRun.profiles(file));
    }

    /** Levels, grades and outcomes of all by four models, from the file. */
    @Benchmark
    public void decideAll(Blackhole hole) {
        try (var blocks = rows.blocks()) {
            assessment.run(blocks, 0, THREADS, hole::consume);
        }
    }

    /** Opening the file: it is read and checked to its end. */
    @Benchmark
    public Object openRows() throws IOException {
        return RowsFile.open(file, standards.ontologyDigest());
    }

    /** What a changed criterion does to all, whose standing as things are is known. */
    @Benchmark
    public List<Effect> oneCriterion() {
        return population().of(criterion);
    }

    /** The same where every criterion of the model is changed. */
    @Benchmark
    public List<Effect> wholeEdition() {
        return population().of(edition);
    }

    /** Reading, admitting and deciding all as things are: what the first change waits for. */
    @Benchmark
    public Object readPopulation() {
        var read = new WhatIf(standards, this::parts, DATE);
        read.prepare(MODEL);
        return read;
    }

    private synchronized WhatIf population() {
        if (whatIf == null) {
            whatIf = new WhatIf(standards, this::parts, DATE);
            whatIf.prepare(MODEL);
        }
        return whatIf;
    }

    private RowsSource.Parts parts() {
        RowsFile.Blocks blocks = rows.blocks();
        return new RowsSource.Parts() {
            @Override
            public boolean hasNext() {
                return blocks.hasNext();
            }

            @Override
            public Supplier<List<PackedOrganisation>> next() {
                RowsBlock block = blocks.next();
                return block::organisations;
            }

            @Override
            public void close() {
                blocks.close();
            }
        };
    }
}

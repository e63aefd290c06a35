package org.gradus.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gradus.assess.Standards;
import org.gradus.holdings.Holdings;
import org.gradus.holdings.HoldingsUpkeep;
import org.gradus.holdings.RowFiles;
import org.gradus.service.AssessmentService;
import org.gradus.service.Audits;
import org.gradus.service.EvidenceService;
import org.gradus.service.ReportUpkeep;
import org.gradus.service.Reports;
import org.gradus.service.Undisturbed;
import org.gradus.store.AssessmentArchive;
import org.gradus.store.AssessmentRun;
import org.gradus.store.Author;
import org.gradus.store.DataFolder;
import org.gradus.store.Database;
import org.gradus.store.Decisions;
import org.gradus.store.EvidenceArchive;
import org.gradus.store.EvidenceVersion;
import org.gradus.store.Organisation;
import org.gradus.store.Organisations;
import org.gradus.store.PublicGraphs;
import org.gradus.store.ReportFiles;
import org.gradus.store.Room;
import org.gradus.store.SentGraphs;
import org.gradus.text.Text;

/**
 * What posting evidence, assessing and withdrawing it cost one caller, below HTTP and with nobody else: median time and the
 * processor time of the whole process, warm. Arguments: rounds, {@code 200} where there are none.
 */
public final class WriteCost {
    private static final String ID = "alone";
    private static final String SAMPLE = "https://lanqiao.example/";
    private static final List<String> MODELS = List.of("t-aiitre-10004-2023");
    private static final LocalDate DATE = LocalDate.of(2026, 6, 30);

    private static final int MANY = 100_000;

    private final Map<String, List<Long>> times = new TreeMap<>();
    private final Map<String, List<Long>> processor = new TreeMap<>();

    private WriteCost() {}

    public static void main(String[] args) throws IOException {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 200;
        var folder = new DataFolder(Files.createTempDirectory("gradus-cost")).create();
        try (var store = Database.openByGraph(folder.store(), new Room(folder.root(), 0), loss -> {});
                var open = Database.open(folder.publicGraphs())) {
            new WriteCost().run(folder, store, open, rounds);
        }
        System.out.println("folder: " + folder.root());
    }

    /** What the service is made of, without HTTP. */
    private void run(DataFolder folder, Database store, Database open, int rounds) throws IOException {
        var standards = Standards.published();
        var clock = Clock.system(ZoneId.systemDefault());
        var archive = new EvidenceArchive(store, practice -> Set.of(), new SentGraphs(MANY));
        var decisions = new Decisions(store);
        var holdings = new Holdings(standards, store, archive, decisions, new RowFiles(folder.rows()), MANY);
        var reports = new Reports(standards, holdings, new ReportFiles(folder.reports()));
        var assessed = new AssessmentArchive(store);
        var undisturbed = new Undisturbed();
        var organisations = new Organisations(store);
        try (var rows = new HoldingsUpkeep(holdings, Duration.ofSeconds(2));
                var upkeep = new ReportUpkeep(
                        reports, assessed, organisations, undisturbed, Duration.ofSeconds(2), Duration.ofMinutes(10))) {
            var evidences = new EvidenceService(standards, archive, decisions, rows, 1L << 24, clock);
            var assessments = new AssessmentService(
                    standards,
                    holdings,
                    assessed,
                    reports,
                    upkeep,
                    new PublicGraphs(open, standards.files(), standards.shapes()),
                    new Audits(standards, reports, folder, 50),
                    undisturbed,
                    clock);
            organisations.put(ID, "https://" + ID + ".example/id/company", new Text("Alone", "独自"), Instant.now());
            measure(organisations.get(ID), evidences, assessments, reports, rounds);
        }
    }

    private void measure(
            Organisation organisation,
            EvidenceService evidences,
            AssessmentService assessments,
            Reports reports,
            int rounds)
            throws IOException {
        byte[] evidence = Files.readString(Path.of("examples/lanqiao.ttl"))
                .replace(SAMPLE, "https://" + ID + ".example/")
                .getBytes(StandardCharsets.UTF_8);
        var author = new Author("load", "assessor");
        evidences.add(organisation, evidence, "text/turtle", author, null);
        for (int round = 0; round < rounds; round++) {
            if (round == rounds / 2) {
                times.clear();
                processor.clear();
            }
            var version = new EvidenceVersion[1];
            timed(
                    "post",
                    () -> version[0] = evidences
                            .add(organisation, evidence, "text/turtle", author, null)
                            .version());
            var run = new AssessmentRun[1];
            timed("assess", () -> run[0] = assessments.assess(organisation, MODELS, DATE, author, 0));
            timed("answer in JSON", () -> read(reports, run[0]));
            timed("withdraw", () -> evidences.withdraw(organisation, version[0].document(), null, author, "load"));
        }
        int counted = rounds - rounds / 2;
        System.out.printf("%n| %d rounds | median | processor time, mean |%n| --- | ---: | ---: |%n", counted);
        times.forEach((what, taken) -> System.out.printf(
                "| %s | %.1f ms | %.1f ms |%n",
                what,
                taken.stream().sorted().skip(taken.size() / 2).findFirst().orElseThrow() / 1e6,
                processor.getOrDefault(what, List.of()).stream()
                                .mapToLong(Long::longValue)
                                .average()
                                .orElseThrow()
                        / 1e6));
    }

    private static void read(Reports reports, AssessmentRun run) {
        try (var in = reports.open(run, "json").orElseThrow()) {
            in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void timed(String what, Runnable work) {
        long used = used();
        long from = System.nanoTime();
        work.run();
        times.computeIfAbsent(what, w -> new ArrayList<>()).add(System.nanoTime() - from);
        processor.computeIfAbsent(what, w -> new ArrayList<>()).add(used() - used);
    }

    private static long used() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(Duration::toNanos)
                .orElse(0L);
    }
}

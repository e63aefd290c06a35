package org.gradus.bench;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gradus.app.GradusService;
import org.gradus.service.AssessmentService;
import org.gradus.service.EvidenceService;
import org.gradus.store.Author;
import org.gradus.store.EvidenceVersion;
import org.gradus.store.Organisation;
import org.gradus.store.Organisations;
import org.gradus.text.Text;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What posting evidence, assessing and withdrawing it cost one caller, below HTTP and with nobody else: median time and the
 * processor time of the whole process, warm. Arguments: rounds, {@code 200} where there are none.
 */
public final class WriteCost {
    private static final String ID = "alone";
    private static final String SAMPLE = "https://lanqiao.example/";
    private static final List<String> MODELS = List.of("t-aiitre-10004-2023");
    private static final LocalDate DATE = LocalDate.of(2026, 6, 30);

    private final Map<String, List<Long>> times = new TreeMap<>();
    private final Map<String, Long> processor = new TreeMap<>();

    private WriteCost() {}

    public static void main(String[] args) throws Exception {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 200;
        Path data = Files.createTempDirectory("gradus-cost");
        try (var service = GradusService.start(
                Map.of("gradus.data", data.toString(), "server.port", "0", "server.address", "127.0.0.1"))) {
            new WriteCost().run(service, rounds);
        }
        System.out.println("folder: " + data);
    }

    private void run(ConfigurableApplicationContext service, int rounds) throws Exception {
        String iri = "https://" + ID + ".example/id/company";
        var organisations = service.getBean(Organisations.class);
        organisations.put(ID, iri, new Text("Alone", "独自"), Instant.now());
        Organisation organisation = organisations.get(ID);
        byte[] evidence = Files.readString(Path.of("examples/lanqiao.ttl"))
                .replace(SAMPLE, "https://" + ID + ".example/")
                .getBytes(StandardCharsets.UTF_8);
        var author = new Author("load", "assessor");
        var evidences = service.getBean(EvidenceService.class);
        var assessments = service.getBean(AssessmentService.class);
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
            timed("assess", () -> assessments.assess(organisation, MODELS, DATE, author, 0));
            timed("withdraw", () -> evidences.withdraw(organisation, version[0].document(), null, author, "load"));
        }
        int counted = rounds - rounds / 2;
        System.out.printf("%n| %d rounds | median | processor time, mean |%n| --- | ---: | ---: |%n", counted);
        times.forEach((what, taken) -> {
            var sorted = new ArrayList<>(taken);
            sorted.sort(null);
            System.out.printf(
                    "| %s | %.1f ms | %.1f ms |%n",
                    what, sorted.get(sorted.size() / 2) / 1e6, processor.get(what) / 1e6 / counted);
        });
        System.out.println(Clock.systemUTC().instant());
    }

    private void timed(String what, Runnable work) {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpu = system.getProcessCpuTime();
        long from = System.nanoTime();
        work.run();
        times.computeIfAbsent(what, w -> new ArrayList<>()).add(System.nanoTime() - from);
        processor.merge(what, system.getProcessCpuTime() - cpu, Long::sum);
    }
}

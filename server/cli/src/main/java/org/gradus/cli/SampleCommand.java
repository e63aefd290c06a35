package org.gradus.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.gradus.assess.AssessmentDate;
import org.gradus.assess.Standards;
import org.gradus.cli.CommandRefusal.Code;
import org.gradus.sample.SampleForm;
import org.gradus.sample.SampleRun;
import org.gradus.sample.Spread;
import org.gradus.text.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes plausible organisations. */
@Command(
        name = "sample",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Make plausible organisations, none of them real: for benchmarks, demonstrations and research.",
        footer = {
            "",
            "Their levels by one model are spread about as national assessments publish them; how far each model is from",
            "that is told. The same count, seed, model and date give the same organisations. What kind each is stands in",
            "NAME.profiles.csv.",
            "",
            "Examples:",
            "  gradus sample -o sample.gradus",
            "  gradus sample -o sample.tar.gz --count 1000 --seed 7 --date 2026-06-30",
            "  gradus sample -o sample/ --count 100 --model t-ccua-2024"
        })
final class SampleCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE|DIR",
            description =
                    "Where it goes: rows (.gradus), N-Quads (.nq .nq.gz), an archive of Turtle files (.tar .tar.gz .tgz), or a new folder of them.")
    private Path output;

    @Option(
            names = "--count",
            paramLabel = "N",
            defaultValue = "30000",
            description = "How many organisations (default: 30000).")
    private int count;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Another number gives other organisations (default: 1).")
    private long seed;

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            defaultValue = "t-aiitre-10003",
            description = "The model by which levels are spread, see `gradus models` (default: t-aiitre-10003).")
    private String model;

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            description = "The date on which the evidence is to count (default: today).")
    private @Nullable String date;

    @Mixin
    private ThreadsOption threads;

    @Mixin
    private LanguageOption language;

    private final Standards standards = Standards.published();

    @Override
    public Integer call() throws IOException {
        LocalDate at = AssessmentDate.read(date, Clock.system(ZoneId.systemDefault()));
        standards.model(model);
        threads.require();
        BulkInput.requireFolder(output);
        if (count < 1) {
            throw CommandRefusal.say(Code.WRONG_USAGE, "--count is at least 1.", "--count 至少为 1。");
        }
        requireNewFolder();
        var pace = new BulkPace(spec.commandLine().getErr(), language.value(), 0, count);
        var spreads = new SampleRun(standards, model, at, seed)
                .write(count, threads.value(), output, again(at), done -> pace.step(false));
        pace.end();
        tell(spreads, at);
        return ExitCode.OK;
    }

    /** The command that makes the same again, without the output. */
    private List<String> again(LocalDate at) {
        return List.of(
                "sample",
                "--count",
                String.valueOf(count),
                "--seed",
                String.valueOf(seed),
                "--model",
                model,
                "--date",
                at.toString());
    }

    private void requireNewFolder() throws IOException {
        if (SampleForm.of(output) != SampleForm.FOLDER || !Files.exists(output)) {
            return;
        }
        if (Files.isDirectory(output)) {
            try (Stream<Path> list = Files.list(output)) {
                if (list.findAny().isEmpty()) {
                    return;
                }
            }
        }
        throw CommandRefusal.say(
                Code.FILES,
                "%s is there and not an empty folder; name another, so that nothing gets mixed up.",
                "%s 已存在且不是空目录；请另行指定，以免混淆。",
                output);
    }

    private void tell(List<Spread> spreads, LocalDate at) {
        boolean chinese = language.value() == Language.ZH;
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                chinese
                        ? count + " 个组织，种子 " + seed + "，" + at + "：" + output
                        : count + " organisations, seed " + seed + ", " + at + ": " + output);
        for (Spread spread : spreads) {
            out.println("  " + spread.model().label().in(language.value())
                    + (chinese
                            ? "：" + spread.subjects() + " 个对象，距预期 " + percent(spread.distance())
                            : ": " + spread.subjects() + " subjects, " + percent(spread.distance())
                                    + " of them elsewhere than wanted"));
            var line = new StringBuilder("    ");
            for (Spread.Row row : spread.rows()) {
                var level = row.level();
                line.append(line.length() > 4 ? (chinese ? "，" : ", ") : "")
                        .append(
                                level == null
                                        ? (chinese ? "未达首级" : "below the first level")
                                        : level.label().in(language.value()))
                        .append(' ')
                        .append(percent(row.share()))
                        .append(chinese ? "（预期 " : " (wanted ")
                        .append(percent(row.wanted()))
                        .append(chinese ? "）" : ")");
            }
            out.println(line);
        }
        out.println(
                chinese ? "组织概况：" + SampleRun.profiles(output) : "What kind each is: " + SampleRun.profiles(output));
        out.flush();
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * 100);
    }
}

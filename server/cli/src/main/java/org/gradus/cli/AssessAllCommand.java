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
import org.gradus.assess.AssessmentDate;
import org.gradus.assess.Standards;
import org.gradus.bulk.BulkAssessment;
import org.gradus.bulk.ResultTables;
import org.gradus.bulk.SourceReader;
import org.gradus.bulk.Sources;
import org.gradus.cli.CommandRefusal.Code;
import org.gradus.io.Sha256;
import org.gradus.ontology.Version;
import org.gradus.text.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Assesses the organisations of many files, and writes their levels as a table. */
@Command(
        name = "assess-all",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Assess the evidence of many organisations, and write their levels as a table.",
        footer = {
            "",
            "A file is assessed by itself; one that is refused stops no other and is listed, with the reasons, in",
            "NAME.refused.csv. The tables get their names when all is done. Stopped, the same command goes on where",
            "it was.",
            "",
            "Examples:",
            "  gradus assess-all evidence/ -o levels.csv",
            "  gradus assess-all 2026.tar.gz more/ -o levels.csv --model t-aiitre-10003 --date 2026-06-30 --outcomes"
        })
final class AssessAllCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|DIR",
            description =
                    "Evidence in any RDF syntax, also packed (.gz); folders and tar archives (.tar .tar.gz .tgz) of it.")
    private List<Path> named;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE.csv",
            description = "The table of levels; those of what was refused and of outcomes stand beside it.")
    private Path output;

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            description = "A model, see `gradus models`; may be given again (default: all).")
    private List<String> models = List.of();

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            description = "Assessment date: evidence counts that is issued and not expired on it (default: today).")
    private @Nullable String date;

    @Option(names = "--outcomes", description = "Also write NAME.outcomes.csv: how each requirement ended.")
    private boolean outcomes;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many files are worked on side by side (default: as many as there are processors).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--audit-every",
            paramLabel = "N",
            defaultValue = "1000",
            description =
                    "Of so many files one is decided by the reference engine too, which must agree; 0: none (default: 1000).")
    private int auditEvery;

    @Option(names = "--restart", description = "Begin again where a run into the same table was stopped.")
    private boolean restart;

    @Mixin
    private LanguageOption language;

    private final Standards standards = Standards.published();

    @Override
    public Integer call() throws IOException {
        Clock clock = Clock.system(ZoneId.systemDefault());
        LocalDate at = AssessmentDate.read(date, clock);
        var names = models.isEmpty() ? standards.ontology().modelNames() : models;
        names.forEach(standards::model);
        requireSensible();
        var files = Sources.files(named);
        if (files.isEmpty()) {
            throw CommandRefusal.say(
                    Code.NOTHING_TO_DO,
                    "No file of evidence is there (.ttl .trig .nt .nq .rdf .jsonld …, also .gz, or a tar archive).",
                    "其中没有证据文件（.ttl .trig .nt .nq .rdf .jsonld 等，可带 .gz，或 tar 归档）。");
        }
        String run = run(names, at, files);
        if (restart) {
            ResultTables.forget(output);
        } else if (ResultTables.isDone(output)) {
            say("was done already; the tables have their names now", "此前已完成；各表现已就位");
            return ExitCode.OK;
        }
        requireSameRun(run);
        var assessors = names.stream().map(standards::assessor).toList();
        var bulk = new BulkAssessment(
                new SourceReader(standards.ontology(), standards.intake(), clock), assessors, at, auditEvery);
        long of = files.stream().anyMatch(Sources::isArchive) ? 0 : files.size();
        var summary =
                new BulkSummary(assessors.stream().map(each -> each.model()).toList());
        try (var sources = Sources.of(files);
                var tables = ResultTables.open(output, outcomes, run, language.value())) {
            if (tables.done() > 0) {
                say("going on after " + tables.done() + " files", "自第 " + tables.done() + " 个文件之后继续");
            }
            for (long i = 0; i < tables.done() && sources.hasNext(); i++) {
                sources.next();
            }
            var pace = new BulkPace(spec.commandLine().getErr(), language.value(), tables.done(), of);
            bulk.run(sources, tables.done(), threads, result -> {
                tables.add(result);
                summary.add(result);
                pace.step(result.isRefused());
            });
            pace.end();
            tables.publish();
        }
        summary.write(spec.commandLine().getOut(), language.value(), output);
        return summary.refused() == 0 ? ExitCode.OK : ExitCode.PROBLEMS;
    }

    private void requireSensible() {
        Path folder = output.toAbsolutePath().getParent();
        if (!output.toString().toLowerCase(Locale.ROOT).endsWith(".csv")) {
            throw CommandRefusal.say(
                    Code.WRONG_USAGE,
                    "The table is written as CSV; name a file that ends in .csv instead of %s.",
                    "结果表以 CSV 写出；请将 %s 改为以 .csv 结尾的文件名。",
                    output);
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw CommandRefusal.say(
                    Code.FILES,
                    "There is no folder %s to write %s into; create it first.",
                    "目录 %s 不存在，无法写入 %s；请先创建该目录。",
                    String.valueOf(folder),
                    output.getFileName());
        }
        if (threads < 1 || auditEvery < 0) {
            throw CommandRefusal.say(
                    Code.WRONG_USAGE,
                    "--threads is at least 1, and --audit-every at least 0.",
                    "--threads 至少为 1，--audit-every 至少为 0。");
        }
    }

    /** What tells this run from others: program, ontology, shapes, models, date, and the files as they are now. */
    private String run(List<String> names, LocalDate at, List<Path> files) throws IOException {
        var text = new StringBuilder(Version.GRADUS)
                .append('\n')
                .append(standards.ontologyDigest())
                .append('\n')
                .append(standards.shapesDigest())
                .append('\n')
                .append(names)
                .append('\n')
                .append(at)
                .append('\n')
                .append(outcomes)
                .append('\n');
        for (Path file : files) {
            text.append(file);
            if (Files.isRegularFile(file)) {
                text.append(' ')
                        .append(Files.size(file))
                        .append(' ')
                        .append(Files.getLastModifiedTime(file).toMillis());
            }
            text.append('\n');
        }
        return Sha256.of(text.toString());
    }

    private void requireSameRun(String run) throws IOException {
        if (ResultTables.isBegun(output) && !ResultTables.isSame(output, run)) {
            throw CommandRefusal.say(
                    Code.FILES,
                    "A run into %s was stopped that had other files, models or another date. Give what it was given to go on with"
                            + " it, or --restart to begin again.",
                    "写入 %s 的某次运行曾中断，其文件、模型或日期与本次不同。请以相同参数继续，或加 --restart 重新开始。",
                    output);
        }
    }

    private void say(String en, String zh) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(language.value() == Language.ZH ? zh : en);
        err.flush();
    }
}

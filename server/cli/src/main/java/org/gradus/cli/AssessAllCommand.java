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
import org.gradus.assess.Assessor;
import org.gradus.assess.Standards;
import org.gradus.bulk.BulkAssessment;
import org.gradus.bulk.ResultTables;
import org.gradus.bulk.RowsAssessment;
import org.gradus.bulk.SourceReader;
import org.gradus.bulk.Sources;
import org.gradus.cli.CommandRefusal.Code;
import org.gradus.decide.Decider;
import org.gradus.io.Sha256;
import org.gradus.ontology.Version;
import org.gradus.plan.Practices;
import org.gradus.rows.Packing;
import org.gradus.rows.RowsFile;
import org.gradus.text.Language;
import org.gradus.text.Printable;
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
            "  gradus assess-all 2026.tar.gz more/ -o levels.csv --model t-aiitre-10003 --date 2026-06-30 --outcomes",
            "  gradus assess-all rows.gradus -o levels.csv --letters"
        })
final class AssessAllCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|DIR",
            description =
                    "Evidence in any RDF syntax, also packed (.gz .zst); folders and tar archives (.tar .tar.gz .tar.zst) of it. Or files"
                            + " of rows that `gradus pack` made.")
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

    @Mixin
    private DateOption date;

    @Option(names = "--outcomes", description = "Also write NAME.outcomes.csv: how each requirement ended.")
    private boolean outcomes;

    @Option(
            names = "--letters",
            description = "Also write NAME.letters.csv: the same, a row for each subject and model, a letter for each"
                    + " requirement in clause order (p passed, f failed, i inapplicable, u untested).")
    private boolean letters;

    @Mixin
    private ThreadsOption threads;

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
        LocalDate at = date.value(clock);
        var names = models.isEmpty() ? standards.ontology().modelNames() : models;
        names.forEach(standards::model);
        threads.require();
        requireSensible();
        boolean rows = BulkInput.isRows(named);
        var files = rows ? named : BulkInput.evidence(named);
        var opened = rows ? BulkInput.rows(named, standards.ontologyDigest()) : List.<RowsFile>of();
        String run = run(names, at, files);
        if (restart) {
            ResultTables.forget(output);
        } else if (ResultTables.isDone(output)) {
            say("was done already; the tables have their names now", "此前已完成；各表现已就位");
            return ExitCode.OK;
        }
        requireSameRun(run);
        var assessors = names.stream().map(standards::assessor).toList();
        var summary =
                new BulkSummary(assessors.stream().map(each -> each.model()).toList(), rows);
        try (var tables = ResultTables.open(output, details(), run, language.value())) {
            if (tables.done() > 0) {
                say("going on after " + tables.done() + " files", "自第 " + tables.done() + " 个文件之后继续");
            }
            long of = rows
                    ? opened.stream().mapToLong(RowsFile::organisations).sum()
                    : files.stream().anyMatch(Sources::isArchive) ? 0 : files.size();
            var pace = new BulkPace(spec.commandLine().getErr(), language.value(), tables.done(), of);
            BulkAssessment.Sink<IOException> sink = result -> {
                tables.add(result);
                summary.add(result);
                pace.step(result.isRefused());
            };
            if (rows) {
                decide(opened, assessors, names, at, tables.done(), sink);
            } else {
                assess(files, names, at, clock, tables.done(), sink);
            }
            pace.end();
            tables.publish();
        }
        summary.write(spec.commandLine().getOut(), language.value(), output);
        return summary.refused() == 0 ? ExitCode.OK : ExitCode.PROBLEMS;
    }

    private void assess(
            List<Path> files,
            List<String> names,
            LocalDate at,
            Clock clock,
            long done,
            BulkAssessment.Sink<IOException> sink)
            throws IOException {
        var bulk = BulkAssessment.of(
                standards, new SourceReader(standards.ontology(), standards.intake(), clock), names, at, auditEvery);
        try (var sources = Sources.of(files)) {
            for (long i = 0; i < done && sources.hasNext(); i++) {
                sources.next();
            }
            bulk.run(sources, done, threads.value(), sink);
        }
    }

    private void decide(
            List<RowsFile> files,
            List<Assessor> assessors,
            List<String> names,
            LocalDate at,
            long done,
            BulkAssessment.Sink<IOException> sink)
            throws IOException {
        var packing = new Packing(new Practices(standards.ontology().vocabulary()));
        try (var blocks = new BulkInput.Blocks(files)) {
            new RowsAssessment(Decider.of(standards, names, at), packing, assessors, at, auditEvery)
                    .run(blocks, done, threads.value(), sink);
        }
    }

    private ResultTables.Details details() {
        if (outcomes && letters) {
            throw CommandRefusal.say(
                    Code.WRONG_USAGE,
                    "--outcomes and --letters say the same; give either.",
                    "--outcomes 与 --letters 内容相同；请只给出其中一个。");
        }
        return outcomes
                ? ResultTables.Details.OUTCOMES
                : letters ? ResultTables.Details.LETTERS : ResultTables.Details.NONE;
    }

    private void requireSensible() {
        if (!output.toString().toLowerCase(Locale.ROOT).endsWith(".csv")) {
            throw CommandRefusal.say(
                    Code.WRONG_USAGE,
                    "The table is written as CSV; name a file that ends in .csv instead of %s.",
                    "结果表以 CSV 写出；请将 %s 改为以 .csv 结尾的文件名。",
                    output);
        }
        details();
        BulkInput.requireFolder(output);
        if (auditEvery < 0) {
            throw CommandRefusal.say(Code.WRONG_USAGE, "--audit-every is at least 0.", "--audit-every 至少为 0。");
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
                .append(details())
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
        err.println(Printable.line(language.value() == Language.ZH ? zh : en));
        err.flush();
    }
}

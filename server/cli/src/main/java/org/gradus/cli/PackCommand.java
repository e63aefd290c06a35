package org.gradus.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.gradus.assess.Standards;
import org.gradus.bulk.RowsPacking;
import org.gradus.bulk.SourceReader;
import org.gradus.bulk.Sources;
import org.gradus.cli.CommandRefusal.Code;
import org.gradus.ontology.Version;
import org.gradus.plan.Practices;
import org.gradus.rows.Packing;
import org.gradus.rows.RowsHeader;
import org.gradus.text.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Packs the evidence of many organisations into one file of rows. */
@Command(
        name = "pack",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Check the evidence of many organisations, and pack what decides of it into one file of rows.",
        footer = {
            "",
            "Rows are read many times faster than texts, by `gradus assess-all`, `statistics` and `what-if`, for any date and",
            "model. They fit the ontology of this version only; another one refuses them and says how to make them again.",
            "A file that is refused stops no other and is listed, with the reasons, in NAME.refused.csv.",
            "",
            "Examples:",
            "  gradus pack evidence/ -o rows.gradus",
            "  gradus assess-all rows.gradus -o levels.csv --date 2026-06-30"
        })
final class PackCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|DIR",
            description =
                    "Evidence in any RDF syntax, also packed (.gz .zst); folders and tar archives (.tar .tar.gz .tar.zst) of it.")
    private List<Path> named;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "The file of rows; it gets its name when all is done.")
    private Path output;

    @Mixin
    private ThreadsOption threads;

    @Mixin
    private LanguageOption language;

    private final Standards standards = Standards.published();
    private long organisations;
    private long sources;
    private long refused;

    @Override
    public Integer call() throws IOException {
        BulkInput.requireFolder(output);
        threads.require();
        var files = BulkInput.evidence(named);
        var practices = new Practices(standards.ontology().vocabulary());
        var header = new RowsHeader(
                standards.ontologyDigest(),
                practices.size(),
                Version.GRADUS,
                Stream.concat(Stream.of("pack"), named.stream().map(Path::toString))
                        .toList());
        var reader = new SourceReader(standards.ontology(), standards.intake(), Clock.system(ZoneId.systemDefault()));
        long of = files.stream().anyMatch(Sources::isArchive) ? 0 : files.size();
        var pace = new BulkPace(spec.commandLine().getErr(), language.value(), 0, of);
        try (var input = Sources.of(files)) {
            new RowsPacking(reader, new Packing(practices))
                    .pack(input, threads.value(), output, header, language.value(), packed -> {
                        sources++;
                        organisations += packed.organisations();
                        refused += packed.problems().isEmpty() ? 0 : 1;
                        pace.step(!packed.problems().isEmpty());
                    });
        }
        pace.end();
        tell();
        if (organisations == 0) {
            throw CommandRefusal.say(
                    Code.NOTHING_TO_DO,
                    "No organisation is in the rows: every file was refused. See %s.",
                    "数据行中没有任何组织：所有文件均被退回。原因见 %s。",
                    RowsPacking.refused(output));
        }
        return refused == 0 ? ExitCode.OK : ExitCode.PROBLEMS;
    }

    private void tell() {
        boolean chinese = language.value() == Language.ZH;
        var out = spec.commandLine().getOut();
        out.println(
                chinese
                        ? "本次处理 " + sources + " 个文件，退回 " + refused + " 个；共打包 " + organisations + " 个组织：" + output
                        : sources + " files, " + refused + " refused; " + organisations + " organisations packed: "
                                + output);
        if (refused > 0) {
            out.println(
                    chinese
                            ? "退回原因：" + RowsPacking.refused(output)
                            : "Why files were refused: " + RowsPacking.refused(output));
        }
        out.flush();
    }
}

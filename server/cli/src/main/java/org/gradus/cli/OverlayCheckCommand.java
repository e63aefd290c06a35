package org.gradus.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.gradus.cli.CommandRefusal.Code;
import org.gradus.evidence.reading.IntakeProblem;
import org.gradus.listing.FilledSheet;
import org.gradus.review.OverlayCheck;
import org.gradus.text.Printable;
import org.gradus.workbook.read.FilledFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says whether a table of clauses and sentences covers a model. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Check whether a table of clauses and sentences covers a model: every clause and item is there, and once.",
        footer = {
            "",
            "Reads .tsv, .csv, .xlsx and .ods with the heads “Clause” and “Text”, and “Item” and “Level” where there are such columns.",
            "Unknown and doubled numbers are named with their cell and the nearest number, those that are missing in the order of the standard.",
            "Nothing of the text is kept or repeated. Exit code 1 says that it is not whole.",
            "",
            "Examples:",
            "  gradus overlay check sentences.tsv --model t-aiitre-10003"
        })
final class OverlayCheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Tables of clauses and sentences.")
    private List<Path> files = List.of();

    @Option(
            names = "--model",
            required = true,
            paramLabel = "MODEL",
            description = "The model whose text it is, see `gradus models`.")
    private String model;

    @Mixin
    private OntologyOption ontology;

    @Mixin
    private LanguageOption language;

    @Override
    public Integer call() throws IOException {
        var check = new OverlayCheck(ontology.standards().model(model));
        var problems = new ArrayList<IntakeProblem>();
        var sheets = new ArrayList<FilledSheet>();
        for (Path file : files) {
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                throw CommandRefusal.say(Code.FILES, "There is no file %s to read.", "没有可读的文件 %s。", file);
            }
            FilledFile read = FilledFile.read(file);
            problems.addAll(read.refused());
            sheets.addAll(read.sheets());
        }
        OverlayCheck.Found found = check.check(sheets);
        problems.addAll(found.problems());
        var err = spec.commandLine().getErr();
        problems.forEach(problem -> err.println(Printable.line(problem.text(language.value()))));
        err.flush();
        var out = spec.commandLine().getOut();
        if (!found.missing().isEmpty()) {
            out.println(language.value().say("missing: ", "缺少：")
                    + String.join(language.value().say(", ", "、"), found.missing()));
        }
        out.println(language.value()
                .say(
                        found.covered() + " of " + found.all() + " clauses and items are there; "
                                + found.missing().size() + " missing, " + problems.size() + " problems, "
                                + found.headings() + " rows of headings and tables that are not held to anything.",
                        "共 " + found.all() + " 个条款与列项，已有 " + found.covered() + " 个，缺少 "
                                + found.missing().size() + " 个；问题 " + problems.size() + " 处，另有标题与表格 " + found.headings()
                                + " 行不作对照。"));
        out.flush();
        return found.isWhole() && problems.isEmpty() ? ExitCode.OK : ExitCode.PROBLEMS;
    }
}

package org.gradus.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Graph;
import org.gradus.assess.Standards;
import org.gradus.cli.CommandRefusal.Code;
import org.gradus.evidence.reading.EvidenceSource;
import org.gradus.evidence.reading.IriGuard;
import org.gradus.evidence.reading.Submission;
import org.gradus.model.MaturityModel;
import org.gradus.text.Wording;
import org.gradus.workbook.table.Sheet;
import org.gradus.workbook.write.BookWriter;
import org.gradus.workbook.write.Form;
import org.gradus.workbook.write.Forms;
import org.gradus.workbook.write.Forms.Wanted;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a workbook in which evidence is filled in. */
@Command(
        name = "template",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Make a workbook (.xlsx) in which evidence for models is filled in.",
        footer = {
            "",
            "A row for each practice that the models ask for, with the clauses that ask; what there is already is filled in.",
            "`gradus check` and `gradus assess` read it again, in whatever state people leave it.",
            "",
            "Examples:",
            "  gradus template t-aiitre-10004-2023 -o evidence.xlsx --target L2",
            "  gradus template t-aiitre-10003 t-ccua-2024 -o evidence.xlsx --from evidence.ttl",
            "  gradus template t-ccua-2024 -o questions.xlsx --questionnaire --lang zh"
        })
final class TemplateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "MODEL", description = "The models, see `gradus models`.")
    private List<String> models;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE.xlsx",
            description = "Where it goes, whole or not at all.")
    private Path output;

    @Option(
            names = "--subject",
            paramLabel = "IRI",
            description = "Whose evidence is filled in; may be repeated (default: whoever names itself in it).")
    private List<String> subjects = new ArrayList<>();

    @Option(
            names = "--target",
            paramLabel = "LEVEL",
            description = "Only what is asked up to this level, such as L2 or CL3 (default: all).")
    private @Nullable String target;

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "Evidence that there is already, in RDF or a workbook; may be repeated.")
    private List<String> from = new ArrayList<>();

    @Option(
            names = "--questionnaire",
            description = "The short form: a row a practice, with what can be said at a table.")
    private boolean questionnaire;

    @Mixin
    private LanguageOption language;

    private final Standards standards = Standards.published();
    private final Workbooks workbooks = new Workbooks();

    @Override
    public Integer call() throws IOException {
        Workbooks.requireWorkbook(output);
        var asked = new ArrayList<MaturityModel>();
        new LinkedHashSet<>(models).forEach(name -> asked.add(standards.model(name)));
        requireTarget(asked);
        for (String subject : subjects) {
            IriGuard.fault(subject).ifPresent(fault -> {
                throw CommandRefusal.say(Code.WRONG_USAGE, "--subject: %s", "--subject：%s", fault);
            });
        }
        Submission there = from.isEmpty()
                ? null
                : workbooks
                        .loader()
                        .load(from.stream().map(EvidenceSource::named).toList());
        if (there != null) {
            var problems = standards.intake().check(there, Clock.system(ZoneId.systemDefault()));
            if (!problems.isEmpty()) {
                IntakeReport.write(
                        workbooks.inWords(problems),
                        language.value(),
                        spec.commandLine().getErr());
                return ExitCode.PROBLEMS;
            }
        }
        Graph graph = there == null ? null : there.graph();
        Form form = new Forms(workbooks.book())
                .template(new Wanted(asked, target, subjects, graph, questionnaire), language.value());
        var writer = new BookWriter(workbooks.book());
        new Destination(output, spec.commandLine().getOut()).write(out -> writer.write(form, out));
        var rows = form.rows().getOrDefault(Sheet.EVIDENCE, List.of()).size();
        spec.commandLine()
                .getOut()
                .println(Wording.say(
                                "%s: %d rows to fill in, for %s.",
                                "%s：共 %d 行待填，适用于 %s。", output, rows, Wording.list(Set.copyOf(models)))
                        .in(language.value()));
        spec.commandLine().getOut().flush();
        return ExitCode.OK;
    }

    private void requireTarget(List<MaturityModel> asked) {
        if (target != null
                && asked.stream()
                        .flatMap(model -> model.levels().stream())
                        .noneMatch(level -> level.name().equalsIgnoreCase(target))) {
            throw CommandRefusal.say(
                    Code.WRONG_USAGE,
                    "--target %s: no such level. There are: %s.",
                    "--target %s：没有该等级。可用：%s。",
                    target,
                    Wording.list(asked.stream()
                            .flatMap(model -> model.levels().stream())
                            .map(level -> level.name())
                            .distinct()
                            .toList()));
        }
    }
}

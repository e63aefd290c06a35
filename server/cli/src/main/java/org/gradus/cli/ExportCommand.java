package org.gradus.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.gradus.assess.Assessment;
import org.gradus.assess.Explainer;
import org.gradus.assess.Standards;
import org.gradus.cli.CommandRefusal.Code;
import org.gradus.evidence.admission.DossierReader;
import org.gradus.evidence.admission.Subject;
import org.gradus.evidence.reading.EvidenceSource;
import org.gradus.evidence.reading.Submission;
import org.gradus.io.WholeFiles;
import org.gradus.ontology.Version;
import org.gradus.report.Results;
import org.gradus.text.Wording;
import org.gradus.workbook.read.Provenance;
import org.gradus.workbook.table.Sheet;
import org.gradus.workbook.write.AssessmentBook;
import org.gradus.workbook.write.BookWriter;
import org.gradus.workbook.write.CsvWriter;
import org.gradus.workbook.write.Form;
import org.gradus.workbook.write.Forms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes evidence in another form, or how it was assessed as a workbook. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Write evidence as a workbook (.xlsx), as tables (.csv), or as RDF with the cell from which each thing"
                        + " came (.trig).",
        footer = {
            "",
            "Nothing is lost: what has no column stands among the other statements, and a workbook that is read again",
            "says the same. Tables are one file for each sheet; read together, they say the same too.",
            "",
            "Examples:",
            "  gradus export evidence.ttl -o evidence.xlsx",
            "  gradus export evidence.ttl -o evidence.csv",
            "  gradus export evidence.ttl --assessment -o assessment.xlsx",
            "  gradus export evidence.xlsx -o evidence.trig"
        })
final class ExportCommand implements Callable<Integer> {
    private static final String TRIG = ".trig";
    private static final String CSV = ".csv";

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Evidence in any RDF syntax, workbooks (.xlsx) or tables (.csv).")
    private List<String> files;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description =
                    "Where it goes, whole or not at all: a workbook (.xlsx), tables (.csv), or RDF with provenance (.trig).")
    private Path output;

    @Option(
            names = "--assessment",
            description =
                    "Write how it is assessed instead: levels, matrix, requirements with reasons, improvements (.xlsx).")
    private boolean assessment;

    @Mixin
    private DateOption date;

    @Mixin
    private LanguageOption language;

    private final Workbooks workbooks = new Workbooks();
    private final Standards standards = Standards.published();

    @Override
    public Integer call() throws IOException {
        String name = output.toString().toLowerCase(Locale.ROOT);
        boolean trig = name.endsWith(TRIG);
        boolean csv = name.endsWith(CSV);
        if (assessment) {
            Workbooks.requireWorkbook(output);
        } else if (!trig && !csv && !name.endsWith(".xlsx")) {
            throw CommandRefusal.say(
                    CommandRefusal.Code.WRONG_USAGE,
                    "%s: evidence goes into a workbook (.xlsx), tables (.csv) or RDF with provenance (.trig); let its name end so.",
                    "%s：证据可导出为工作簿（.xlsx）、表格（.csv）或带来源的 RDF（.trig）；文件名请以其一结尾。",
                    output);
        }
        Submission submission = workbooks
                .loader()
                .load(files.stream().map(EvidenceSource::named).toList());
        Clock clock = Clock.system(ZoneId.systemDefault());
        var problems = standards.intake().check(submission, clock);
        if (!problems.isEmpty()) {
            IntakeReport.write(
                    workbooks.inWords(problems),
                    language.value(),
                    spec.commandLine().getErr());
            return ExitCode.PROBLEMS;
        }
        Workbooks.tell(
                submission.sheets().readOtherwise(),
                language.value(),
                spec.commandLine().getErr());
        if (csv) {
            tables(submission);
            return ExitCode.OK;
        }
        var destination = new Destination(output, spec.commandLine().getOut());
        if (assessment) {
            Results results = assessed(submission, clock);
            var writer = new AssessmentBook(workbooks.book(), language.value());
            destination.write(out -> writer.write(results, out));
        } else if (trig) {
            var dataset = Provenance.of(submission, Workbooks.names(submission));
            destination.write(out -> RDFDataMgr.write(out, dataset, Lang.TRIG));
        } else {
            Form form = new Forms(workbooks.book()).evidence(submission.graph(), language.value());
            var writer = new BookWriter(workbooks.book());
            destination.write(out -> writer.write(form, out));
        }
        return ExitCode.OK;
    }

    /** A file for each sheet in which something stands; that of the evidence has the name that was given. */
    private void tables(Submission submission) throws IOException {
        var writer = new CsvWriter(workbooks.book(), submission.graph(), language.value());
        var written = new ArrayList<String>();
        var whole = new WholeFiles();
        for (Sheet sheet : writer.sheets()) {
            var bytes = new ByteArrayOutputStream();
            writer.write(sheet, bytes);
            Path file = file(sheet);
            whole.write(file, bytes.toString(StandardCharsets.UTF_8));
            written.add(file.toString());
        }
        whole.commit();
        spec.commandLine()
                .getOut()
                .println(Wording.say("Written: %s.", "已写入：%s。", Wording.list(written))
                        .in(language.value()));
        spec.commandLine().getOut().flush();
    }

    private Path file(Sheet sheet) {
        if (sheet == Sheet.EVIDENCE) {
            return output;
        }
        String name = String.valueOf(output.getFileName());
        String of = sheet.label().en().toLowerCase(Locale.ROOT).replace(' ', '-');
        return output.resolveSibling(name.substring(0, name.length() - CSV.length()) + "-" + of + CSV);
    }

    private Results assessed(Submission submission, Clock clock) throws IOException {
        var at = date.value(clock);
        var dossiers = new DossierReader(standards.ontology().vocabulary()).read(submission.graph());
        var types = dossiers.stream()
                .flatMap(dossier -> dossier.subjects().stream())
                .map(Subject::type)
                .collect(Collectors.toSet());
        var assessments = new ArrayList<Assessment>();
        for (String model : standards.modelsFor(types)) {
            var assessor = standards.assessor(model);
            dossiers.forEach(dossier -> assessments.addAll(assessor.assess(dossier, at)));
        }
        if (assessments.isEmpty()) {
            throw CommandRefusal.say(
                    Code.NOTHING_TO_DO,
                    "Nothing to assess: no model grades what the evidence is about.",
                    "没有可评估的对象：没有模型面向证据所述的对象。");
        }
        return Results.of(
                new Explainer(standards.ontology()), assessments, Version.GRADUS, workbooks.origins(submission));
    }
}

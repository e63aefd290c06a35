package org.gradus.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.gradus.assess.Standards;
import org.gradus.evidence.reading.EvidenceSource;
import org.gradus.evidence.reading.Submission;
import org.gradus.io.Sha256;
import org.gradus.workbook.read.Provenance;
import org.gradus.workbook.write.BookWriter;
import org.gradus.workbook.write.Form;
import org.gradus.workbook.write.Forms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes evidence in another form. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Write evidence as a workbook (.xlsx), or as RDF with the cell from which each thing came (.trig).",
        footer = {
            "",
            "Nothing is lost: what has no column stands among the other statements, and a workbook that is read again",
            "says the same.",
            "",
            "Examples:",
            "  gradus export evidence.ttl -o evidence.xlsx",
            "  gradus export evidence.xlsx -o evidence.trig"
        })
final class ExportCommand implements Callable<Integer> {
    private static final String TRIG = ".trig";

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
            description = "Where it goes, whole or not at all: a workbook (.xlsx), or RDF with provenance (.trig).")
    private Path output;

    @Mixin
    private LanguageOption language;

    private final Workbooks workbooks = new Workbooks();

    @Override
    public Integer call() throws IOException {
        boolean trig = output.toString().toLowerCase(Locale.ROOT).endsWith(TRIG);
        if (!trig) {
            Workbooks.requireWorkbook(output);
        }
        Submission submission = workbooks
                .loader()
                .load(files.stream().map(EvidenceSource::named).toList());
        var problems = Standards.published().intake().check(submission, Clock.system(ZoneId.systemDefault()));
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
        var destination = new Destination(output, spec.commandLine().getOut());
        if (trig) {
            var dataset = Provenance.of(submission, names());
            destination.write(out -> RDFDataMgr.write(out, dataset, Lang.TRIG));
        } else {
            Form form = new Forms(workbooks.book()).evidence(submission.graph(), language.value());
            var writer = new BookWriter(workbooks.book());
            destination.write(out -> writer.write(form, out));
        }
        return ExitCode.OK;
    }

    /** Files are named by what they hold: the same file is the same wherever it lies. */
    private Map<String, String> names() throws IOException {
        var names = new LinkedHashMap<String, String>();
        for (String file : files) {
            names.put(file, "urn:gradus:file:" + Sha256.of(Files.readAllBytes(Path.of(file))));
        }
        return names;
    }
}

package org.gradus.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.gradus.assess.AssessmentDate;
import org.gradus.assess.Standards;
import org.gradus.evidence.reading.EvidenceLoader;
import org.gradus.evidence.reading.EvidenceSource;
import org.gradus.progress.ImplementationProcess;
import org.gradus.progress.ProgressReader;
import org.gradus.report.ProgressReport;
import org.gradus.text.Printable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows how far organisations have got with the implementation process of the 2020 handbook. */
@Command(
        name = "progress",
        mixinStandardHelpOptions = true,
        description = {
            "Show how far an organisation has got with the implementation process of the 2020 handbook.",
            "Example: gradus progress examples/baihe-progress.ttl"
        })
final class ProgressCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Statements of progress in any RDF syntax, or - for standard input.")
    private List<String> files;

    @Option(names = "--syntax", paramLabel = "SYNTAX", description = "Syntax of standard input.")
    private @Nullable String syntax;

    @Option(names = "--date", paramLabel = "YYYY-MM-DD", description = "Progress as of this date (default: today).")
    private @Nullable String date;

    @Mixin
    private LanguageOption language;

    private final Standards standards = Standards.published();

    @Override
    public Integer call() {
        LocalDate at = AssessmentDate.read(date, Clock.system(ZoneId.systemDefault()));
        var sources = files.stream()
                .map(file -> file.equals("-") ? EvidenceSource.stdin(System.in, syntax) : EvidenceSource.named(file))
                .toList();
        var submission = new EvidenceLoader().load(sources);
        if (!submission.problems().isEmpty()) {
            IntakeReport.write(
                    submission.problems(), language.value(), spec.commandLine().getErr());
            return ExitCode.PROBLEMS;
        }
        var process = ImplementationProcess.handbook(standards.ontology());
        var reading = new ProgressReader(process).read(submission.graph(), at);
        if (!reading.problems().isEmpty()) {
            var err = spec.commandLine().getErr();
            reading.problems()
                    .forEach(problem -> err.println(Printable.line(
                            String.join(", ", submission.files()) + ": " + problem.in(language.value()))));
            err.flush();
            return ExitCode.PROBLEMS;
        }
        var out = spec.commandLine().getOut();
        var report = new ProgressReport(process, language.value());
        for (int i = 0; i < reading.organisations().size(); i++) {
            if (i > 0) {
                out.println();
            }
            report.write(reading.organisations().get(i), out);
        }
        out.flush();
        return ExitCode.OK;
    }
}

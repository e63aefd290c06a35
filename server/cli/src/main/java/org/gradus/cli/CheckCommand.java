package org.gradus.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.gradus.evidence.intake.Intake;
import org.gradus.evidence.reading.EvidenceLoader;
import org.gradus.evidence.reading.EvidenceSource;
import org.gradus.evidence.reading.Submission;
import org.gradus.shapes.OntologyCheck;
import org.gradus.text.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks evidence, or files of the ontology, without assessing. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Check evidence files, or ontology files, without assessing anything.",
        footer = {
            "",
            "Files that declare requirements, practices or models are checked against the ontology's own rules."
        })
final class CheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files to check, or - for standard input.")
    private List<String> files;

    @Option(names = "--syntax", paramLabel = "SYNTAX", description = "Syntax of standard input.")
    private String syntax;

    @Mixin
    private LanguageOption language;

    private final Published published = new Published();

    @Override
    public Integer call() {
        var sources = files.stream()
                .map(file -> file.equals("-") ? EvidenceSource.stdin(System.in, syntax) : EvidenceSource.named(file))
                .toList();
        Submission submission = new EvidenceLoader().load(sources);
        boolean chinese = language.value() == Language.ZH;
        var out = spec.commandLine().getOut();
        var err = spec.commandLine().getErr();
        if (submission.problems().isEmpty() && OntologyCheck.isOntology(submission.graph())) {
            var findings = new OntologyCheck(published.ontology()).check(submission.graph());
            findings.forEach(finding -> err.println(finding.in(language.value())));
            err.flush();
            out.println(
                    findings.isEmpty()
                            ? chinese ? "本体文件符合规则。" : "The ontology files keep the rules."
                            : chinese ? "共 " + findings.size() + " 处不符合规则。" : findings.size() + " findings.");
            out.flush();
            return findings.isEmpty() ? ExitCode.OK : ExitCode.PROBLEMS;
        }
        var problems = new Intake(published.ontology()).check(submission, LocalDate.now());
        if (!problems.isEmpty()) {
            IntakeReport.write(problems, language.value(), err);
            return ExitCode.PROBLEMS;
        }
        out.println(
                chinese
                        ? "证据格式正确：" + submission.graph().size() + " 条三元组。"
                        : "The evidence is well formed: " + submission.graph().size() + " triples.");
        out.flush();
        return ExitCode.OK;
    }
}

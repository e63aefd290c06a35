package org.gradus.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.gradus.check.OntologyCheck;
import org.gradus.check.RuleFinding;
import org.gradus.evidence.intake.Intake;
import org.gradus.evidence.reading.EvidenceLoader;
import org.gradus.evidence.reading.EvidenceSource;
import org.gradus.evidence.reading.Submission;
import org.gradus.model.Severity;
import org.gradus.ontology.TurtleLibrary;
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
            "Files that declare requirements, practices or models are checked against the ontology's own rules.",
            "",
            "Examples:",
            "  gradus check evidence.ttl more.jsonld",
            "  gradus check ontology"
        })
final class CheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Files to check, folders of Turtle files, or - for standard input.")
    private List<String> files;

    @Option(names = "--syntax", paramLabel = "SYNTAX", description = "Syntax of standard input.")
    private String syntax;

    @Mixin
    private LanguageOption language;

    private final Published published = new Published();

    @Override
    public Integer call() throws IOException {
        Submission submission = new EvidenceLoader().load(sources());
        if (submission.problems().isEmpty() && OntologyCheck.isOntology(submission.graph())) {
            return ontology(new OntologyCheck(published.ontology()).check(submission.graph()));
        }
        var problems = new Intake(published.ontology()).check(submission, LocalDate.now(ZoneId.systemDefault()));
        if (!problems.isEmpty()) {
            IntakeReport.write(problems, language.value(), spec.commandLine().getErr());
            return ExitCode.PROBLEMS;
        }
        say(
                "The evidence is well formed: " + submission.graph().size() + " triples.",
                "证据格式正确：" + submission.graph().size() + " 条三元组。");
        return ExitCode.OK;
    }

    private List<EvidenceSource> sources() throws IOException {
        var sources = new ArrayList<EvidenceSource>();
        for (String file : files) {
            if (file.equals("-")) {
                sources.add(EvidenceSource.stdin(System.in, syntax));
            } else if (Files.isDirectory(Path.of(file))) {
                Path folder = Path.of(file);
                TurtleLibrary.of(folder)
                        .names("")
                        .forEach(name -> sources.add(EvidenceSource.file(folder.resolve(name))));
            } else {
                sources.add(EvidenceSource.file(Path.of(file)));
            }
        }
        return sources;
    }

    /** Warnings are told and fail nothing. */
    private int ontology(List<RuleFinding> findings) {
        var err = spec.commandLine().getErr();
        findings.forEach(finding -> err.println((finding.severity() == Severity.VIOLATION
                        ? ""
                        : (language.value() == Language.ZH ? "警告：" : "warning: "))
                + finding.text().in(language.value())));
        err.flush();
        long broken = findings.stream()
                .filter(finding -> finding.severity() == Severity.VIOLATION)
                .count();
        if (broken == 0) {
            say("The ontology files keep the rules.", "本体文件符合规则。");
            return ExitCode.OK;
        }
        say(broken + " findings.", "共 " + broken + " 处不符合规则。");
        return ExitCode.PROBLEMS;
    }

    private void say(String en, String zh) {
        spec.commandLine().getOut().println(language.value() == Language.ZH ? zh : en);
        spec.commandLine().getOut().flush();
    }
}

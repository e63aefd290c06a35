package org.gradus.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.sparql.graph.GraphFactory;
import org.gradus.assess.LeftBlank;
import org.gradus.assess.Standards;
import org.gradus.check.OntologyCheck;
import org.gradus.check.RuleFinding;
import org.gradus.crosswalk.Terms;
import org.gradus.crosswalk.sssom.Finding;
import org.gradus.crosswalk.sssom.Mapping;
import org.gradus.crosswalk.sssom.Reading;
import org.gradus.crosswalk.sssom.SssomReader;
import org.gradus.evidence.admission.DossierReader;
import org.gradus.evidence.reading.EvidenceSource;
import org.gradus.evidence.reading.Submission;
import org.gradus.model.Severity;
import org.gradus.ontology.EditionFiles;
import org.gradus.ontology.TurtleLibrary;
import org.gradus.text.Language;
import org.gradus.text.Printable;
import org.jspecify.annotations.Nullable;
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
        description = "Check evidence files, ontology files or mappings without assessing anything.",
        footer = {
            "",
            "Files that declare requirements, practices or models are checked against the ontology's own rules,",
            "files of mappings (.sssom.tsv) against SSSOM and the terms of the ontology.",
            "Editions that hold only what differs are checked with what they inherit, where their folder is named alone.",
            "",
            "Examples:",
            "  gradus check evidence.ttl more.jsonld",
            "  gradus check evidence.xlsx --annotate problems.xlsx",
            "  gradus check ontology",
            "  gradus check mine.sssom.tsv"
        })
final class CheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Files to check, folders of them, or - for standard input.")
    private List<String> files;

    @Option(names = "--syntax", paramLabel = "SYNTAX", description = "Syntax of standard input.")
    private @Nullable String syntax;

    @Option(
            names = "--annotate",
            paramLabel = "OUT.xlsx",
            description = "Also write a copy of the workbook with each problem as a comment at its cell.")
    private @Nullable Path annotate;

    @Mixin
    private LanguageOption language;

    private final Workbooks workbooks = new Workbooks();
    private final Standards standards = Standards.published();
    private @Nullable Standards drafts;

    @Override
    public Integer call() throws IOException {
        List<Path> mappings = mappings();
        int exit = mappings.isEmpty() ? ExitCode.OK : mappings(mappings);
        List<EvidenceSource> graphs = sources();
        return graphs.isEmpty() && !mappings.isEmpty() ? exit : Math.max(exit, graphs(graphs));
    }

    private List<Path> mappings() throws IOException {
        var mappings = new ArrayList<Path>();
        for (String file : files) {
            Path path = path(file).orElse(null);
            if (path != null && Files.isDirectory(path)) {
                TurtleLibrary.of(path, SssomReader.TSV).names("").forEach(name -> mappings.add(path.resolve(name)));
            } else if (path != null && SssomReader.isMappings(path)) {
                mappings.add(path);
            }
        }
        return mappings;
    }

    /** None for standard input, and for a name that is none here, of which whoever opens it tells. */
    private static Optional<Path> path(String file) {
        try {
            return file.equals("-") ? Optional.empty() : Optional.of(Path.of(file));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private int mappings(List<Path> files) throws IOException {
        Path editions = editions();
        var ontology = (editions == null ? standards : drafts(editions)).ontology();
        var reader = new SssomReader(Terms.of(ontology));
        var findings = new ArrayList<Finding>();
        for (Path file : files) {
            if (!Files.isReadable(file)) {
                throw CommandRefusal.say(
                        CommandRefusal.Code.FILES, "There is no file %s to read.", "没有可读的文件 %s。", file);
            }
            Reading reading = reader.read(file);
            findings.addAll(reading.findings());
            reading.set().ifPresent(set -> {
                long denied = set.mappings().stream().filter(Mapping::denied).count();
                int all = set.mappings().size();
                String name = Printable.line(file.toString());
                say(
                        name + ": the mappings keep to SSSOM: " + all + ", " + denied + " of them denied.",
                        name + "：符合 SSSOM，共 " + all + " 个映射，其中 " + denied + " 个为否定。");
            });
        }
        SssomReport.write(findings, language.value(), spec.commandLine().getErr());
        return findings.stream().anyMatch(Finding::fault) ? ExitCode.PROBLEMS : ExitCode.OK;
    }

    private int graphs(List<EvidenceSource> sources) throws IOException {
        Submission submission = workbooks.loader().load(sources);
        if (submission.problems().isEmpty()) {
            Path editions = editions();
            if (editions != null) {
                return editions(editions);
            }
            if (OntologyCheck.isOntology(submission.graph())) {
                return ontology(new OntologyCheck(standards.ontology()).check(submission.graph()));
            }
        }
        var problems = standards.intake().check(submission, Clock.system(ZoneId.systemDefault()));
        if (annotate != null) {
            workbooks.annotate(
                    annotate,
                    submission,
                    problems,
                    language.value(),
                    spec.commandLine().getOut());
        }
        Workbooks.tell(
                submission.sheets().readOtherwise(),
                language.value(),
                spec.commandLine().getOut());
        if (!problems.isEmpty()) {
            IntakeReport.write(
                    workbooks.inWords(problems),
                    language.value(),
                    spec.commandLine().getErr());
            return ExitCode.PROBLEMS;
        }
        say(
                "The evidence is well formed: " + submission.graph().size() + " triples.",
                "证据格式正确：" + submission.graph().size() + " 条三元组。");
        var ontology = standards.ontology();
        var dossiers = new DossierReader(ontology.vocabulary()).read(submission.graph());
        BlanksReport.write(
                LeftBlank.of(dossiers, ontology),
                ontology.vocabulary(),
                language.value(),
                spec.commandLine().getOut());
        return ExitCode.OK;
    }

    private List<EvidenceSource> sources() throws IOException {
        var sources = new ArrayList<EvidenceSource>();
        for (String file : files) {
            Path path = path(file).orElse(null);
            if (file.equals("-")) {
                sources.add(EvidenceSource.stdin(System.in, syntax));
            } else if (path == null) {
                sources.add(EvidenceSource.named(file));
            } else if (Files.isDirectory(path)) {
                TurtleLibrary.of(path).names("").forEach(name -> sources.add(EvidenceSource.file(path.resolve(name))));
            } else if (!SssomReader.isMappings(path)) {
                sources.add(EvidenceSource.named(file));
            }
        }
        return sources;
    }

    /** The folder of an ontology, named alone, that has editions of which the files hold only what differs; else null. */
    private @Nullable Path editions() {
        Path path = files.size() == 1 ? path(files.get(0)).orElse(null) : null;
        return path != null
                        && Files.isDirectory(path)
                        && !EditionFiles.names(TurtleLibrary.of(path)).isEmpty()
                ? path
                : null;
    }

    /** The standards of the folder of editions, read once. */
    private Standards drafts(Path folder) {
        Standards known = drafts;
        if (known == null) {
            known = OntologyOption.of(folder);
            drafts = known;
        }
        return known;
    }

    /** Editions are checked as a whole, with what they inherit. */
    private int editions(Path folder) {
        Standards of = drafts(folder);
        var own = TurtleLibrary.of(folder);
        Graph graph = GraphFactory.createDefaultGraph();
        for (String file : of.ontology().files()) {
            boolean inherited = EditionFiles.names(own).stream()
                    .anyMatch(name -> file.startsWith(name + "/") || file.equals("probes/" + name + ".ttl"));
            if (inherited || !own.names(file).isEmpty()) {
                GraphUtil.addInto(graph, of.ontology().graph(file));
            }
        }
        of.ontology().modelNames().forEach(of::model);
        return ontology(new OntologyCheck(of.ontology()).check(graph));
    }

    /** Warnings are told and fail nothing. */
    private int ontology(List<RuleFinding> findings) {
        var err = spec.commandLine().getErr();
        findings.forEach(finding -> err.println(Printable.line((finding.severity() == Severity.VIOLATION
                        ? ""
                        : (language.value() == Language.ZH ? "警告：" : "warning: "))
                + finding.text().in(language.value()))));
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

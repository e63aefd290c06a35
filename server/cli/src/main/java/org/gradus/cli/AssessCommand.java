package org.gradus.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.gradus.assess.Assessment;
import org.gradus.assess.Engine;
import org.gradus.assess.Explainer;
import org.gradus.assess.Standards;
import org.gradus.cli.CommandRefusal.Code;
import org.gradus.evidence.admission.Dossier;
import org.gradus.evidence.admission.DossierReader;
import org.gradus.evidence.admission.Subject;
import org.gradus.evidence.reading.EvidenceSource;
import org.gradus.evidence.reading.IntakeProblem;
import org.gradus.evidence.reading.Submission;
import org.gradus.evidence.stream.StreamedEvidence;
import org.gradus.io.WholeFiles;
import org.gradus.model.Level;
import org.gradus.model.MaturityModel;
import org.gradus.ontology.EditionFamily;
import org.gradus.ontology.EditionState;
import org.gradus.ontology.Version;
import org.gradus.refusal.NotThere;
import org.gradus.report.JsonLdReport;
import org.gradus.report.JsonReport;
import org.gradus.report.RepeatableVerdict;
import org.gradus.report.Results;
import org.gradus.report.TextReport;
import org.gradus.report.TurtleReport;
import org.gradus.report.html.HtmlReport;
import org.gradus.text.Language;
import org.gradus.text.Printable;
import org.gradus.text.Text;
import org.gradus.text.Wording;
import org.gradus.workbook.write.AssessmentBook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Assesses evidence and reports the level of each subject. */
@Command(
        name = "assess",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Check evidence, assess it, and report the level of each subject, why, and what is missing.",
        footer = {
            "",
            "Examples:",
            "  gradus assess evidence.ttl",
            "  gradus assess evidence.ttl more.jsonld --format html --output report.html",
            "  gradus assess evidence.xlsx --format xlsx --output assessment.xlsx",
            "  gradus assess evidence.ttl --export verdict",
            "  cat evidence.ttl | gradus assess - --date 2026-06-30 --lang zh"
        })
final class AssessCommand implements Callable<Integer> {
    enum Format {
        text,
        turtle,
        jsonld,
        json,
        html,
        xlsx
    }

    enum EngineChoice {
        plan(Engine.PLAN),
        rdf4j(Engine.RDF4J),
        audited(Engine.AUDITED);

        private final Engine engine;

        EngineChoice(Engine engine) {
            this.engine = engine;
        }
    }

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "Evidence in any RDF syntax (.ttl .trig .nt .nq .rdf .jsonld …), a workbook (.xlsx) or table (.csv), or - for standard input.")
    private List<String> files;

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            description =
                    "The model, see `gradus models` (default: every model that grades a subject in the evidence).")
    private @Nullable String model;

    @Option(
            names = "--in-force-on",
            paramLabel = "DATE",
            description =
                    "Of the editions of --model, the one in force on this day, see `gradus edition list` (default: the one named).")
    private @Nullable LocalDate inForceOn;

    @Option(names = "--subject", paramLabel = "IRI", description = "Only this subject (default: all).")
    private @Nullable String subject;

    @Option(
            names = "--target",
            paramLabel = "LEVEL",
            description = "Say what is missing for this level, such as L4 (default: the next one).")
    private @Nullable String target;

    @Mixin
    private DateOption date;

    @Option(
            names = "--syntax",
            paramLabel = "SYNTAX",
            description =
                    "Syntax of standard input: turtle, jsonld, rdfxml, … (default: turtle, or jsonld where it begins with { or [).")
    private @Nullable String syntax;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES} (default: text).")
    private Format format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the report to a file, whole or not at all (default: standard output).")
    private @Nullable Path output;

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            defaultValue = "plan",
            description =
                    "plan: the shapes compiled; rdf4j: the reference; audited: both, which must agree (default: plan).")
    private EngineChoice engine;

    @Option(
            names = "--export",
            paramLabel = "DIR",
            description =
                    "Also write there what any SHACL engine needs to repeat the verdict: data, shapes and report, all or none.")
    private Path export;

    @Option(names = "--all", description = "List every improvement in the text report.")
    private boolean all;

    @Option(
            names = "--annotate",
            paramLabel = "OUT.xlsx",
            description = "Of a workbook: also write a copy of it with each problem as a comment at its cell.")
    private @Nullable Path annotate;

    @Mixin
    private OntologyOption ontology;

    @Mixin
    private LanguageOption language;

    private final Workbooks workbooks = new Workbooks();

    private Standards standards = Standards.published();

    @Override
    public Integer call() throws IOException {
        Clock clock = Clock.system(ZoneId.systemDefault());
        LocalDate at = date.value(clock);
        standards = ontology.standards();
        chooseEdition();
        if (model != null) {
            standards.model(model);
        }
        standards.prefetch(model == null ? standards.modelNames() : List.of(model));
        if (format == Format.xlsx) {
            requireFile();
        }
        Submission submission = workbooks.loader().load(sources());
        List<IntakeProblem> problems = problems(submission, clock);
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
                spec.commandLine().getErr());
        if (!problems.isEmpty()) {
            IntakeReport.write(
                    workbooks.inWords(problems),
                    language.value(),
                    spec.commandLine().getErr());
            return ExitCode.PROBLEMS;
        }
        var dossiers = new DossierReader(standards.ontology().vocabulary()).read(submission.graph());
        requireSubject(dossiers);
        var assessments = assess(dossiers, at);
        if (assessments.isEmpty()) {
            throw nothingToAssess();
        }
        var explainer = new Explainer(standards.ontology(), targets(assessments));
        var results = Results.of(explainer, assessments, Version.GRADUS, workbooks.origins(submission));
        if (export != null) {
            export(results, assessments);
        }
        new Destination(output, spec.commandLine().getOut()).write(out -> write(results, out));
        return ExitCode.OK;
    }

    /** In the place of the model that was named, the edition of it that is in force. */
    private void chooseEdition() {
        LocalDate day = inForceOn;
        if (day == null) {
            return;
        }
        if (model == null) {
            throw CommandRefusal.say(
                    Code.WRONG_USAGE,
                    "--in-force-on chooses among the editions of a model; name one of them with --model.",
                    "--in-force-on 用于在某一模型的各版本中选择；请用 --model 指明其中之一。");
        }
        var family = EditionFamily.of(standards.ontology(), model);
        EditionState chosen = family.inForceOn(day);
        model = chosen.model();
        var err = spec.commandLine().getErr();
        Text told = Wording.say("In force on %s: %s.", "%s 有效的版本：%s。", day, chosen.model());
        Text still = family.stillUsableOn(day)
                .map(before -> Wording.say(
                        "Until %s %s may be used, too: name it with --model alone.",
                        "在 %s 之前仍可使用 %s：单以 --model 指明即可。", String.valueOf(chosen.transition()), before.model()))
                .orElse(Text.EMPTY);
        err.println(Printable.line(Wording.join(told, still).in(language.value())));
        err.flush();
    }

    /** The level aimed at by each model that has it; that none has it is a mistake. */
    private Map<String, Level> targets(List<Assessment> assessments) {
        var targets = new LinkedHashMap<String, Level>();
        if (target != null) {
            var models = assessments.stream().map(Assessment::model).distinct().toList();
            for (MaturityModel each : models) {
                Level.named(target, each.levels()).ifPresent(level -> targets.put(each.name(), level));
            }
            if (targets.isEmpty()) {
                throw CommandRefusal.say(
                        Code.WRONG_USAGE,
                        "No model of this assessment has a level '%s'. There are: %s.",
                        "本次评估所用模型没有等级“%s”。现有等级：%s。",
                        target,
                        Wording.list(models.stream()
                                .flatMap(each -> each.levels().stream())
                                .map(Level::name)
                                .distinct()
                                .toList()));
            }
        }
        return targets;
    }

    /** Evidence of the usual form needs no shapes to be read. */
    private List<IntakeProblem> problems(Submission submission, Clock clock) {
        return new StreamedEvidence(standards.ontology(), clock)
                        .read(submission)
                        .isPresent()
                ? List.of()
                : standards.intake().check(submission, clock);
    }

    private List<Assessment> assess(List<Dossier> dossiers, LocalDate at) {
        var asked = dossiers.stream()
                .filter(dossier -> subject == null
                        || dossier.subjects().stream()
                                .anyMatch(each -> each.iri().equals(subject)))
                .toList();
        var models = models(dossiers);
        var assessments = new ArrayList<Assessment>();
        var progress = new Progress(spec.commandLine().getErr(), language.value());
        int threads = Runtime.getRuntime().availableProcessors();
        for (String name : models) {
            standards.assessor(name, engine.engine).assessAll(asked.iterator(), at, threads, assessment -> {
                if (subject == null || assessment.subject().iri().equals(subject)) {
                    assessments.add(assessment);
                }
                progress.step();
            });
        }
        progress.end();
        return assessments;
    }

    private void export(Results results, List<Assessment> assessments) throws IOException {
        Graph admissible = GraphFactory.createDefaultGraph();
        var byModel = assessments.stream()
                .collect(Collectors.groupingBy(
                        assessment -> assessment.model().name(), LinkedHashMap::new, Collectors.toList()));
        byModel.forEach((name, all) -> standards.assessor(name).addAdmissible(all, admissible));
        var report = new ByteArrayOutputStream();
        new TurtleReport(results.vocabulary(), results.version()).write(results, report);
        var files = new WholeFiles();
        new RepeatableVerdict(standards.shapes())
                .files(admissible, List.copyOf(byModel.keySet()), report.toString(StandardCharsets.UTF_8))
                .forEach((name, text) -> files.write(export.resolve(name), text));
        files.commit();
    }

    private void write(Results results, OutputStream out) throws IOException {
        Language spoken = language.value();
        switch (format) {
            case turtle -> new TurtleReport(results.vocabulary(), results.version()).write(results, out);
            case jsonld -> new JsonLdReport(results.vocabulary(), results.version()).write(results, out);
            case json -> new JsonReport().write(results, out);
            case html -> new HtmlReport(spoken).write(results, out);
            case xlsx -> new AssessmentBook(workbooks.book(), spoken).write(results, out);
            default -> {
                var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
                new TextReport(spoken, output == null && Terminal.hasColour(), all).write(results, writer);
                writer.flush();
            }
        }
    }

    private void requireFile() {
        if (output == null) {
            throw CommandRefusal.say(
                    Code.WRONG_USAGE,
                    "A workbook is written to a file: name it with --output.",
                    "工作簿须写入文件：请用 --output 指定文件名。");
        }
        Workbooks.requireWorkbook(output);
    }

    private List<EvidenceSource> sources() {
        InputStream in = System.in;
        return files.stream()
                .map(file -> file.equals("-") ? EvidenceSource.stdin(in, syntax) : EvidenceSource.named(file))
                .toList();
    }

    private void requireSubject(List<Dossier> dossiers) {
        if (subject == null) {
            return;
        }
        var there = dossiers.stream()
                .flatMap(dossier -> dossier.subjects().stream())
                .map(Subject::iri)
                .toList();
        if (!there.contains(subject)) {
            throw NotThere.subject(subject, there);
        }
    }

    /** The models to apply: the one asked for, or all whose class of subject occurs. */
    private List<String> models(List<Dossier> dossiers) {
        if (model != null) {
            return List.of(model);
        }
        var types = dossiers.stream()
                .flatMap(dossier -> dossier.subjects().stream())
                .filter(each -> subject == null || each.iri().equals(subject))
                .map(Subject::type)
                .collect(Collectors.toSet());
        return standards.modelsFor(types);
    }

    private CommandRefusal nothingToAssess() {
        if (model == null) {
            return CommandRefusal.say(
                    Code.NOTHING_TO_DO,
                    "Nothing to assess: no model grades what the evidence is about.",
                    "没有可评估的对象：没有模型面向证据所述的对象。");
        }
        return CommandRefusal.say(
                Code.NOTHING_TO_DO,
                "Nothing to assess: the model %s grades %s, and the evidence has none.",
                "没有可评估的对象：模型 %s 面向 %s，而证据中没有此类对象。",
                model,
                standards.ontology().label(standards.model(model).subjectClass()));
    }
}

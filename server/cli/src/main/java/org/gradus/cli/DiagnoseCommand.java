package org.gradus.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.gradus.assess.Standards;
import org.gradus.cli.CommandRefusal.Code;
import org.gradus.diagnosis.Aim;
import org.gradus.diagnosis.Answers;
import org.gradus.diagnosis.AnswersReader;
import org.gradus.diagnosis.AnswersWriter;
import org.gradus.diagnosis.Diagnosed;
import org.gradus.diagnosis.Questionnaire;
import org.gradus.diagnosis.SavedAnswers;
import org.gradus.io.WholeFile;
import org.gradus.model.MaturityModel;
import org.gradus.refusal.ValueRefused;
import org.gradus.text.Language;
import org.gradus.text.Text;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Asks in the terminal what leads to a level, and writes the answers as draft evidence. */
@Command(
        name = "diagnose",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Find a level by answering questions, and write the answers as draft evidence.",
        footer = {
            "",
            "Each practice is asked for once, and only while its answer can still change the level. Every answer is saved",
            "at once: the same command goes on where it was left. Answers are read from standard input, a line each.",
            "",
            "Examples:",
            "  gradus diagnose t-aiitre-10004-2023 --target L2 -o evidence.ttl",
            "  gradus diagnose t-aiitre-10003 t-ccua-2024 -o evidence.ttl --answers answers.txt --name \"Acme\"",
            "  gradus diagnose -o evidence.ttl --answers answers.txt"
        })
final class DiagnoseCommand implements Callable<Integer> {
    private static final String STRANGER = "https://example.org/organisation";

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "MODEL",
            description = "The models, see `gradus models` (default: those of the saved answers).")
    private List<String> models = List.of();

    @Option(
            names = "--target",
            paramLabel = "LEVEL",
            description =
                    "The level aimed at, such as L3; once for all models, or once a model in their order (default: the highest).")
    private List<String> targets = List.of();

    @Option(
            names = "--answers",
            paramLabel = "FILE",
            description = "Where answers are saved and taken up again (default: beside the evidence, .answers.txt).")
    private @Nullable Path answers;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "The draft evidence, in Turtle.")
    private Path output;

    @Option(
            names = "--organisation",
            paramLabel = "IRI",
            defaultValue = STRANGER,
            description = "IRI of the organisation in the evidence (default: ${DEFAULT-VALUE}).")
    private String organisation;

    @Option(names = "--name", paramLabel = "NAME", description = "Name of the organisation.")
    private @Nullable String name;

    @Mixin
    private LanguageOption language;

    private final Standards standards = Standards.published();

    @Override
    public Integer call() throws IOException {
        Language spoken = language.value();
        LocalDate today = LocalDate.now(Clock.system(ZoneId.systemDefault()));
        Path file = answers == null ? beside() : answers;
        SavedAnswers saved = saved(file);
        var questionnaire = Questionnaire.of(standards, saved.aims(), today);
        requireAnswered(questionnaire, saved.answers());
        BulkInput.requireFolder(output);
        BulkInput.requireFolder(file);
        var writer = new AnswersWriter(standards.ontology().vocabulary());
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var dialogue = new DiagnosisDialogue(
                questionnaire,
                standards.ontology().vocabulary(),
                new Prompt(in, spec.commandLine().getOut(), spoken),
                given -> WholeFile.write(file, writer.write(saved.with(given))));
        Answers given = dialogue.hold(saved.answers());
        var who = new Diagnosed(saved.organisation(), new Text(saved.name(), saved.name()));
        new Destination(output, spec.commandLine().getOut())
                .write(out -> RDFDataMgr.write(out, questionnaire.evidence(given, who), RDFFormat.TURTLE_PRETTY));
        dialogue.end(given, output, file);
        return ExitCode.OK;
    }

    private Path beside() {
        Path named = output.getFileName();
        if (named == null) {
            throw CommandRefusal.say(Code.FILES, "%s is a folder; name a file in it.", "%s 是目录；请给出其中的文件名。", output);
        }
        return output.resolveSibling(named.toString().replaceFirst("\\.ttl$", "") + ".answers.txt");
    }

    /** The answers of an earlier sitting, or none yet. */
    private SavedAnswers saved(Path file) throws IOException {
        if (!Files.exists(file)) {
            return begin();
        }
        SavedAnswers there;
        try {
            there = new AnswersReader(standards).read(Files.readString(file));
        } catch (ValueRefused e) {
            throw CommandRefusal.say(Code.FILES, "%s: %s", "%s：%s", file, e.text());
        }
        if (!models.isEmpty() && !begin().aims().equals(there.aims())) {
            throw CommandRefusal.say(
                    Code.FILES,
                    "%s holds answers for other models or levels. Leave the models out to go on with these, or name another"
                            + " file with --answers.",
                    "%s 保存的是针对其他模型或等级的回答。如需继续，请不要给出模型；否则请以 --answers 另指文件。",
                    file);
        }
        requireIri(there.organisation());
        return there;
    }

    private static void requireIri(String iri) {
        try {
            if (IRIx.create(iri).isAbsolute()) {
                return;
            }
        } catch (IRIException e) {
            // Said below.
        }
        throw CommandRefusal.say(
                Code.WRONG_USAGE,
                "'%s' is no IRI that names an organisation; write it such as %s.",
                "“%s”不是可用于指称组织的 IRI；请写成如 %s 的形式。",
                iri,
                STRANGER);
    }

    private SavedAnswers begin() {
        if (models.isEmpty()) {
            throw CommandRefusal.say(
                    Code.WRONG_USAGE,
                    "Name the models to find a level by; `gradus models` lists them.",
                    "请给出诊断所依据的模型；`gradus models` 列出全部模型。");
        }
        if (targets.size() > 1 && targets.size() != models.size()) {
            throw CommandRefusal.say(
                    Code.WRONG_USAGE,
                    "Give --target once, or once a model: %s models, %s targets.",
                    "--target 请给出一次，或每个模型一次：现有 %s 个模型、%s 个目标。",
                    models.size(),
                    targets.size());
        }
        var aims = new ArrayList<Aim>();
        for (int i = 0; i < models.size(); i++) {
            MaturityModel model = standards.model(models.get(i));
            if (aims.stream().anyMatch(aim -> aim.model().equals(model))) {
                throw CommandRefusal.say(Code.WRONG_USAGE, "%s is named twice.", "%s 重复给出。", model.name());
            }
            aims.add(aim(model, i));
        }
        requireIri(organisation);
        return new SavedAnswers(aims, organisation, name == null ? defaultName() : name, Answers.none());
    }

    private String defaultName() {
        return language.value().say("Our organisation", "本组织");
    }

    private Aim aim(MaturityModel model, int place) {
        if (targets.isEmpty()) {
            return Aim.highest(model);
        }
        try {
            return Aim.of(model, targets.get(targets.size() == 1 ? 0 : place));
        } catch (ValueRefused e) {
            throw CommandRefusal.say(Code.WRONG_USAGE, "%s", "%s", e.text());
        }
    }

    /** What was saved by hand, or by another version, may not stand any more. */
    private static void requireAnswered(Questionnaire questionnaire, Answers answers) {
        answers.byPractice()
                .forEach((practice, answer) -> questionnaire
                        .objection(practice, answer, answers.without(practice))
                        .ifPresent(why -> {
                            throw CommandRefusal.say(
                                    Code.FILES, "The saved answers do not stand: %s", "已保存的回答不成立：%s", why);
                        }));
    }
}

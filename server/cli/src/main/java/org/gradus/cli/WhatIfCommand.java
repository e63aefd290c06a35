package org.gradus.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gradus.assess.Standards;
import org.gradus.cli.CommandRefusal.Code;
import org.gradus.evidence.reading.IntakeProblem;
import org.gradus.rows.PackedOrganisation;
import org.gradus.text.Language;
import org.gradus.text.Printable;
import org.gradus.text.Text;
import org.gradus.whatif.Change;
import org.gradus.whatif.Effect;
import org.gradus.whatif.EffectCsv;
import org.gradus.whatif.EffectJson;
import org.gradus.whatif.EffectText;
import org.gradus.whatif.RowsSource;
import org.gradus.whatif.WhatIf;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says who would rise and who would fall if a standard were changed. */
@Command(
        name = "what-if",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Say who would rise and who would fall if a standard were changed, by how much, and which criterion decides.",
        footer = {
            "",
            "A change is a Turtle file: a subject with a class (`a gradus:Criterion`) is described anew, of another the named",
            "properties get other values, and `owl:deprecated true` takes it away. A folder is a draft edition, laid out as",
            "ontology/ is; a model in it takes the place of the whole model, and an edition that `gradus edition new` began that",
            "of the model that it replaces, in whose names what decides is told.",
            "",
            "Examples:",
            "  gradus what-if --change change.ttl rows.gradus",
            "  gradus what-if --change drafts evidence/ --organisation https://example.org/acme",
            "  gradus what-if --change draft/ rows.gradus --model t-aiitre-10003 --format csv -o moves.csv"
        })
final class WhatIfCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|DIR",
            description = "Files of rows that `gradus pack` made, or evidence: files, folders and tar archives.")
    private List<Path> named;

    @Option(
            names = "--change",
            required = true,
            paramLabel = "FILE.ttl|DIR",
            description = "What would be otherwise: changed statements, or the folder of a draft edition.")
    private Path change;

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            description = "Tell of this model only, see `gradus models`; may be given again (default: all).")
    private List<String> models = List.of();

    @Option(
            names = "--organisation",
            paramLabel = "IRI",
            description = "Tell of this organisation only: where it stands now, and where it would (default: all).")
    private @Nullable String organisation;

    @Mixin
    private DateOption date;

    @Option(
            names = "--format",
            paramLabel = "text|json|csv",
            description = "What is written: text, json with every move, or csv, a row for each move (default: text).")
    private Format format = Format.text;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "The file to write (default: standard output).")
    private @Nullable Path output;

    @Mixin
    private LanguageOption language;

    /** As it is typed. */
    private enum Format {
        text,
        json,
        csv
    }

    private final Standards standards = Standards.published();

    @Override
    public Integer call() throws IOException {
        Clock clock = Clock.system(ZoneId.systemDefault());
        LocalDate at = date.value(clock);
        models.forEach(standards::model);
        if (!Files.exists(change)) {
            throw CommandRefusal.say(Code.FILES, "There is no file or folder %s.", "没有文件或目录 %s。", change);
        }
        Optional<Change> changed = ChangeFile.read(
                change,
                standards.ontology(),
                language.value(),
                new Text("The change does not load; nothing was decided.", "变更无法载入，未作任何判定。"),
                spec.commandLine().getErr());
        if (changed.isEmpty()) {
            return ExitCode.PROBLEMS;
        }
        var input = new PackedInput(named, standards, clock);
        RowsSource source = source(input);
        String one = organisation;
        var whatIf = new WhatIf(standards, one == null ? source : source.only(one), at);
        if (one != null && whatIf.organisations() == 0) {
            throw CommandRefusal.say(
                    Code.NOTHING_TO_DO,
                    "There is no organisation <%s> in what was read. Take its IRI from the evidence, or from `gradus assess-all`.",
                    "所读内容中没有组织 <%s>。请从证据或 `gradus assess-all` 的结果中取其 IRI。",
                    one);
        }
        var problems = input.problems();
        tell(problems);
        var effects = effects(whatIf, changed.get());
        new Destination(output, spec.commandLine().getOut())
                .write(out -> write(effects, whatIf.organisations(), at, out));
        return problems.isEmpty() ? ExitCode.OK : ExitCode.PROBLEMS;
    }

    private List<Effect> effects(WhatIf whatIf, Change changed) {
        if (!changed.added().isEmpty()) {
            var err = spec.commandLine().getErr();
            String names = Printable.line(String.join(", ", changed.added()));
            err.println(
                    language.value() == Language.ZH
                            ? "无可比较的新模型：" + names
                            : "new models, with nothing to compare: " + names);
            err.flush();
        }
        return whatIf.of(changed).stream()
                .filter(effect ->
                        models.isEmpty() || models.contains(effect.after().name()))
                .toList();
    }

    /** Rows are read where they lie; evidence is read once, and packed in memory. */
    private static RowsSource source(PackedInput input) {
        if (input.isRows()) {
            return input;
        }
        var organisations = new ArrayList<PackedOrganisation>();
        try (var parts = input.open()) {
            parts.forEachRemaining(part -> organisations.addAll(part.get()));
        }
        return RowsSource.of(organisations);
    }

    private void write(List<Effect> effects, int organisations, LocalDate at, OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        switch (format) {
            case json -> EffectJson.write(effects, organisations, at, true, writer);
            case csv -> EffectCsv.write(effects, writer);
            case text -> {
                var text = new PrintWriter(writer);
                new EffectText(language.value()).write(effects, organisations, at, text);
                text.flush();
            }
        }
        writer.flush();
    }

    private void tell(List<IntakeProblem> problems) {
        if (!problems.isEmpty()) {
            IntakeReport.write(problems, language.value(), spec.commandLine().getErr());
        }
    }
}

package org.gradus.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gradus.assess.Standards;
import org.gradus.cli.CommandRefusal.Code;
import org.gradus.edition.Compared;
import org.gradus.edition.DiffCsv;
import org.gradus.edition.DiffJson;
import org.gradus.edition.DiffListing;
import org.gradus.edition.DiffText;
import org.gradus.edition.DiffTurtle;
import org.gradus.edition.Edition;
import org.gradus.listing.ListingPage;
import org.gradus.ontology.EditionState;
import org.gradus.ontology.Ontology;
import org.gradus.text.Printable;
import org.gradus.text.Wording;
import org.gradus.workbook.write.ListingBook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says how two editions differ by what they ask. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Say which requirements of two editions are tightened, loosened, moved, split, new or gone, each with the least evidence that shows it.",
        footer = {
            "",
            "An edition is a model of this version by its name, a folder laid out as ontology/ is, or a Turtle file of changed",
            "statements as `gradus what-if` takes it. With one edition only, it is compared with the model that it replaces, or",
            "with this version as it is.",
            "Requirements are the same where the folder of the later edition says dcterms:replaces, and else where their names are.",
            "",
            "Exit code 1 says that they differ.",
            "",
            "Examples:",
            "  gradus diff draft/",
            "  gradus diff t-aiitre-10004-2026 --ontology drafts",
            "  gradus diff change.ttl --lang zh",
            "  gradus diff last-year/ draft/ --model t-aiitre-10003 --format csv -o changes.csv",
            "  gradus diff draft/ --format html -o changes.html"
        })
final class DiffCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..2",
            paramLabel = "EDITION",
            description = "The earlier edition and the later one; or the later one only.")
    private List<String> editions;

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            description = "Compare this model only, see `gradus models`; may be given again (default: all).")
    private List<String> models = List.of();

    @Option(
            names = "--format",
            paramLabel = "text|json|csv|html|turtle|xlsx",
            description =
                    "What is written: text; json; csv, a row for each requirement that differs; html, a page to print; turtle; xlsx (default: text).")
    private Format format = Format.text;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "The file to write (default: standard output).")
    private @Nullable Path output;

    @Mixin
    private OntologyOption ontology;

    @Mixin
    private LanguageOption language;

    /** As it is typed. */
    private enum Format {
        text,
        json,
        csv,
        html,
        turtle,
        xlsx
    }

    private Standards standards = Standards.published();

    /** A state of the ontology, and the one model of it that was named; null for all. */
    private record Named(Ontology ontology, @Nullable String model) {}

    @Override
    public Integer call() throws IOException {
        standards = ontology.standards();
        models.forEach(standards::model);
        if (format == Format.xlsx && output == null) {
            throw CommandRefusal.say(
                    Code.WRONG_USAGE,
                    "A workbook is no text for a terminal; name a file with -o.",
                    "工作簿无法在终端显示；请用 -o 指定文件。");
        }
        var after = named(editions.get(editions.size() - 1));
        var before = editions.size() == 1
                ? after.map(this::predecessor).or(() -> Optional.of(new Named(standards.ontology(), null)))
                : named(editions.get(0));
        if (before.isEmpty() || after.isEmpty()) {
            return ExitCode.PROBLEMS;
        }
        var compared = compared(before.get(), after.get());
        new Destination(output, spec.commandLine().getOut()).write(out -> write(compared, out));
        return compared.stream().allMatch(each -> each.diff().isEmpty()) ? ExitCode.OK : ExitCode.PROBLEMS;
    }

    private List<Compared> compared(Named before, Named after) {
        String was = before.model() == null ? after.model() : before.model();
        String is = after.model() == null ? before.model() : after.model();
        if (was != null && is != null) {
            return List.of(Compared.of(Edition.of(before.ontology(), was), Edition.of(after.ontology(), is)));
        }
        var both = before.ontology().modelNames().stream()
                .filter(after.ontology().modelNames()::contains)
                .filter(name -> models.isEmpty() || models.contains(name))
                .toList();
        var compared = new ArrayList<Compared>();
        for (String name : after.ontology().modelNames()) {
            if (!before.ontology().modelNames().contains(name)) {
                EditionState.of(after.ontology(), name)
                        .replaces()
                        .filter(before.ontology().modelNames()::contains)
                        .filter(old -> models.isEmpty() || models.contains(old))
                        .ifPresentOrElse(
                                old -> compared.add(Compared.of(
                                        Edition.of(before.ontology(), old), Edition.of(after.ontology(), name))),
                                () -> tell("new model, with nothing to compare: ", "无可比较的新模型：", name));
            }
        }
        before.ontology().modelNames().stream()
                .filter(name -> !after.ontology().modelNames().contains(name))
                .forEach(name -> tell("model that is gone: ", "已删除的模型：", name));
        both.forEach(name ->
                compared.add(Compared.of(Edition.of(before.ontology(), name), Edition.of(after.ontology(), name))));
        return compared;
    }

    /** What a single edition is compared with: the model that it replaces, else this version as it is. */
    private Named predecessor(Named after) {
        String model = after.model();
        return new Named(
                standards.ontology(),
                model == null
                        ? null
                        : EditionState.of(after.ontology(), model)
                                .replaces()
                                .filter(standards.ontology().modelNames()::contains)
                                .orElse(null));
    }

    private void tell(String en, String zh, String name) {
        var err = spec.commandLine().getErr();
        err.println(language.value().say(en, zh) + Printable.line(name));
        err.flush();
    }

    /** What is meant by a name; empty where it does not load, which was told. */
    private Optional<Named> named(String name) {
        if (standards.ontology().modelNames().contains(name)) {
            return Optional.of(new Named(standards.ontology(), name));
        }
        Path path = Path.of(name);
        if (!Files.exists(path)) {
            throw CommandRefusal.say(
                    Code.FILES,
                    "%s is neither a model nor a file or folder. The models are: %s.",
                    "%s 既不是模型，也不是文件或目录。现有模型：%s。",
                    name,
                    String.join(", ", standards.ontology().modelNames()));
        }
        return ChangeFile.read(
                        path,
                        standards.ontology(),
                        language.value(),
                        Wording.say("%s does not load; nothing was compared.", "%s 无法载入，未作比较。", Printable.line(name)),
                        spec.commandLine().getErr())
                .map(change -> new Named(change.ontology(), null));
    }

    private void write(List<Compared> compared, OutputStream out) throws IOException {
        switch (format) {
            case html -> ListingPage.write(new DiffListing(language.value()).of(compared), out);
            case xlsx -> ListingBook.write(new DiffListing(language.value()).of(compared), out);
            default -> text(compared, out);
        }
    }

    private void text(List<Compared> compared, OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        switch (format) {
            case json -> DiffJson.write(compared, writer);
            case csv -> new DiffCsv(language.value()).write(compared, writer);
            case turtle -> DiffTurtle.write(compared, writer);
            default -> {
                var text = new PrintWriter(writer);
                for (int i = 0; i < compared.size(); i++) {
                    if (i > 0) {
                        text.println();
                    }
                    new DiffText(language.value()).write(compared.get(i), text);
                }
                text.flush();
            }
        }
        writer.flush();
    }
}

package org.gradus.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gradus.assess.Standards;
import org.gradus.cli.CommandRefusal.Code;
import org.gradus.crosswalk.CrosswalkFiles;
import org.gradus.edition.NewEdition;
import org.gradus.io.WholeFiles;
import org.gradus.ontology.EditionState.Status;
import org.gradus.ontology.Ontology;
import org.gradus.text.Printable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Begins a new edition, which inherits everything until it is changed. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Begin a new edition: it inherits every requirement of its predecessor until its files say otherwise.",
        footer = {
            "",
            "One file is made, DIR/NAME/edition.ttl, and the mappings from the old edition to the new in DIR/crosswalks.",
            "What differs is written beside it, in names of the new edition: other values for the properties that are named,",
            "all of a subject that says with `a` what it is, and `owl:deprecated true` for what is gone.",
            "",
            "Examples:",
            "  gradus edition new t-aiitre-10004-2026 --from t-aiitre-10004-2023",
            "  gradus edition new t-aiitre-10004-2026 --from t-aiitre-10004-2023 --ontology drafts --in-force-from 2026-07-01"
        })
final class EditionNewCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "NAME",
            description = "The name of the new edition, which is its folder and part of its IRIs.")
    private String name;

    @Option(
            names = "--from",
            required = true,
            paramLabel = "MODEL",
            description = "The model that it replaces and inherits from, see `gradus models`.")
    private String from;

    @Option(
            names = {"-o", "--ontology"},
            paramLabel = "DIR",
            description =
                    "The folder to make it in: laid out as ontology/ is, or one that holds drafts only (default: ontology, here).")
    private Path folder = Path.of("ontology");

    @Option(
            names = "--prefix",
            paramLabel = "PREFIX",
            description = "The prefix of its names (default: that of its predecessor, with the year).")
    private @Nullable String prefix;

    @Option(
            names = "--identifier",
            paramLabel = "NUMBER",
            description =
                    "What people call the standard, such as T/AIITRE 10004-2026 (default: that of its predecessor, with the year).")
    private @Nullable String identifier;

    @Option(
            names = "--status",
            paramLabel = "draft|for-comment|published|withdrawn",
            description = "How far it has come: draft, for-comment, published or withdrawn (default: draft).")
    private State status = State.draft;

    @Option(names = "--in-force-from", paramLabel = "DATE", description = "The first day on which it is in force.")
    private @Nullable LocalDate inForce;

    @Option(
            names = "--transition-until",
            paramLabel = "DATE",
            description = "The last day on which its predecessor may still be assessed against.")
    private @Nullable LocalDate transition;

    @Mixin
    private LanguageOption language;

    /** As it is typed. */
    private enum State {
        draft(Status.DRAFT),
        for_comment(Status.FOR_COMMENT),
        published(Status.PUBLISHED),
        withdrawn(Status.WITHDRAWN);

        private final Status status;

        State(Status status) {
            this.status = status;
        }

        @Override
        public String toString() {
            return name().replace('_', '-');
        }
    }

    @Override
    public Integer call() throws IOException {
        Ontology ontology = there();
        var edition = new NewEdition(name, from, prefix, identifier, status.status, inForce, transition);
        String text = edition.text(ontology);
        Ontology with = ontology.with(Map.of(edition.file(), text));
        with.model(name);
        var changes = new WholeFiles();
        changes.write(folder.resolve(edition.file()), text);
        var crosswalks = new CrosswalkFiles(folder.resolve("crosswalks"));
        var touched = crosswalks.add(CrosswalkFiles.ofEditions(with, name::equals), changes);
        changes.commit();
        var out = spec.commandLine().getOut();
        String wrote = language.value().say("wrote ", "已写出：");
        out.println(Printable.line(wrote + folder.resolve(edition.file())));
        touched.forEach(file ->
                out.println(Printable.line(wrote + folder.resolve("crosswalks").resolve(file))));
        out.flush();
        return ExitCode.OK;
    }

    /** The ontology that the edition comes to; a folder that is not there yet will hold this edition only. */
    private Ontology there() {
        if (Files.isDirectory(folder)) {
            return OntologyOption.of(folder).ontology();
        }
        if (Files.exists(folder)) {
            throw CommandRefusal.say(Code.FILES, "%s is no folder.", "%s 不是目录。", folder);
        }
        return Standards.published().ontology();
    }
}

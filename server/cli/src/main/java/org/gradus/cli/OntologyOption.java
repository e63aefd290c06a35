package org.gradus.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.gradus.assess.Standards;
import org.gradus.cli.CommandRefusal.Code;
import org.gradus.ontology.EditionNames;
import org.gradus.refusal.OntologyException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --ontology}: work on a folder as it stands, instead of on the ontology of this version. */
final class OntologyOption {
    @Option(
            names = "--ontology",
            paramLabel = "DIR",
            description =
                    "A folder laid out as ontology/ is, or of some files in the place of those of this version, as it stands (default: this version).")
    private @Nullable Path folder;

    /** The standards of the folder, or of this version where none is named. */
    Standards standards() {
        Path named = folder;
        return named == null ? Standards.published() : of(named);
    }

    /** The folder; null where none is named. */
    @Nullable Path folder() {
        return folder;
    }

    /** The standards of a folder whose editions can be told from each other. */
    static Standards of(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw CommandRefusal.say(Code.FILES, "There is no folder %s.", "没有目录 %s。", folder);
        }
        Standards standards = Standards.of(folder);
        EditionNames.problems(standards.ontology()).stream().findFirst().ifPresent(problem -> {
            throw new OntologyException(problem);
        });
        return standards;
    }
}

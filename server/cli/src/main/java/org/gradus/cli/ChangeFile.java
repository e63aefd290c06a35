package org.gradus.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.gradus.ontology.Ontology;
import org.gradus.text.Language;
import org.gradus.text.Printable;
import org.gradus.text.Text;
import org.gradus.whatif.Change;
import org.gradus.whatif.ChangeReader;

/** A change of the ontology as it is named on the command line: a file of changed statements, or the folder of a draft. */
final class ChangeFile {
    private ChangeFile() {}

    /**
     * Reads a change; empty where it does not load, which was told with each problem at its place.
     *
     * @param otherwise what is said last then
     */
    static Optional<Change> read(Path path, Ontology base, Language language, Text otherwise, PrintWriter err) {
        var reading = new ChangeReader(base).read(path);
        if (reading.change().isEmpty()) {
            reading.problems().forEach(problem -> err.println(Printable.line(problem.text(language))));
            err.println(otherwise.in(language));
            err.flush();
        }
        return reading.change();
    }
}

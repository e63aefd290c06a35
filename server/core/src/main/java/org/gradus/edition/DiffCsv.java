package org.gradus.edition;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.gradus.model.Requirement;
import org.gradus.text.Language;

/** A row for each requirement that differs: what it is called in both editions, what became of it, and the evidence that shows it. */
public final class DiffCsv {
    private final Language language;

    public DiffCsv(Language language) {
        this.language = language;
    }

    /** Writes comparisons under one head. */
    public void write(List<Compared> all, Writer out) throws IOException {
        try (var csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
            csv.printRecord("model", "before", "after", "kind", "requirement", "told", "lost", "gained");
            for (Compared compared : all) {
                var words = DiffWords.of(compared, language);
                for (RequirementChange change : compared.diff().requirements()) {
                    if (!change.isSame()) {
                        csv.printRecord(row(compared.diff(), change, words));
                    }
                }
            }
        }
    }

    private static List<String> row(EditionDiff diff, RequirementChange change, DiffWords words) {
        var row = new ArrayList<String>();
        row.add(diff.after().name());
        row.add(iris(change.before()));
        row.add(iris(change.after()));
        row.add(change.kind().name().toLowerCase(Locale.ROOT));
        row.add(words.requirement(change));
        row.add(words.kind(change));
        row.add(change.lost().stream().map(words::lost).collect(Collectors.joining("\n")));
        row.add(change.gained().stream().map(words::gained).collect(Collectors.joining("\n")));
        return row;
    }

    private static String iris(List<Requirement> requirements) {
        return requirements.stream().map(Requirement::iri).collect(Collectors.joining(" "));
    }
}

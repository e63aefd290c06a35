package org.gradus.whatif;

import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Who would stand elsewhere, as a table: CSV as RFC 4180 has it. */
public final class EffectCsv {
    private EffectCsv() {}

    public static void write(List<Effect> effects, Appendable out) throws IOException {
        var printer = new CSVPrinter(out, CSVFormat.RFC4180);
        printer.printRecord(
                "model",
                "organisation",
                "subject",
                "from",
                "to",
                "rank_from",
                "rank_to",
                "grade_from",
                "grade_to",
                "criteria");
        for (Effect effect : effects) {
            for (Move move : effect.moves()) {
                printer.printRecord(
                        effect.after().name(),
                        move.organisation(),
                        move.subject(),
                        EffectJson.level(effect.before(), move.from()),
                        EffectJson.level(effect.after(), move.to()),
                        move.from(),
                        move.to(),
                        move.gradeFrom() == 0 ? "" : move.gradeFrom(),
                        move.gradeTo() == 0 ? "" : move.gradeTo(),
                        String.join(" ", move.deciding()));
            }
        }
        printer.flush();
    }
}

package org.gradus.workbook.write;

import java.util.Set;
import org.gradus.workbook.table.Column;

/** The short form of the sheet of evidence: a row a practice, with what an organisation can say of itself at a table. */
final class Questionnaire {
    private static final Set<String> ASKED = Set.of(
            "node",
            "number",
            "theme",
            "practice",
            "claim",
            "breadth",
            "depth",
            "driver",
            "conduct",
            "figure",
            "status",
            "issued",
            "source",
            "lacking-en",
            "lacking-zh");

    private Questionnaire() {}

    static boolean asks(Column column) {
        return ASKED.contains(column.key());
    }
}

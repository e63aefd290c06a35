package org.gradus.workbook.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.gradus.evidence.reading.IntakeProblem;
import org.gradus.evidence.reading.IntakeProblem.Place;
import org.gradus.listing.FilledSheet;
import org.gradus.workbook.table.Plain;

/**
 * A file of sheets that are no evidence, as texts.
 *
 * @param refused why it was not read; none where it was
 */
public record FilledFile(List<FilledSheet> sheets, List<IntakeProblem> refused) {
    public FilledFile {
        sheets = List.copyOf(sheets);
        refused = List.copyOf(refused);
    }

    /** Reads a workbook or a table of separated values, within the usual limits. */
    public static FilledFile read(Path file) throws IOException {
        try {
            var sheets = new ArrayList<FilledSheet>();
            for (RawSheet raw :
                    SheetFile.read(file.toString(), false, file, Limits.USUAL).sheets()) {
                var rows = new ArrayList<FilledSheet.Row>();
                for (RawRow row : raw.rows()) {
                    var cells = new TreeMap<Integer, String>();
                    row.forEach((column, content) -> {
                        String text = Plain.trimmed(content.shown());
                        if (!text.isEmpty()) {
                            cells.put(column, text);
                        }
                    });
                    if (!cells.isEmpty()) {
                        rows.add(new FilledSheet.Row(row.number(), cells));
                    }
                }
                sheets.add(new FilledSheet(file.toString(), raw.name(), rows));
            }
            return new FilledFile(sheets, List.of());
        } catch (Refused e) {
            return new FilledFile(
                    List.of(), List.of(new IntakeProblem(e.code(), Place.file(file.toString()), e.text())));
        }
    }
}

package org.gradus.workbook.write;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gradus.text.Language;
import org.gradus.workbook.table.Row;
import org.gradus.workbook.table.Sheet;
import org.gradus.workbook.table.Word;

/**
 * A workbook of evidence to be written.
 *
 * @param title what it is for; stands on the guide
 * @param rows what is filled in already
 * @param practices the practices to choose from
 * @param requirements the requirements to choose from, of those that may not apply
 * @param questionnaire whether it asks only what an organisation can say of itself
 */
public record Form(
        Language language,
        String title,
        Map<Sheet, List<Row>> rows,
        List<Word> practices,
        List<Word> requirements,
        boolean questionnaire) {
    public Form {
        rows = Map.copyOf(new EnumMap<>(rows));
        practices = List.copyOf(practices);
        requirements = List.copyOf(requirements);
    }

    List<Row> rows(Sheet sheet) {
        return rows.getOrDefault(sheet, List.of());
    }
}

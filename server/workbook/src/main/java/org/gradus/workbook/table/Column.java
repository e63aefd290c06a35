package org.gradus.workbook.table;

import java.util.List;
import org.gradus.text.Language;
import org.gradus.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A column of a sheet.
 *
 * @param key its name within the sheet, for programs
 * @param property IRI of what it states of its row's node; empty where it states nothing by itself
 * @param words what may stand there, for columns of words
 * @param open whether IRIs beside the words may stand there too
 * @param language the tag of its texts; empty for none
 * @param many whether several values may stand in one cell
 * @param need when a workbook has it
 * @param header what people call it
 * @param synonyms what else they call it
 * @param hint what is to be filled in
 * @param width in characters
 */
public record Column(
        String key,
        String property,
        Kind kind,
        @Nullable WordList words,
        boolean open,
        String language,
        boolean many,
        Need need,
        Text header,
        List<String> synonyms,
        Text hint,
        int width) {

    /** When a workbook has a column, and whether it must be filled in. */
    public enum Need {
        /** A row without it is not complete. */
        REQUIRED,
        /** There, to be filled in where it applies. */
        OFFERED,
        /** There where something stands in it. */
        WHERE_USED
    }

    public Column {
        synonyms = List.copyOf(synonyms);
    }

    /** Whether a workbook in a language has the column though nothing stands in it. */
    public boolean isOffered(Language form) {
        return need != Need.WHERE_USED && (language.isEmpty() || language.equals(form.tag()));
    }
}

package org.gradus.workbook.table;

import java.util.ArrayList;
import java.util.List;
import org.gradus.text.Language;
import org.gradus.text.Text;

/** What the rows of a workbook call its subjects. */
public final class SubjectWords {
    private SubjectWords() {}

    /**
     * The words for subjects.
     *
     * @param named each subject's IRI with the names that its row gives it, by language
     */
    public static WordList of(List<Named> named) {
        return new WordList("subjects", named.stream().map(SubjectWords::word).toList());
    }

    /**
     * A subject and its names.
     *
     * @param plain the name in no language
     */
    public record Named(String iri, String en, String zh, String plain) {
        public Named(String iri, Book book, Row row) {
            this(
                    iri,
                    text(book, row, "name-" + Language.EN.tag()),
                    text(book, row, "name-" + Language.ZH.tag()),
                    text(book, row, "name"));
        }

        private static String text(Book book, Row row, String key) {
            Content content = row.at(book.column(Sheet.SUBJECTS, key));
            return content == null ? "" : Plain.trimmed(content.shown());
        }
    }

    private static Word word(Named named) {
        String any = !named.plain().isEmpty() ? named.plain() : !named.zh().isEmpty() ? named.zh() : named.en();
        var others = new ArrayList<String>();
        for (String each : List.of(named.en(), named.zh(), named.plain())) {
            if (!each.isEmpty()) {
                others.add(each);
            }
        }
        return new Word(
                named.iri(),
                new Text(named.en().isEmpty() ? any : named.en(), named.zh().isEmpty() ? any : named.zh()),
                others);
    }
}

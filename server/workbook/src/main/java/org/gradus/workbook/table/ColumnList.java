package org.gradus.workbook.table;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.gradus.text.Language;
import org.gradus.text.Text;
import org.gradus.workbook.table.Column.Need;

/** The columns of a sheet in the making, under the names that the ontology gives its properties. */
final class ColumnList {
    static final String LABEL = RDFS.label.getURI();

    private final Words words;
    private final List<Column> columns = new ArrayList<>();

    ColumnList(Words words) {
        this.words = words;
    }

    List<Column> made() {
        return List.copyOf(columns);
    }

    void add(Column column) {
        columns.add(column);
    }

    void node() {
        add(new ColumnBuilder("node", Kind.NODE)
                .called("identifier", "标识", "id", "iri", "uri")
                .hint("Names the row; leave it as it is.", "本行的标识，请勿改动。")
                .wide(30)
                .made());
    }

    void notes(String... synonyms) {
        texts(
                "note",
                SKOS.note.getURI(),
                Need.WHERE_USED,
                new Text("note", "备注"),
                24,
                List.of(synonyms),
                new Text("Anything else.", "其他说明。"));
    }

    Column scale(String key, String property) {
        return word(key, property, words.allowed(key, property)).wide(14).made();
    }

    ColumnBuilder word(String key, String property, WordList list) {
        return of(key, property, Kind.WORD).words(list);
    }

    /** A column under the name that the ontology gives its property. */
    ColumnBuilder of(String key, String property, Kind kind) {
        Text label = words.label(property);
        Text definition = words.definition(property);
        return new ColumnBuilder(key, kind)
                .states(property)
                .called(label.en().isEmpty() ? key : label.en(), label.zh().isEmpty() ? key : label.zh(), key)
                .hint(definition.en(), definition.zh());
    }

    /** Columns of texts, called and explained as the ontology does its property. */
    void texts(String key, String property, Need need, int width, List<String> synonyms) {
        texts(key, property, need, words.label(property), width, synonyms, words.definition(property));
    }

    /** A column for each language, and one for texts without. */
    void texts(String key, String property, Need need, Text label, int width, List<String> synonyms, Text hint) {
        for (Language language : new Language[] {Language.ZH, Language.EN}) {
            var also = synonyms.stream()
                    .filter(each -> each.codePoints().anyMatch(Character::isIdeographic) == (language == Language.ZH))
                    .toList();
            add(text(
                    key + "-" + language.tag(),
                    property,
                    language.tag(),
                    need,
                    inLanguage(label, language),
                    also,
                    hint,
                    width));
        }
        add(text(
                key,
                property,
                "",
                Need.WHERE_USED,
                new Text(label.en() + " (no language)", label.zh() + "（不分语言）"),
                List.of(),
                hint,
                width));
    }

    private static Text inLanguage(Text label, Language language) {
        return language == Language.ZH
                ? new Text(label.en() + " (Chinese)", label.zh())
                : new Text(label.en(), label.zh() + "（英文）");
    }

    static Column text(
            String key,
            String property,
            String language,
            Need need,
            Text header,
            List<String> synonyms,
            Text hint,
            int width) {
        return new Column(key, property, Kind.TEXT, null, false, language, false, need, header, synonyms, hint, width);
    }
}

package org.gradus.workbook.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gradus.text.Text;
import org.gradus.workbook.table.Column.Need;
import org.jspecify.annotations.Nullable;

/** A column in the making. */
final class ColumnBuilder {
    private final String key;
    private final Kind kind;
    private final List<String> synonyms = new ArrayList<>();
    private String property = "";
    private @Nullable WordList words;
    private boolean open;
    private boolean many;
    private Need need = Need.OFFERED;
    private Text header = Text.EMPTY;
    private Text hint = Text.EMPTY;
    private int width = 14;

    ColumnBuilder(String key, Kind kind) {
        this.key = key;
        this.kind = kind;
    }

    ColumnBuilder states(String iri) {
        property = iri;
        return this;
    }

    ColumnBuilder words(WordList list) {
        words = list;
        return this;
    }

    ColumnBuilder open() {
        open = true;
        return this;
    }

    ColumnBuilder many() {
        many = true;
        return this;
    }

    ColumnBuilder required() {
        need = Need.REQUIRED;
        return this;
    }

    ColumnBuilder whereUsed() {
        need = Need.WHERE_USED;
        return this;
    }

    ColumnBuilder called(String en, String zh, String... others) {
        header = new Text(en, zh);
        return also(others);
    }

    ColumnBuilder also(String... others) {
        synonyms.addAll(List.of(others));
        return this;
    }

    ColumnBuilder hint(String en, String zh) {
        hint = new Text(en, zh);
        return this;
    }

    ColumnBuilder wide(int characters) {
        width = characters;
        return this;
    }

    Column made() {
        return new Column(
                key,
                property,
                kind,
                words,
                open,
                "",
                many,
                need,
                Objects.requireNonNull(header),
                synonyms,
                hint,
                width);
    }
}

package org.gradus.workbook.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.gradus.evidence.reading.Cell;
import org.gradus.text.Wording;
import org.gradus.workbook.table.Book;
import org.gradus.workbook.table.Codec;
import org.gradus.workbook.table.Column;
import org.gradus.workbook.table.Content;
import org.gradus.workbook.table.Decoded;
import org.gradus.workbook.table.Kind;
import org.gradus.workbook.table.Names;
import org.gradus.workbook.table.OtherStatement;
import org.gradus.workbook.table.Plain;
import org.gradus.workbook.table.Sheet;
import org.jspecify.annotations.Nullable;

/** What the cells of rows say, as statements with their places. */
final class Statements {
    private static final Pattern NUMBER = Pattern.compile("\\p{Alpha}{0,3}[-.]?\\d{1,7}");

    private final Names names;
    private final Codec codec;
    private final Told told;
    private final List<Triple> triples = new ArrayList<>();
    private final RowPlaces places = new RowPlaces();
    private final Map<String, Node> terms = new HashMap<>();

    Statements(Book book, Names names, Told told) {
        this.names = names;
        this.codec = new Codec(book, names);
        this.told = told;
    }

    List<Triple> triples() {
        return triples;
    }

    RowPlaces places() {
        return places;
    }

    /** Takes statements that stand in no cell. */
    void add(List<Triple> others) {
        triples.addAll(others);
    }

    void type(Node node, String type) {
        say(node, RDF.type.getURI(), term(type));
    }

    void say(Node node, String property, Node value) {
        triples.add(Triple.create(node, term(property), value));
    }

    /** One node for each term, however often it is used. */
    private Node term(String iri) {
        return terms.computeIfAbsent(iri, NodeFactory::createURI);
    }

    /** What each cell of a row says of its node, but for those that lead to another row. */
    void row(Located sheet, RawRow row, Node node) {
        places.row(node, new RowPlaces.At(sheet.raw().name(), sheet.heading(), row.number()));
        row.forEach((number, content) -> {
            Column column = sheet.heading().columns().get(number);
            if (column != null
                    && (!column.property().isEmpty() || column.kind() == Kind.NUMBER)
                    && column.kind() != Kind.EVIDENCE
                    && !(column.kind() == Kind.SUBJECT && sheet.sheet() == Sheet.INAPPLICABLE)) {
                for (Node value : decoded(sheet.cell(row, number), column, content, node)) {
                    say(node, column.property(), value);
                }
            }
        });
        strays(sheet, row, node);
    }

    /** The only value of a cell that must have one. */
    @Nullable Node one(Located sheet, RawRow row, String key, Node node) {
        int number = sheet.heading().at(key);
        Column column = number == 0 ? null : sheet.heading().columns().get(number);
        if (column == null) {
            return null; // the heading has its own fault
        }
        Content content = row.at(number);
        if (content == null) {
            told.fault(
                    sheet.cell(row, number),
                    node,
                    column.property(),
                    Wording.say("“%s” is missing.", "缺少“%s”。", column.header()));
            return null;
        }
        List<Node> values = decoded(sheet.cell(row, number), column, content, node);
        return values.isEmpty() ? null : values.get(0);
    }

    private List<Node> decoded(Cell cell, Column column, Content content, Node node) {
        Decoded decoded = codec.decode(column, content);
        if (decoded instanceof Decoded.Values values) {
            if (!values.remark().isEmpty()) {
                told.remark(cell, values.remark());
            }
            return values.nodes();
        }
        told.fault(
                cell,
                node,
                column.property(),
                Wording.join(Wording.say("%s:", "%s：", column.header()), ((Decoded.Fault) decoded).why()));
        return List.of();
    }

    /** A row of the sheet of statements that have no column. */
    void other(Located sheet, RawRow row) {
        Heading heading = sheet.heading();
        var more = new StringBuilder();
        heading.columns().forEach((number, column) -> {
            Content content = row.at(number);
            if (column.key().equals("more") && content != null) {
                more.append(content.shown());
            }
        });
        new OtherStatement(
                        heading.in(row, "subject"),
                        heading.in(row, "property"),
                        heading.in(row, "value"),
                        more.toString(),
                        heading.in(row, "form"))
                .read(names)
                .ifFault((key, why) -> told.fault(sheet.cell(row, Math.max(1, heading.at(key))), null, "", why))
                .ifRead(triple -> say(triple, sheet.cell(row, heading.at("value"))));
        strays(sheet, row, null);
    }

    private void say(Triple triple, Cell cell) {
        places.other(triple.getSubject(), triple.getPredicate().getURI(), triple.getObject(), cell);
        triples.add(triple);
    }

    /** What stands under other headers is kept as a note; what stands under none is not understood. */
    private void strays(Located sheet, RawRow row, @Nullable Node node) {
        row.forEach((number, content) -> {
            if (sheet.heading().columns().containsKey(number)
                    || sheet.heading().twice().contains(number)) {
                return;
            }
            Cell cell = sheet.cell(row, number);
            String header = sheet.heading().unknown().get(number);
            if (header == null || node == null) {
                notUnderstood(cell, content, node);
                return;
            }
            var unreadable = Codec.unreadable(content);
            if (unreadable.isPresent()) {
                told.fault(
                        cell,
                        node,
                        "",
                        Wording.join(
                                Wording.say("%s:", "%s：", header),
                                unreadable.get().why()));
                return;
            }
            String note = header + names.language().say(": ", "：") + Plain.trimmed(content.shown());
            say(
                    Triple.create(
                            node,
                            SKOS.note.asNode(),
                            NodeFactory.createLiteralLang(note, names.language().tag())),
                    cell);
            told.remark(
                    cell,
                    Wording.say(
                            "the column “%s” is none of the template's: kept as a note", "“%s”列不属于模板：作为备注保留", header));
        });
    }

    /**
     * A row of evidence that says nothing is as the template made it, unless what stands where it is named is none of the
     * template's: a sum below all, the title of a group, who filled it in.
     */
    void alone(Located sheet, RawRow row) {
        for (String key : List.of("practice", "number")) {
            int number = sheet.heading().at(key);
            Column column = sheet.heading().columns().get(number);
            Content content = column == null ? null : row.at(number);
            if (column == null || content == null) {
                continue;
            }
            boolean expected = column.kind() == Kind.NUMBER
                    ? NUMBER.matcher(Plain.trimmed(content.shown())).matches()
                    : codec.decode(column, content) instanceof Decoded.Values;
            if (!expected) {
                told.remark(
                        sheet.cell(row, number),
                        Wording.say(
                                "the row says nothing of evidence but “%s”: passed over",
                                "该行除“%s”外没有证据内容：略过", Plain.trimmed(content.shown())));
            }
            return;
        }
    }

    /** A row that says nothing by itself may still hold something where nothing is understood. */
    void unread(Located sheet, RawRow row) {
        row.forEach((number, content) -> {
            if (!sheet.heading().columns().containsKey(number)
                    && !sheet.heading().unknown().containsKey(number)
                    && !sheet.heading().twice().contains(number)) {
                notUnderstood(sheet.cell(row, number), content, null);
            }
        });
    }

    private void notUnderstood(Cell cell, Content content, @Nullable Node node) {
        told.fault(
                cell,
                node,
                "",
                Wording.say(
                        "“%s” stands under no header that is understood. Give the column a header, or clear the cell.",
                        "“%s”所在列没有可识别的表头。请为该列加上表头，或清除此单元格。", content.shown()));
    }
}

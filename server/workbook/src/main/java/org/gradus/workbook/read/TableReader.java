package org.gradus.workbook.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.gradus.evidence.reading.Cell;
import org.gradus.evidence.reading.IntakeProblem;
import org.gradus.evidence.reading.IntakeProblem.Code;
import org.gradus.evidence.reading.IntakeProblem.Place;
import org.gradus.evidence.reading.ReadOtherwise;
import org.gradus.evidence.reading.TableForm.Table;
import org.gradus.rdf.GRADUS;
import org.gradus.text.Language;
import org.gradus.text.Text;
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
import org.gradus.workbook.table.SubjectWords;
import org.gradus.workbook.table.Word;
import org.gradus.workbook.table.WordList;
import org.jspecify.annotations.Nullable;

/** Reads the sheets of one file as statements. What is not understood is a fault at its cell; nothing is passed over. */
final class TableReader {
    private static final Set<Sheet> READ =
            EnumSet.of(Sheet.SUBJECTS, Sheet.EVIDENCE, Sheet.MEASUREMENTS, Sheet.INAPPLICABLE, Sheet.OTHER);
    private static final String NAMED = "urn:gradus:subject:";

    private final Book book;
    private final String file;
    private final List<Located> located = new ArrayList<>();
    private final List<Triple> triples = new ArrayList<>();
    private final List<ReadOtherwise> readOtherwise;
    private final List<IntakeProblem> faults = new ArrayList<>();
    private final RowPlaces places = new RowPlaces();
    private final Set<String> nodes = new HashSet<>();
    private final Map<RawRow, Node> nodeOf = new HashMap<>();
    private Names names = new Names(Language.EN);
    private Codec codec;

    /** A sheet with its heading. */
    private record Located(Sheet sheet, RawSheet raw, Heading heading) {}

    private TableReader(Book book, String file, List<ReadOtherwise> before) {
        this.book = book;
        this.file = file;
        this.readOtherwise = new ArrayList<>(before);
        this.codec = new Codec(book, names);
    }

    /**
     * What the sheets of a file say.
     *
     * @param before what was read otherwise already, such as the encoding
     */
    static Table read(String file, List<RawSheet> sheets, Book book, List<ReadOtherwise> before) {
        var reader = new TableReader(book, file, before);
        sheets.forEach(reader::locate);
        reader.read();
        return new Table(reader.triples, reader.places, reader.readOtherwise, reader.faults, List.of());
    }

    private void locate(RawSheet raw) {
        Optional<Sheet> named = Optional.empty();
        for (Sheet sheet : Sheet.values()) {
            if (named.isEmpty() && !raw.name().isEmpty() && sheet.isCalled(raw.name())) {
                named = Optional.of(sheet);
            }
        }
        if (raw.rows().isEmpty() || (named.isPresent() && named.get().isForPeople())) {
            return;
        }
        Optional<Heading> heading =
                named.isPresent() ? Heading.find(named.get(), raw, book) : Heading.find(READ, raw, book);
        if (heading.isEmpty()) {
            unread(raw, named.isPresent());
            return;
        }
        located.add(new Located(heading.get().sheet(), raw, heading.get()));
        lacking(raw, heading.get());
        twice(raw, heading.get());
        fill(raw, heading.get());
    }

    private void unread(RawSheet raw, boolean named) {
        int[] first = {1};
        raw.rows().get(0).forEach((column, content) -> first[0] = first[0] == 1 ? column : first[0]);
        var cell = new Cell(raw.name(), raw.rows().get(0).number(), first[0]);
        if (raw.hidden() && !named) {
            remark(
                    cell,
                    Wording.say(
                            "the hidden sheet “%s” is none of the template's, and is not read",
                            "隐藏的工作表“%s”不属于模板，未读取", raw.name()));
            return;
        }
        faults.add(new IntakeProblem(
                Code.SHEET_NOT_READ,
                Place.at(file, cell),
                named
                        ? new Text(
                                "No row of this sheet names its columns, so none of it is read. Put the row of headers of the"
                                        + " template above it.",
                                "此工作表中没有任何一行给出列名，因此未予读取。请在上方补上模板的表头行。")
                        : new Text(
                                "This is none of the template's sheets, and no row of it names its columns. Give it the template's"
                                        + " headers; or, if it is no evidence, call it “Notes” or take it out.",
                                "此表不属于模板，且没有任何一行给出列名。请补上模板的表头；若并非证据，请将其改名为“备注”或删除。")));
    }

    private void lacking(RawSheet raw, Heading heading) {
        for (Column column : heading.lacking()) {
            faults.add(new IntakeProblem(
                    Code.SHEET_NOT_READ,
                    new Place(
                            file,
                            0,
                            0,
                            "",
                            column.property(),
                            "",
                            new Cell(raw.name(), heading.row(), heading.beyond())),
                    Wording.say(
                            "The column “%s” is missing. Add it, with this header.",
                            "缺少“%s”列。请补上该列，表头照写。", column.header())));
        }
    }

    private void twice(RawSheet raw, Heading heading) {
        for (int number : heading.twice()) {
            boolean used = raw.rows().stream().anyMatch(row -> row.number() > heading.row() && row.at(number) != null);
            if (used) {
                faults.add(new IntakeProblem(
                        Code.SHEET_NOT_READ,
                        Place.at(file, new Cell(raw.name(), heading.row(), number)),
                        new Text(
                                "Another column means the same by its header. Keep one of the two, or rename this one.",
                                "另有一列的表头含义与此相同。请保留其一，或将此列改名。")));
            }
        }
    }

    /** What stands in merged cells holds for each of their rows. */
    private void fill(RawSheet raw, Heading heading) {
        if (raw.merged().isEmpty()) {
            return;
        }
        var byNumber = new HashMap<Integer, RawRow>();
        raw.rows().forEach(row -> byNumber.put(row.number(), row));
        for (RawSheet.Merged merged : raw.merged()) {
            RawRow first = byNumber.get(merged.firstRow());
            Content content = first == null ? null : first.at(merged.firstColumn());
            Column column = heading.columns().get(merged.firstColumn());
            if (content == null
                    || column == null
                    || column.kind() == Kind.NODE
                    || merged.firstRow() <= heading.row()
                    || merged.lastRow() == merged.firstRow()) {
                continue;
            }
            int filled = 0;
            for (RawRow row : raw.rows()) {
                if (row.number() > merged.firstRow() && row.number() <= merged.lastRow()) {
                    row.put(merged.firstColumn(), content);
                    filled++;
                }
            }
            if (filled > 0 && column.kind() != Kind.INFO) {
                remark(
                        new Cell(raw.name(), merged.firstRow(), merged.firstColumn()),
                        Wording.say(
                                "the merged cells are read as “%s” in each of their rows",
                                "合并单元格按每行均为“%s”读取", content.shown()));
            }
        }
    }

    private void read() {
        Language language =
                located.stream().anyMatch(each -> each.heading().language() == Language.ZH) ? Language.ZH : Language.EN;
        names = new Names(language);
        codec = new Codec(book, names);
        each(Sheet.SUBJECTS, this::nameSubject);
        names.call(SubjectWords.of(subjects), names.evidence());
        each(Sheet.EVIDENCE, this::nameEvidence);
        names.call(names.subjects(), new WordList("evidence", evidence));
        each(Sheet.SUBJECTS, this::subject);
        each(Sheet.EVIDENCE, this::evidence);
        each(Sheet.MEASUREMENTS, this::measurement);
        each(Sheet.INAPPLICABLE, this::inapplicable);
        each(Sheet.OTHER, this::other);
    }

    private final List<SubjectWords.Named> subjects = new ArrayList<>();
    private final List<Word> evidence = new ArrayList<>();

    /** Takes a row of a sheet. */
    @FunctionalInterface
    private interface RowTaker {
        void take(Located sheet, RawRow row);
    }

    private void each(Sheet sheet, RowTaker taker) {
        for (Located each : located) {
            if (each.sheet() == sheet) {
                for (RawRow row : each.raw().rows()) {
                    if (row.number() > each.heading().row()) {
                        taker.take(each, row);
                    }
                }
            }
        }
    }

    private void nameSubject(Located sheet, RawRow row) {
        String en = text(sheet, row, "name-en");
        String zh = text(sheet, row, "name-zh");
        String plain = text(sheet, row, "name");
        String id = text(sheet, row, "node");
        if (!isFilled(sheet, row, Set.of("node"))) {
            return;
        }
        String name = !zh.isEmpty() ? zh : !plain.isEmpty() ? plain : en;
        if (id.isEmpty() || !nodes.add(id)) {
            String made = NAMED
                    + UUID.nameUUIDFromBytes((name.isEmpty() ? sheet.raw().name() + row.number() : name)
                            .getBytes(StandardCharsets.UTF_8));
            id = nodes.add(made) ? made : made + "-" + row.number();
        }
        Node node = NodeFactory.createURI(id);
        nodeOf.put(row, node);
        subjects.add(new SubjectWords.Named(id, en, zh, plain));
    }

    private void nameEvidence(Located sheet, RawRow row) {
        boolean known = !text(sheet, row, "node").isEmpty()
                && !text(sheet, row, "practice").isEmpty();
        if (!known && !isFilled(sheet, row, Set.of("node", "number", "theme", "serves", "practice", "subject"))) {
            return;
        }
        String name = name(sheet, row);
        nodeOf.put(row, names.node(name));
        String number = text(sheet, row, "number");
        if (!number.isEmpty()) {
            evidence.add(new Word(name, new Text(number, number), List.of()));
        }
    }

    /** The name of a row's node: its own, unless a row above has it; people copy rows with all that is hidden in them. */
    private String name(Located sheet, RawRow row) {
        String id = text(sheet, row, "node");
        if (!id.isEmpty() && nodes.add(id)) {
            return id;
        }
        if (!id.isEmpty()) {
            remark(
                    new Cell(sheet.raw().name(), row.number(), sheet.heading().at("node")),
                    new Text(
                            "copied from a row above with its identifier: read as another item",
                            "与上方某行的标识相同（复制行所致）：按另一条读取"));
        }
        String made = "_:row-" + sheet.sheet().name() + "-" + located.indexOf(sheet) + "-" + row.number();
        nodes.add(made);
        return made;
    }

    private void subject(Located sheet, RawRow row) {
        Node node = nodeOf.get(row);
        if (node != null) {
            properties(sheet, row, node);
        }
    }

    private void evidence(Located sheet, RawRow row) {
        Node node = nodeOf.get(row);
        if (node == null) {
            unread(sheet, row);
            return;
        }
        say(node, RDF.type.getURI(), NodeFactory.createURI(GRADUS.Evidence));
        properties(sheet, row, node);
        Node practice = one(sheet, row, "practice", node);
        Node subject = subjectOf(sheet, row, node);
        if (practice != null && subject != null) {
            say(subject, practice.getURI(), node);
        }
    }

    private void measurement(Located sheet, RawRow row) {
        boolean known = !text(sheet, row, "node").isEmpty()
                && !text(sheet, row, "evidence").isEmpty();
        if (!known && !isFilled(sheet, row, Set.of("node", "practice", "evidence"))) {
            unread(sheet, row);
            return;
        }
        Node node = node(sheet, row, GRADUS.Measurement);
        properties(sheet, row, node);
        Node item = one(sheet, row, "evidence", node);
        if (item != null) {
            say(item, GRADUS.measurement, node);
        }
    }

    private void inapplicable(Located sheet, RawRow row) {
        boolean known = !text(sheet, row, "node").isEmpty()
                && !text(sheet, row, "subject").isEmpty();
        if (!known && !isFilled(sheet, row, Set.of("node", "subject"))) {
            unread(sheet, row);
            return;
        }
        Node node = node(sheet, row, GRADUS.Inapplicability);
        properties(sheet, row, node);
        Node subject = subjectOf(sheet, row, node);
        if (subject != null) {
            say(subject, GRADUS.inapplicable, node);
        }
    }

    private Node node(Located sheet, RawRow row, String type) {
        Node node = names.node(name(sheet, row));
        nodeOf.put(row, node);
        say(node, RDF.type.getURI(), NodeFactory.createURI(type));
        return node;
    }

    private void other(Located sheet, RawRow row) {
        Heading heading = sheet.heading();
        if (!isFilled(sheet, row, Set.of())) {
            return;
        }
        var more = new StringBuilder();
        heading.columns().forEach((number, column) -> {
            Content content = row.at(number);
            if (column.key().equals("more") && content != null) {
                more.append(content.shown());
            }
        });
        var statement = new OtherStatement(
                heading.in(row, "subject"),
                heading.in(row, "property"),
                heading.in(row, "value"),
                more.toString(),
                heading.in(row, "form"));
        statement
                .read(names)
                .ifFault((key, why) -> fault(sheet, row, heading.at(key), null, "", why))
                .ifRead(triple -> {
                    places.other(
                            triple.getSubject(),
                            triple.getPredicate().getURI(),
                            triple.getObject(),
                            new Cell(sheet.raw().name(), row.number(), heading.at("value")));
                    triples.add(triple);
                });
        strays(sheet, row, null);
    }

    /** The subject that a row names; the only one where it names none. */
    private @Nullable Node subjectOf(Located sheet, RawRow row, Node node) {
        if (!text(sheet, row, "subject").isEmpty() || content(sheet, row, "subject") != null) {
            return one(sheet, row, "subject", node);
        }
        if (subjects.size() == 1) {
            return NodeFactory.createURI(subjects.get(0).iri());
        }
        fault(
                sheet,
                row,
                Math.max(1, sheet.heading().at("subject")),
                node,
                "",
                subjects.isEmpty()
                        ? Wording.say(
                                "No subject is named. Fill in the sheet “%s”.",
                                "没有评估对象。请填写工作表“%s”。", Sheet.SUBJECTS.label())
                        : new Text(
                                "It is not said for which of the subjects this is. Choose one from the list.",
                                "没有说明属于哪个评估对象。请从下拉列表中选择。"));
        return null;
    }

    /** The only value of a cell that must have one. */
    private @Nullable Node one(Located sheet, RawRow row, String key, Node node) {
        int number = sheet.heading().at(key);
        Column column = number == 0 ? null : sheet.heading().columns().get(number);
        if (column == null) {
            return null; // the heading has its own fault
        }
        Content content = row.at(number);
        if (content == null) {
            fault(
                    sheet,
                    row,
                    number,
                    node,
                    column.property(),
                    Wording.say("“%s” is missing.", "缺少“%s”。", column.header()));
            return null;
        }
        List<Node> values = decoded(sheet, row, number, column, content, node);
        return values.isEmpty() ? null : values.get(0);
    }

    private void properties(Located sheet, RawRow row, Node node) {
        places.row(node, new RowPlaces.At(sheet.raw().name(), sheet.heading(), row.number()));
        row.forEach((number, content) -> {
            Column column = sheet.heading().columns().get(number);
            if (column != null
                    && !column.property().isEmpty()
                    && column.kind() != Kind.EVIDENCE
                    && !(column.kind() == Kind.SUBJECT && sheet.sheet() == Sheet.INAPPLICABLE)) {
                for (Node value : decoded(sheet, row, number, column, content, node)) {
                    say(node, column.property(), value);
                }
            }
        });
        strays(sheet, row, node);
    }

    /** What stands under other headers is kept as a note; what stands under none is not understood. */
    private void strays(Located sheet, RawRow row, @Nullable Node node) {
        row.forEach((number, content) -> {
            if (sheet.heading().columns().containsKey(number)
                    || sheet.heading().twice().contains(number)) {
                return;
            }
            String header = sheet.heading().unknown().get(number);
            if (header == null || node == null) {
                fault(
                        sheet,
                        row,
                        number,
                        node,
                        "",
                        Wording.say(
                                "“%s” stands under no header that is understood. Give the column a header, or clear the cell.",
                                "“%s”所在列没有可识别的表头。请为该列加上表头，或清除此单元格。", content.shown()));
                return;
            }
            String note = header + (names.language() == Language.ZH ? "：" : ": ") + Plain.trimmed(content.shown());
            Node value = NodeFactory.createLiteralLang(note, names.language().tag());
            places.other(node, SKOS.note.getURI(), value, new Cell(sheet.raw().name(), row.number(), number));
            triples.add(Triple.create(node, SKOS.note.asNode(), value));
            remark(
                    new Cell(sheet.raw().name(), row.number(), number),
                    Wording.say(
                            "the column “%s” is none of the template's: kept as a note", "“%s”列不属于模板：作为备注保留", header));
        });
    }

    /** A row that says nothing by itself may still hold something where nothing is understood. */
    private void unread(Located sheet, RawRow row) {
        row.forEach((number, content) -> {
            if (!sheet.heading().columns().containsKey(number)
                    && !sheet.heading().unknown().containsKey(number)) {
                strays(sheet, row, null);
            }
        });
    }

    private List<Node> decoded(
            Located sheet, RawRow row, int number, Column column, Content content, @Nullable Node node) {
        Decoded decoded = codec.decode(column, content);
        if (decoded instanceof Decoded.Values values) {
            if (!values.remark().isEmpty()) {
                remark(new Cell(sheet.raw().name(), row.number(), number), values.remark());
            }
            return values.nodes();
        }
        fault(
                sheet,
                row,
                number,
                node,
                column.property(),
                Wording.join(Wording.say("%s:", "%s：", column.header()), ((Decoded.Fault) decoded).why()));
        return List.of();
    }

    private boolean isFilled(Located sheet, RawRow row, Set<String> but) {
        boolean[] filled = {false};
        row.forEach((number, content) -> {
            Column column = sheet.heading().columns().get(number);
            filled[0] |= column != null
                    ? !but.contains(column.key())
                    : sheet.heading().unknown().containsKey(number);
        });
        return filled[0];
    }

    private static @Nullable Content content(Located sheet, RawRow row, String key) {
        return sheet.heading().in(row, key);
    }

    private static String text(Located sheet, RawRow row, String key) {
        int number = sheet.heading().exactly(key);
        Content content = number == 0 ? null : row.at(number);
        return content == null ? "" : Plain.trimmed(content.shown());
    }

    private void say(Node node, String property, Node value) {
        triples.add(Triple.create(node, NodeFactory.createURI(property), value));
    }

    private void remark(Cell cell, Text message) {
        readOtherwise.add(new ReadOtherwise(file, cell, message));
    }

    private void fault(Located sheet, RawRow row, int column, @Nullable Node node, String property, Text message) {
        faults.add(new IntakeProblem(
                Code.CELL_NOT_READ,
                new Place(
                        file,
                        0,
                        0,
                        node == null || node.isBlank() ? "" : node.toString(),
                        property,
                        "",
                        new Cell(sheet.raw().name(), row.number(), Math.max(1, column))),
                message));
    }
}

package org.gradus.workbook.read;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.gradus.evidence.reading.Cell;
import org.gradus.evidence.reading.IntakeProblem.Code;
import org.gradus.evidence.reading.ReadOtherwise;
import org.gradus.evidence.reading.TableForm.Table;
import org.gradus.rdf.GRADUS;
import org.gradus.text.Language;
import org.gradus.text.Text;
import org.gradus.text.Wording;
import org.gradus.workbook.table.Book;
import org.gradus.workbook.table.Names;
import org.gradus.workbook.table.Sheet;
import org.jspecify.annotations.Nullable;

/** Reads the sheets of one file as statements. What is not understood is a fault at its cell; nothing is passed over. */
final class TableReader {
    private final List<Located> sheets;
    private final KnownSubjects known;
    private final RowNames rows;
    private final Statements statements;
    private final Told told;

    private TableReader(List<Located> sheets, Book book, KnownSubjects known, Told told) {
        boolean chinese = sheets.stream().anyMatch(sheet -> sheet.heading().language() == Language.ZH);
        var names = new Names(chinese ? Language.ZH : Language.EN);
        this.sheets = sheets;
        this.known = known;
        this.rows = new RowNames(names, known, told);
        this.statements = new Statements(book, names, told);
        this.told = told;
    }

    /**
     * What the sheets of a file say.
     *
     * @param known subjects that rows may call by name
     * @param before what was read otherwise already, such as the encoding
     */
    static Table read(
            String file,
            List<RawSheet> sheets,
            Book book,
            Limits limits,
            KnownSubjects known,
            List<ReadOtherwise> before)
            throws Refused {
        var told = new Told(file, before);
        var reader = new TableReader(new SheetFinder(book, limits, told).find(sheets), book, known, told);
        reader.read();
        return new Table(
                reader.statements.triples(),
                reader.statements.places(),
                told.readOtherwise(),
                told.faults(),
                List.of());
    }

    /** Names first: a row may call another that stands below it, or in another sheet. */
    private void read() throws Refused {
        each(Sheet.SUBJECTS, rows::subject);
        rows.callSubjects();
        each(Sheet.EVIDENCE, rows::evidence);
        rows.callEvidence();
        each(Sheet.SUBJECTS, this::subject);
        each(Sheet.EVIDENCE, this::evidence);
        each(Sheet.MEASUREMENTS, this::measurement);
        each(Sheet.INAPPLICABLE, this::inapplicable);
        each(Sheet.OTHER, this::other);
        statements.add(known.missing(statements.triples()));
        if (statements.triples().isEmpty() && told.faults().isEmpty()) {
            nothing();
        }
    }

    /** Nothing was filled in: says where to begin. */
    private void nothing() throws Refused {
        Located first = sheets.stream()
                .min(Comparator.comparing(Located::sheet))
                .orElseThrow(() -> new Refused(
                        Code.EMPTY_FILE,
                        new Text(
                                "Nothing stands in it. `gradus template` makes a workbook to fill in.",
                                "文件中没有任何内容。可用 `gradus template` 生成待填的工作簿。")));
        int row = first.heading().row() + 1;
        Cell cell =
                new Cell(first.raw().name(), row, Math.max(1, first.heading().at(Heading.key(first.sheet()))));
        told.fault(
                cell,
                null,
                "",
                first.sheet() == Sheet.SUBJECTS
                        ? Wording.say(
                                "Nothing is filled in. Say here who is assessed, and in the sheet “%s” what they show.",
                                "尚未填写任何内容。请在此填写评估对象，并在工作表“%s”中填写其证据。", Sheet.EVIDENCE.label())
                        : new Text("Nothing is filled in. Begin here.", "尚未填写任何内容。请从此处开始填写。"));
    }

    /** Takes a row of a sheet. */
    @FunctionalInterface
    private interface RowTaker {
        void take(Located sheet, RawRow row);
    }

    private void each(Sheet kind, RowTaker taker) {
        for (Located sheet : sheets) {
            if (sheet.sheet() == kind) {
                for (RawRow row : sheet.raw().rows()) {
                    if (row.number() > sheet.heading().row()) {
                        taker.take(sheet, row);
                    }
                }
            }
        }
    }

    private void subject(Located sheet, RawRow row) {
        Node node = rows.of(row);
        if (node != null) {
            statements.row(sheet, row, node);
        }
    }

    private void evidence(Located sheet, RawRow row) {
        Node node = rows.of(row);
        if (node == null) {
            statements.unread(sheet, row);
            statements.alone(sheet, row);
            return;
        }
        statements.type(node, GRADUS.Evidence);
        statements.row(sheet, row, node);
        Node practice = statements.one(sheet, row, "practice", node);
        Node subject = subjectOf(sheet, row, node);
        if (practice != null && subject != null) {
            statements.say(subject, practice.getURI(), node);
        }
    }

    private void measurement(Located sheet, RawRow row) {
        boolean known = sheet.has(row, "node") && sheet.has(row, "evidence");
        if (!known && !sheet.isFilled(row, Set.of("node", "practice", "evidence"))) {
            statements.unread(sheet, row);
            return;
        }
        Node node = rows.other(sheet, row);
        statements.type(node, GRADUS.Measurement);
        statements.row(sheet, row, node);
        Node item = statements.one(sheet, row, "evidence", node);
        if (item != null) {
            statements.say(item, GRADUS.measurement, node);
        }
    }

    private void inapplicable(Located sheet, RawRow row) {
        boolean known = sheet.has(row, "node") && sheet.has(row, "subject");
        if (!known && !sheet.isFilled(row, Set.of("node", "subject"))) {
            statements.unread(sheet, row);
            return;
        }
        Node node = rows.other(sheet, row);
        statements.type(node, GRADUS.Inapplicability);
        statements.row(sheet, row, node);
        Node subject = subjectOf(sheet, row, node);
        if (subject != null) {
            statements.say(subject, GRADUS.inapplicable, node);
        }
    }

    private void other(Located sheet, RawRow row) {
        if (sheet.isFilled(row, Set.of())) {
            statements.other(sheet, row);
        }
    }

    /** The subject that a row names; the only one where it names none. */
    private @Nullable Node subjectOf(Located sheet, RawRow row, Node node) {
        if (sheet.content(row, "subject") != null) {
            return statements.one(sheet, row, "subject", node);
        }
        if (rows.subjects().size() == 1) {
            return NodeFactory.createURI(rows.subjects().get(0).iri());
        }
        if (rows.subjects().isEmpty() && known.only().isPresent()) {
            return NodeFactory.createURI(known.only().get());
        }
        told.fault(
                sheet.cell(row, Math.max(1, sheet.heading().at("subject"))),
                node,
                "",
                rows.subjects().isEmpty()
                        ? Wording.say(
                                "No subject is named. Fill in the sheet “%s”.",
                                "没有评估对象。请填写工作表“%s”。", Sheet.SUBJECTS.label())
                        : new Text(
                                "It is not said for which of the subjects this is. Choose one from the list.",
                                "没有说明属于哪个评估对象。请从下拉列表中选择。"));
        return null;
    }
}

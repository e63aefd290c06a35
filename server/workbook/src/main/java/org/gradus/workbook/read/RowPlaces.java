package org.gradus.workbook.read;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.gradus.evidence.reading.Cell;
import org.gradus.evidence.reading.CellPlaces;
import org.gradus.rdf.GRADUS;
import org.gradus.rdf.Namespaces;
import org.gradus.workbook.table.Column;
import org.jspecify.annotations.Nullable;

/** Where each node's row is, and in which of its cells a property stands, or would. */
final class RowPlaces implements CellPlaces {
    private final Map<Node, At> rows = new HashMap<>();
    private final Map<Statement, Cell> others = new HashMap<>();

    /** A row of a sheet. */
    record At(String sheet, Heading heading, int row) {
        Cell cell(int column) {
            return new Cell(sheet, row, Math.max(1, column));
        }

        /** Where whoever looks for the row looks first. */
        Cell key() {
            return cell(heading.at(Heading.key(heading.sheet())));
        }
    }

    private record Statement(
            Node node, String property, @Nullable Node value) {}

    void row(Node node, At at) {
        rows.putIfAbsent(node, at);
    }

    /** A statement that stands in a row of its own. */
    void other(Node node, String property, Node value, Cell cell) {
        others.putIfAbsent(new Statement(node, property, value), cell);
        others.putIfAbsent(new Statement(node, property, null), cell);
        others.putIfAbsent(new Statement(node, "", null), cell);
    }

    @Override
    public @Nullable Cell of(Node node, @Nullable String property, @Nullable Node value) {
        if (property != null && value != null) {
            Cell stated = others.get(new Statement(node, property, value));
            if (stated != null) {
                return stated;
            }
        }
        At at = rows.get(node);
        if (at == null) {
            Cell other = property == null ? null : others.get(new Statement(node, property, null));
            return other == null ? others.get(new Statement(node, "", null)) : other;
        }
        if (property == null) {
            return at.key();
        }
        Cell link = link(property, value);
        if (link != null) {
            return link;
        }
        int column = column(at.heading(), property, value);
        if (column > 0) {
            return at.cell(column);
        }
        if (column < 0) {
            // The column was taken out: what lacks, lacks at the heading.
            return new Cell(at.sheet(), at.heading().row(), at.heading().beyond());
        }
        Cell other = others.get(new Statement(node, property, null));
        return other == null ? at.key() : other;
    }

    /** What leads from one row to another stands in the other. */
    private @Nullable Cell link(String property, @Nullable Node value) {
        boolean leads = property.startsWith(Namespaces.PRACTICE)
                || property.equals(GRADUS.measurement)
                || property.equals(GRADUS.inapplicable);
        At to = leads && value != null ? rows.get(value) : null;
        return to == null ? null : to.key();
    }

    /** The column of a property: 0 where the sheet has none for it, -1 where it lacks in this one. */
    private static int column(Heading heading, String property, @Nullable Node value) {
        int first = 0;
        for (Map.Entry<Integer, Column> entry : heading.columns().entrySet()) {
            Column column = entry.getValue();
            if (column.property().equals(property)) {
                if (value != null && value.isLiteral() && column.language().equals(value.getLiteralLanguage())) {
                    return entry.getKey();
                }
                boolean usual = column.language().isEmpty()
                        || column.language().equals(heading.language().tag());
                first = first == 0 || usual ? entry.getKey() : first;
            }
        }
        if (first > 0) {
            return first;
        }
        return heading.lacking().stream().anyMatch(column -> column.property().equals(property))
                        && !property.equals(RDF.type.getURI())
                ? -1
                : 0;
    }
}

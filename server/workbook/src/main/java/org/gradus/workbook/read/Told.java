package org.gradus.workbook.read;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.gradus.evidence.reading.Cell;
import org.gradus.evidence.reading.IntakeProblem;
import org.gradus.evidence.reading.IntakeProblem.Code;
import org.gradus.evidence.reading.IntakeProblem.Place;
import org.gradus.evidence.reading.ReadOtherwise;
import org.gradus.text.Text;
import org.jspecify.annotations.Nullable;

/** What people are told of one file: faults, and what was read otherwise than it was typed. */
final class Told {
    private final String file;
    private final List<IntakeProblem> faults = new ArrayList<>();
    private final List<ReadOtherwise> readOtherwise;

    /** @param before what was read otherwise already, such as the encoding */
    Told(String file, List<ReadOtherwise> before) {
        this.file = file;
        this.readOtherwise = new ArrayList<>(before);
    }

    List<IntakeProblem> faults() {
        return faults;
    }

    List<ReadOtherwise> readOtherwise() {
        return readOtherwise;
    }

    void remark(Cell cell, Text message) {
        readOtherwise.add(new ReadOtherwise(file, cell, message));
    }

    /** A sheet or a column of it that is not read. */
    void unread(Cell cell, String property, Text message) {
        faults.add(new IntakeProblem(Code.SHEET_NOT_READ, new Place(file, 0, 0, "", property, "", cell), message));
    }

    /**
     * A cell that is not read.
     *
     * @param node what its row is about, or null where it is about nothing
     */
    void fault(Cell cell, @Nullable Node node, String property, Text message) {
        String named = node == null || node.isBlank() ? "" : node.toString();
        faults.add(new IntakeProblem(Code.CELL_NOT_READ, new Place(file, 0, 0, named, property, "", cell), message));
    }
}

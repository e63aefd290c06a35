package org.gradus.evidence.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.jena.graph.Triple;
import org.gradus.evidence.reading.IntakeProblem.Place;

/**
 * A form of evidence that is no RDF, but says the same: sheets of a workbook, or a table. It stands apart so that the
 * library needs no library for spreadsheets.
 */
public interface TableForm {
    /** Whether a source is in this form, by its name or media type and by how it begins. */
    boolean reads(EvidenceSource source, FileStart start);

    /** Whether a source is one sheet by itself: several of these together say what one workbook would. */
    boolean isOneSheet(EvidenceSource source);

    /**
     * Reads one source whole.
     *
     * @param in what it holds, unpacked
     * @param sizeLimit the most bytes that it may have
     */
    Table read(EvidenceSource source, InputStream in, long sizeLimit) throws IOException;

    /**
     * What was read of one source.
     *
     * @param triples what it says, as RDF would
     * @param places the cells of these statements
     * @param readOtherwise what was not read as it was typed
     * @param faults cells that were not understood; what the others say is read
     * @param problems why the source is not read at all
     */
    record Table(
            List<Triple> triples,
            CellPlaces places,
            List<ReadOtherwise> readOtherwise,
            List<IntakeProblem> faults,
            List<IntakeProblem> problems) {
        public Table {
            readOtherwise = List.copyOf(readOtherwise);
            faults = List.copyOf(faults);
            problems = List.copyOf(problems);
        }

        /** A source that is refused as a whole. */
        public static Table refused(IntakeProblem problem) {
            return new Table(List.of(), (node, property, value) -> null, List.of(), List.of(), List.of(problem));
        }

        /** Where a statement stands, for a problem with it. */
        Place place(String file, Triple triple) {
            return Place.at(
                    file, places.of(triple.getSubject(), triple.getPredicate().getURI(), triple.getObject()));
        }
    }
}

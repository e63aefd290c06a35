package org.gradus.web.desk;

import java.util.List;
import org.gradus.web.html.Link;
import org.gradus.web.html.Slice;
import org.gradus.web.html.View;

/**
 * The evidence of an organisation.
 *
 * @param problems what is wrong with files that were sent; empty where nothing was, or all is well
 * @param copies of workbooks that were sent just now
 * @param levels up to which a template may ask
 * @param stored how many documents were stored just now
 * @param limit the most bytes of a file
 */
public record EvidenceView(
        String id,
        String name,
        Filter filter,
        Slice<Row> rows,
        List<Document> documents,
        List<Fault> problems,
        List<Copy> copies,
        List<Option> levels,
        int stored,
        String limit)
        implements View {
    public EvidenceView {
        documents = List.copyOf(documents);
        problems = List.copyOf(problems);
        copies = List.copyOf(copies);
        levels = List.copyOf(levels);
    }

    /** What is shown of all. */
    public record Filter(String words, String status, String standard, List<Option> standards) {}

    /** A standard to choose. */
    public record Option(String name, String label) {}

    /**
     * One item of evidence.
     *
     * @param title with the way to its page
     * @param practices that it shows
     * @param status a code, such as {@code accepted}
     * @param said what an assessor said last; empty where the status tells it
     * @param counts from when to when
     * @param source what proves it; no link where it is no address of the web
     * @param serves by standard, the requirements that it decides
     * @param lacks what it lacks where it comes nearest
     */
    public record Row(
            String subject,
            Link title,
            String practices,
            String status,
            String statusWords,
            String said,
            String counts,
            Link source,
            List<Serves> serves,
            List<String> lacks) {
        public Row {
            serves = List.copyOf(serves);
            lacks = List.copyOf(lacks);
        }
    }

    /** The requirements of a standard that an item decides. */
    public record Serves(String standard, String model, int requirements, String clauses) {}

    /** A document with its current version. */
    public record Document(long number, String at, String by, String format, long statements, String withdrawn) {
        public boolean isWithdrawn() {
            return !withdrawn.isEmpty();
        }
    }

    /**
     * A workbook that was sent just now.
     *
     * @param address of the copy with what is wrong at its cells; empty where none is made
     * @param readOtherwise what was not read as it was typed
     */
    public record Copy(String file, String address, List<Fault> readOtherwise) {
        public Copy {
            readOtherwise = List.copyOf(readOtherwise);
        }
    }

    /** Something wrong in a file. */
    public record Fault(String place, String message) {}

    @Override
    public String template() {
        return "desk/evidence.jte";
    }
}

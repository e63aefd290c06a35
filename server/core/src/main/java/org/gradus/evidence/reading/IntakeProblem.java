package org.gradus.evidence.reading;

import org.gradus.text.Language;
import org.gradus.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with evidence, as people are told: what, where, and how to mend it. Evidence with any problem
 * is not assessed.
 *
 * @param message names node, property and value where they matter; {@link #text} puts the file before it
 */
public record IntakeProblem(Code code, Place place, Text message) {

    /** File, line and message in the usual form {@code file:line:column: message}. */
    public String text(Language language) {
        String where = place.inFile();
        return where.isEmpty() ? message.in(language) : where + ": " + message.in(language);
    }

    /** The same problem, with the line in which it stands. */
    public IntakeProblem at(Place found) {
        return new IntakeProblem(
                code,
                new Place(
                        found.file(),
                        found.line(),
                        found.column(),
                        place.node(),
                        place.property(),
                        place.value(),
                        place.cell()),
                message);
    }

    /** What kind of problem it is: stable names, for programs. */
    public enum Code {
        // reading
        FILE_UNREADABLE,
        UNKNOWN_SYNTAX,
        NOT_RDF,
        SYNTAX_ERROR,
        TOO_LARGE,
        NESTED_TOO_DEEPLY,
        NOT_UTF8,
        DOCTYPE_REFUSED,
        REMOTE_CONTEXT_REFUSED,
        GRAPH_REFUSED,
        DUPLICATE_KEY,
        BAD_IRI,
        BAD_LITERAL,
        BAD_LANGUAGE,
        WOULD_BE_LOST,
        EMPTY_FILE,
        WORKBOOK_REFUSED,
        SHEET_NOT_READ,
        CELL_NOT_READ,
        // subjects
        NO_SUBJECT,
        DUPLICATE_SUBJECT,
        CONFLICTING_SUBJECT,
        FOREIGN_SUBJECT,
        CONTRADICTION,
        // terms
        UNKNOWN_PRACTICE,
        UNKNOWN_PROPERTY,
        UNKNOWN_CLASS,
        UNKNOWN_VALUE,
        DERIVED_STATED,
        // structure
        PRACTICE_ON_NO_SUBJECT,
        PRACTICE_NOT_NAMED,
        PROPERTY_MISPLACED,
        TYPE_MISSING,
        NOT_DESCRIBED,
        NOT_ATTACHED,
        VALUE_MISSING,
        TOO_MANY_VALUES,
        VALUE_NOT_ALLOWED,
        // meaning
        MEASUREMENT_MISSING,
        MEASUREMENT_MISPLACED,
        FIGURE_MISPLACED,
        FUTURE_DATE,
        UNKNOWN_REQUIREMENT,
        UNCONDITIONAL_REQUIREMENT
    }

    /**
     * Where a problem stands; what is not known is empty or 0.
     *
     * @param node the focus node: an IRI in short form, or the path to a blank node
     * @param property IRI of the property
     * @param value the value as it would be written
     * @param cell where the file is a workbook or a table: sheet and cell
     */
    public record Place(
            String file,
            long line,
            long column,
            String node,
            String property,
            String value,
            @Nullable Cell cell) {

        public Place(String file, long line, long column, String node, String property, String value) {
            this(file, line, column, node, property, value, null);
        }

        public static Place file(String file) {
            return new Place(file, 0, 0, "", "", "");
        }

        public static Place at(String file, long line, long column) {
            return new Place(file, Math.max(0, line), Math.max(0, column), "", "", "");
        }

        /** A cell of a workbook or of a table. */
        public static Place at(String file, @Nullable Cell cell) {
            return new Place(file, 0, 0, "", "", "", cell);
        }

        /** {@code file:line:column} or {@code file:sheet!cell}, as far as it is known. */
        String inFile() {
            if (cell != null) {
                return file + ":" + cell;
            }
            return line > 0 ? file + ":" + line + (column > 0 ? ":" + column : "") : file;
        }
    }
}

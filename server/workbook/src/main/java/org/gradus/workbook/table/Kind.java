package org.gradus.workbook.table;

/** What a column holds, and so how its cells are read. */
public enum Kind {
    /** The name of the row's node: an IRI, or {@code _:} and a name that holds within the workbook. Hidden and protected. */
    NODE,
    /** What other sheets call the row. */
    NUMBER,
    /** A row of the evidence sheet, by its number. */
    EVIDENCE,
    /** A row of the subjects sheet, by its name. */
    SUBJECT,
    /** The practice that the row's evidence shows. */
    PRACTICE,
    /** One or several words of a list. */
    WORD,
    /** A text in the column's language, or in none. */
    TEXT,
    /** An IRI, or a text without language. */
    PROOF,
    /** A number as evidence states it. */
    FIGURE,
    /** A day of the calendar. */
    DAY,
    /** What helps people and says nothing: not read. */
    INFO,
    /** A term as RDF has it: subject, property or value of another statement. */
    TERM
}

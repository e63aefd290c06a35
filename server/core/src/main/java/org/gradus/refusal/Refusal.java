package org.gradus.refusal;

import java.util.Locale;
import org.gradus.text.Text;
import org.jspecify.annotations.Nullable;

/** The library does not do what it was asked; the text says what, where and how to mend, in both languages. */
public abstract sealed class Refusal extends RuntimeException
        permits NotThere,
                ValueRefused,
                OntologyException,
                ShapeRefusedException,
                EngineMisledException,
                RowsRefusedException,
                EnginesDifferException {
    private static final long serialVersionUID = 1L;

    /** Why, for programs: stable names. */
    public enum Code {
        // what is asked for is not there
        UNKNOWN_MODEL,
        UNKNOWN_QUESTION,
        UNKNOWN_PARAMETER,
        UNKNOWN_REQUIREMENT,
        UNKNOWN_PRACTICE,
        UNKNOWN_SUBJECT,
        // what is given cannot be used
        BAD_VALUE,
        BAD_DATE,
        DATE_OUT_OF_RANGE,
        TOO_FEW,
        // the files of the ontology, and what is made of them
        ONTOLOGY_AT_FAULT,
        SHAPES_AT_FAULT,
        // files of packed rows
        ROWS_UNFIT,
        ROWS_DAMAGED,
        ENGINE_MISLED;

        /** Lower case with hyphens. */
        public String tag() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Code code;
    private final transient Text text;

    Refusal(Code code, Text text, @Nullable Throwable cause) {
        super(text.en(), cause);
        this.code = code;
        this.text = text;
    }

    public Code code() {
        return code;
    }

    public Text text() {
        return text;
    }
}

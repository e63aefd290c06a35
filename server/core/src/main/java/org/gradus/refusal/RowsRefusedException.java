package org.gradus.refusal;

import org.gradus.text.Text;

/** A file of packed rows cannot be used: it was made for another ontology, or is damaged. Nothing of it counts then. */
public final class RowsRefusedException extends Refusal {
    private static final long serialVersionUID = 1L;

    private RowsRefusedException(Code code, Text text) {
        super(code, text, null);
    }

    /** It was made for another ontology, or by another form of the format. */
    public static RowsRefusedException unfit(Text text) {
        return new RowsRefusedException(Code.ROWS_UNFIT, text);
    }

    /** It is not as it was written. */
    public static RowsRefusedException damaged(Text text) {
        return new RowsRefusedException(Code.ROWS_DAMAGED, text);
    }
}

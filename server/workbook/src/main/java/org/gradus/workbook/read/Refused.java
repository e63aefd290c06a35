package org.gradus.workbook.read;

import org.gradus.evidence.reading.IntakeProblem.Code;
import org.gradus.text.Text;

/** A file is not read at all. Never leaves the package. */
final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final Code code;
    private final transient Text text;

    Refused(Code code, Text text) {
        super(text.en());
        this.code = code;
        this.text = text;
    }

    Refused(Text text) {
        this(Code.WORKBOOK_REFUSED, text);
    }

    Code code() {
        return code;
    }

    Text text() {
        return text;
    }
}

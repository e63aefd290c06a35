package org.gradus.service.refusal;

import org.gradus.text.Text;
import org.jspecify.annotations.Nullable;

/** The service does not do what it was asked, and nothing was changed; the text says what, where and how to mend. */
public abstract sealed class ServiceRefusal extends RuntimeException
        permits StoreRefusal, RequestRefused, EvidenceRefused {
    private static final long serialVersionUID = 1L;

    /** Why, for programs. */
    public enum Code {
        /** There is nothing by this name. */
        ABSENT,
        /** It was withdrawn. */
        GONE,
        /** It has changed since the caller last saw it. */
        STALE,
        /** It contradicts what is there. */
        CONFLICT,
        /** Files of the store are damaged, or another program has them. */
        UNUSABLE,
        /** The request is not of the right form. */
        WRONG,
        /** The request is of the right form and cannot be met with what is there. */
        NOT_POSSIBLE,
        /** Other work on the databases as a whole is being done. */
        UNDER_WAY,
        /** Evidence breaks rules. */
        EVIDENCE
    }

    private final Code code;
    private final transient Text text;

    ServiceRefusal(Code code, Text text, @Nullable Throwable cause) {
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

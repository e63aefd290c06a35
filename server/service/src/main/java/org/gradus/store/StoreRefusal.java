package org.gradus.store;

import org.gradus.text.Text;

/** The store does not do what it was asked, because of what it holds; nothing was changed. */
public final class StoreRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Kind {
        /** There is nothing by this name. */
        ABSENT,
        /** It was withdrawn. */
        GONE,
        /** It has changed since the caller last saw it. */
        STALE,
        /** It contradicts what is there. */
        CONFLICT
    }

    private final Kind kind;
    private final transient Text text;

    public StoreRefusal(Kind kind, String en, String zh) {
        super(en);
        this.kind = kind;
        this.text = new Text(en, zh);
    }

    public Kind kind() {
        return kind;
    }

    public Text text() {
        return text;
    }
}

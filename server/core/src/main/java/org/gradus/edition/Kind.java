package org.gradus.edition;

import org.gradus.rdf.GRADUS;
import org.gradus.text.Text;

/** What became of a requirement, by what it asks. */
public enum Kind {
    /** Whatever met it before is met now, and nothing else is. */
    UNCHANGED(GRADUS.AsksTheSame, "unchanged", "未变"),
    /** Something that met it before does not any more. */
    TIGHTENED(GRADUS.AsksMore, "tightened", "收紧"),
    /** Whatever met it before still does, and more than that. */
    LOOSENED(GRADUS.AsksLess, "loosened", "放宽"),
    /** Something that met it before does not any more, and something that did not does now. */
    BOTH(GRADUS.AsksOtherwise, "tightened and loosened", "有紧有松"),
    ADDED(GRADUS.IsAdded, "added", "新增"),
    WITHDRAWN(GRADUS.IsWithdrawn, "withdrawn", "撤销");

    private final String iri;
    private final Text label;

    Kind(String iri, String en, String zh) {
        this.iri = iri;
        this.label = new Text(en, zh);
    }

    /** The term of the core vocabulary. */
    public String iri() {
        return iri;
    }

    public Text label() {
        return label;
    }

    /** The kind of a requirement that is in both editions. */
    static Kind of(boolean tightened, boolean loosened) {
        return tightened ? loosened ? BOTH : TIGHTENED : loosened ? LOOSENED : UNCHANGED;
    }
}

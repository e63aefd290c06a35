package org.gradus.edition;

import org.gradus.text.Text;

/** What became of a requirement, by what it asks. */
public enum Kind {
    /** Whatever met it before is met now, and nothing else is. */
    UNCHANGED("unchanged", "未变"),
    /** Something that met it before does not any more. */
    TIGHTENED("tightened", "收紧"),
    /** Whatever met it before still does, and more than that. */
    LOOSENED("loosened", "放宽"),
    /** Something that met it before does not any more, and something that did not does now. */
    BOTH("tightened and loosened", "有紧有松"),
    ADDED("added", "新增"),
    WITHDRAWN("withdrawn", "撤销");

    private final Text label;

    Kind(String en, String zh) {
        this.label = new Text(en, zh);
    }

    public Text label() {
        return label;
    }

    /** The kind of a requirement that is in both editions. */
    static Kind of(boolean tightened, boolean loosened) {
        return tightened ? loosened ? BOTH : TIGHTENED : loosened ? LOOSENED : UNCHANGED;
    }
}

package org.gradus.refusal;

import org.gradus.text.Text;

/** A shapes file uses a construct outside the compiler's allow-list, or is stale; the text names it and where it stands. */
public final class ShapeRefusedException extends Refusal {
    private static final long serialVersionUID = 1L;

    public ShapeRefusedException(Text text) {
        super(Code.SHAPES_AT_FAULT, text, null);
    }
}

package org.gradus.shapes;

/** A shapes file uses a construct outside the compiler's allow-list; the message names it and where it stands. */
public final class ShapeRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ShapeRefusedException(String message) {
        super(message);
    }
}

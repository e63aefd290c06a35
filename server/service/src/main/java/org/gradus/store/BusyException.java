package org.gradus.store;

/** Another write took too long to wait for; nothing was changed. */
public final class BusyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BusyException(String message) {
        super(message);
    }
}

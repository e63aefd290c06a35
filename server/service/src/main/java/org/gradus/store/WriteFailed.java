package org.gradus.store;

/** One of the writes that share a commit failed. */
final class WriteFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient GroupedWrite<?> write;
    private final transient Throwable reason;

    WriteFailed(GroupedWrite<?> write, Throwable reason) {
        super(reason);
        this.write = write;
        this.reason = reason;
    }

    GroupedWrite<?> write() {
        return write;
    }

    Throwable reason() {
        return reason;
    }
}

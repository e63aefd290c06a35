package org.gradus.app;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the process when a database could not undo a write: its memory no longer agrees with its files, and opening it anew,
 * which the supervisor of the process sees to, is what mends it. What was acknowledged is on disk.
 */
final class LastResort implements Consumer<Throwable> {
    /** EX_IOERR of sysexits.h: not 0 and not 1, so that a supervisor can tell. */
    static final int STATUS = 74;

    private static final Logger LOG = LoggerFactory.getLogger(LastResort.class);

    private final Executor soon;
    private final Runnable end;

    LastResort(Executor soon, Runnable end) {
        this.soon = soon;
        this.end = end;
    }

    /** Halts the virtual machine: shutting down in order would wait for the database that is lost. */
    static LastResort ofTheProcess() {
        return new LastResort(
                // So that who waits for an answer, and who asks for health, still gets one.
                CompletableFuture.delayedExecutor(2, TimeUnit.SECONDS),
                () -> Runtime.getRuntime().halt(STATUS));
    }

    @Override
    public void accept(Throwable failure) {
        LOG.error(
                "A write failed and could not be undone. The service ends with status {}, so that it is started again;"
                        + " what was acknowledged is kept.",
                STATUS,
                failure);
        soon.execute(end);
    }
}

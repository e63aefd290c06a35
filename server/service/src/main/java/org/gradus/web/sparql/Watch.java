package org.gradus.web.sparql;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.query.QueryCancelledException;
import org.gradus.web.http.Problem;
import org.jspecify.annotations.Nullable;

/** What is known of one query or update while it runs, and the switch that ends it. */
final class Watch {
    private static final ThreadLocal<Watch> CURRENT = new ThreadLocal<>();
    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Why it is to end. */
    enum End {
        /** It ran as long as one may. */
        TIME,
        /** It took the most memory when there was too little. */
        MEMORY,
        /** It had more than a little of the processor, and others waited. */
        OTHERS
    }

    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final Duration limit;
    private volatile long thread;
    private volatile long since;
    private volatile long endedAt;
    private volatile @Nullable End end;
    private volatile @Nullable Problem problem;

    Watch(Duration limit) {
        this.limit = limit;
    }

    /** Says that the present thread begins the work. */
    void begin() {
        since = System.nanoTime();
        thread = Thread.currentThread().getId();
        CURRENT.set(this);
    }

    /** Says that the present thread is done. */
    void done() {
        thread = 0;
        CURRENT.remove();
    }

    /** What Jena looks at between rows. */
    AtomicBoolean cancelled() {
        return cancelled;
    }

    /** Ends the work, as far as it looks at the switch; the first reason stays. */
    synchronized void end(End reason) {
        if (end == null) {
            end = reason;
            endedAt = System.nanoTime();
            cancelled.set(true);
        }
    }

    /** Why it was ended; null while it may go on. */
    @Nullable End ended() {
        return end;
    }

    boolean isLate() {
        return thread != 0 && System.nanoTime() - since > limit.toNanos();
    }

    /** Whether it was ended and goes on nevertheless. */
    boolean isStuck(Duration grace) {
        return end != null && thread != 0 && System.nanoTime() - endedAt > grace.toNanos();
    }

    /** How much of the processor it has had. */
    Duration processor() {
        long id = thread;
        return id == 0 ? Duration.ZERO : Duration.ofNanos(Math.max(0, THREADS.getThreadCpuTime(id)));
    }

    /** How many bytes it has asked for; its thread does nothing else. */
    long allocated() {
        long id = thread;
        return id == 0 ? 0 : Math.max(0, THREADS.getThreadAllocatedBytes(id));
    }

    /** What the work was refused with on its way; null where it was not. */
    @Nullable Problem problem() {
        return problem;
    }

    /** Keeps a problem for who asked, and says the same in Fuseki's way; to be thrown. */
    ActionErrorException refused(Problem reason) {
        problem = reason;
        return new ActionErrorException(reason.status(), reason.detail().en(), null);
    }

    /** The watch over the present thread, which runs a query of a caller. */
    static Watch required() {
        return Objects.requireNonNull(current(), "outside the threads of queries");
    }

    /** The watch over the present thread; null where it runs no query of a caller. */
    static @Nullable Watch current() {
        return CURRENT.get();
    }

    /**
     * Goes on while the present thread may.
     *
     * @throws QueryCancelledException where it is to end
     */
    static void check() {
        Watch watch = CURRENT.get();
        if (watch != null && watch.cancelled.get()) {
            throw new QueryCancelledException();
        }
    }
}

package org.gradus.store;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** Threads that work on databases. They are never interrupted: an interrupt would close files of TDB2 that they read. */
public final class DatabaseThreads {
    private DatabaseThreads() {}

    /** Makes threads of a name that do not keep the program from ending. */
    public static ThreadFactory named(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Lets nothing new in, and waits for what has begun, but no longer than so. */
    public static void end(ExecutorService threads, Duration patience) {
        threads.shutdown();
        try {
            var unused = threads.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package org.gradus.web.sparql;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops queries that run too long, and the hungriest query when what lives after a collection fills most of the heap,
 * before everyone runs out of memory with it. Rows of a result are bounded where they are counted; this is for what a
 * query holds on the way, such as groups. Jena's own time limit waits for a lock that preparing a query holds, and
 * preparing may compute filters.
 */
final class QueryGuard implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(QueryGuard.class);
    private static final double FULL = 0.85;
    private static final long EVERY_MILLIS = 100;
    private static final long LITTLE = 32 << 20;

    private final com.sun.management.ThreadMXBean threads =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
            // Those that hold what lives long; the others are often full, and soon empty again.
            .filter(pool -> pool.getType() == MemoryType.HEAP
                    && pool.isUsageThresholdSupported()
                    && pool.isCollectionUsageThresholdSupported())
            .filter(pool -> pool.getUsage() != null && pool.getUsage().getMax() > 0)
            .toList();
    private final Set<Watch> running = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "query-guard");
        thread.setDaemon(true);
        return thread;
    });

    QueryGuard() {
        // It ends with the clock; what a look throws would end it before.
        var unused = clock.scheduleWithFixedDelay(this::lookAgain, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Watches the query that the present thread runs until the watch is closed, and stops it after the limit. */
    Watch watch(Duration limit) {
        var watch = new Watch(Thread.currentThread().getId(), System.nanoTime() + limit.toNanos());
        running.add(watch);
        return watch;
    }

    private void lookAgain() {
        try {
            look();
        } catch (RuntimeException e) {
            LOG.error("looking at what runs failed; it is looked at again", e);
        }
    }

    private void look() {
        long now = System.nanoTime();
        running.stream().filter(watch -> watch.deadline - now <= 0).forEach(Watch::cancel);
        if (running.isEmpty() || pools.stream().noneMatch(QueryGuard::isFull)) {
            return;
        }
        running.stream()
                .filter(watch -> !watch.hungry.get())
                .filter(watch -> watch.allocated() > LITTLE)
                .max(Comparator.comparingLong(Watch::allocated))
                .ifPresent(Watch::starve);
    }

    private static boolean isFull(MemoryPoolMXBean pool) {
        var used = pool.getUsage();
        return used.getUsed() > FULL * used.getMax()
                && pool.getCollectionUsage() != null
                && pool.getCollectionUsage().getUsed() > FULL * used.getMax();
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    /** One query. */
    final class Watch implements AutoCloseable {
        private final long thread;
        private final long before;
        private final long deadline;
        private final AtomicBoolean hungry = new AtomicBoolean();
        private volatile AtomicBoolean cancel;

        private Watch(long thread, long deadline) {
            this.thread = thread;
            this.deadline = deadline;
            this.before = threads.getThreadAllocatedBytes(thread);
            CURRENT.set(this);
        }

        /** Gives the switch that ends the query; a query that should have ended before it began does not begin. */
        void onStop(AtomicBoolean cancelSignal) {
            cancel = cancelSignal;
            if (hungry.get()) {
                cancel();
            }
        }

        private void cancel() {
            if (cancel != null) {
                cancel.set(true);
            }
        }

        private long allocated() {
            return threads.getThreadAllocatedBytes(thread) - before;
        }

        private void starve() {
            hungry.set(true);
            cancel();
        }

        /** Whether it was stopped for the memory that it took. */
        boolean wasHungry() {
            return hungry.get();
        }

        @Override
        public void close() {
            running.remove(this);
            CURRENT.remove();
        }
    }

    private static final ThreadLocal<Watch> CURRENT = new ThreadLocal<>();

    /** The watch over the present thread, or null. */
    static Watch current() {
        return CURRENT.get();
    }
}

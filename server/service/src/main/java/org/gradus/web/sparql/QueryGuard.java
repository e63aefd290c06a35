package org.gradus.web.sparql;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at everything that runs, ten times a second: ends what takes too long, and the hungriest when what lives after a
 * collection fills most of the heap, before everyone runs out of memory with it. Rows of a result are bounded where they are
 * counted; this is for what a query holds on the way, such as groups.
 */
final class QueryGuard implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(QueryGuard.class);
    private static final double FULL = 0.85;
    private static final long EVERY_MILLIS = 100;
    private static final long LITTLE = 32 << 20;

    private final List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
            // Those that hold what lives long; the others are often full, and soon empty again.
            .filter(pool -> pool.getType() == MemoryType.HEAP
                    && pool.isUsageThresholdSupported()
                    && pool.isCollectionUsageThresholdSupported())
            .filter(pool -> pool.getUsage() != null && pool.getUsage().getMax() > 0)
            .toList();
    private final Set<Guarded> running = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "query-guard");
        thread.setDaemon(true);
        return thread;
    });

    /** Something that runs. */
    interface Guarded {
        Watch watch();

        /** Looks after itself: its turn, and what becomes of it when it does not end. */
        void look();
    }

    QueryGuard() {
        // It ends with the clock.
        var unused = clock.scheduleWithFixedDelay(this::look, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    void add(Guarded work) {
        running.add(work);
    }

    void remove(Guarded work) {
        running.remove(work);
    }

    private void look() {
        try {
            for (Guarded work : running) {
                if (work.watch().isLate()) {
                    work.watch().end(Watch.End.TIME);
                }
                work.look();
            }
            if (running.isEmpty() || pools.stream().noneMatch(QueryGuard::isFull)) {
                return;
            }
            running.stream()
                    .map(Guarded::watch)
                    .filter(watch -> watch.ended() == null && watch.allocated() > LITTLE)
                    .max(Comparator.comparingLong(Watch::allocated))
                    .ifPresent(watch -> watch.end(Watch.End.MEMORY));
        } catch (RuntimeException e) {
            // A clock that ends with its first failure would guard nothing from then on.
            LOG.error("looking at what runs failed", e);
        }
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
}

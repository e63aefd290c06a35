package org.gradus.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.gradus.io.WholeFile;
import org.gradus.service.refusal.RequestRefused;
import org.gradus.store.Database;
import org.gradus.store.DatabaseThreads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work on the databases as a whole, of which one piece is done at a time: backups, restorations, and compaction, which also
 * runs by itself when files have grown. TDB2 writes every block that a transaction touches anew and keeps the old one.
 */
public final class Upkeep implements AutoCloseable {
    /** How many times as much it may grow while it is written to: whoever writes waits for a compaction, and reads wait with it. */
    private static final int BUSY = 4;

    /** How many looks are left out after a compaction that failed. */
    private static final int PAUSE = 30;

    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

    private final Path sizes;
    private final Map<String, Database> databases;
    private final long growth;
    /** How large each was at the last look. */
    private final Map<String, Long> seen = new HashMap<>();

    private int pause;
    private final ReentrantLock turn = new ReentrantLock();
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(DatabaseThreads.named("upkeep"));

    /**
     * @param sizes file that keeps how large each database was when it was last compacted
     * @param databases by name
     * @param growth bytes by which a database grows, and at least doubles, before it is compacted as soon as nothing is written, and
     *     four times as much at the latest; 0 for never
     * @param every how often it is looked at
     */
    public Upkeep(Path sizes, Map<String, Database> databases, long growth, Duration every) {
        this.sizes = sizes;
        this.databases = databases;
        this.growth = growth;
        if (growth > 0) {
            // What the look throws is logged, so nobody waits for its end.
            var unused =
                    clock.scheduleWithFixedDelay(this::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Some work on the databases as a whole. */
    @FunctionalInterface
    public interface Work<T> {
        T run() throws IOException;
    }

    /**
     * Does work that must be alone.
     *
     * @throws RequestRefused where other such work is being done
     */
    public <T> T alone(Work<T> work) throws IOException {
        takeTurn();
        try {
            return work.run();
        } finally {
            turn.unlock();
        }
    }

    private void takeTurn() {
        if (!turn.tryLock()) {
            throw RequestRefused.underWay();
        }
    }

    /** Gives back the disk space of past states of all databases. */
    public void compact() throws IOException {
        takeTurn();
        try {
            for (var each : databases.entrySet()) {
                compact(each.getKey(), each.getValue());
            }
        } finally {
            turn.unlock();
        }
    }

    private void look() {
        if (pause > 0) {
            pause--;
            return;
        }
        try {
            for (var each : databases.entrySet()) {
                long before = Long.parseLong(read().getProperty(each.getKey(), "0"));
                long now = each.getValue().size();
                Long last = seen.put(each.getKey(), now);
                boolean quiet = last != null && last == now;
                if (now > before + Math.max(growth, before) * (quiet ? 1 : BUSY)) {
                    takeTurn();
                    try {
                        compact(each.getKey(), each.getValue());
                    } finally {
                        turn.unlock();
                    }
                }
            }
        } catch (RequestRefused e) {
            LOG.debug("compaction waits for other upkeep");
        } catch (IOException | RuntimeException e) {
            // Others wait while it is tried, so not at once.
            pause = PAUSE;
            LOG.warn("compaction failed; it is tried again later", e);
        }
    }

    private void compact(String name, Database database) throws IOException {
        long before = database.size();
        long from = System.nanoTime();
        database.compact();
        long after = database.size();
        LOG.info(
                "{} compacted from {} to {} MB in {} ms",
                name,
                before >> 20,
                after >> 20,
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from));
        Properties known = read();
        known.setProperty(name, Long.toString(after));
        WholeFile.put(sizes, out -> known.store(out, "bytes after the last compaction"));
    }

    private Properties read() {
        var known = new Properties();
        if (Files.exists(sizes)) {
            try (var in = Files.newBufferedReader(sizes)) {
                known.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return known;
    }

    @Override
    public void close() {
        // A compaction that has begun is let finish.
        DatabaseThreads.end(clock, Duration.ofMinutes(1));
    }
}

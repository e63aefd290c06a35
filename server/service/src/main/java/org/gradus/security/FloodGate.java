package org.gradus.security;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * Keeps a flood of refused calls from filling the audit log. Of each caller, or of each address where the caller is unknown,
 * so many a minute have a line each; how many more there were, one line a minute tells. So no flood keeps the calls of
 * another out.
 */
public final class FloodGate implements AutoCloseable {
    private static final int LINES_A_MINUTE = 120;
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final AuditLog log;
    private final LongSupplier nanos;
    private final RateLimit lines;

    /** By source, the oldest first. */
    private final Map<String, Flood> floods = new LinkedHashMap<>();

    /**
     * @param nanos a clock such as {@link System#nanoTime}
     */
    public FloodGate(AuditLog log, LongSupplier nanos) {
        this.log = log;
        this.nanos = nanos;
        this.lines = new RateLimit(nanos);
    }

    private record Flood(AuditEntry last, int calls, long since) {
        Flood and(Flood next) {
            return new Flood(next.last, calls + next.calls, since);
        }
    }

    /** Writes a refused call, or counts it where too many of its source were written. */
    public void add(AuditEntry entry) {
        String source = entry.source();
        if (lines.take(source, LINES_A_MINUTE) == 0) {
            log.add(entry);
            return;
        }
        synchronized (floods) {
            floods.merge(source, new Flood(entry, 1, nanos.getAsLong()), Flood::and);
        }
    }

    /** Writes what was counted a minute ago or earlier. */
    public void settle() {
        long now = nanos.getAsLong();
        write(flood -> now - flood.since >= MINUTE);
    }

    /** Writes all that was counted. */
    @Override
    public void close() {
        write(flood -> true);
    }

    private void write(Predicate<Flood> due) {
        synchronized (floods) {
            var each = floods.values().iterator();
            while (each.hasNext()) {
                Flood flood = each.next();
                if (!due.test(flood)) {
                    return;
                }
                log.add(flood.last.standingFor(flood.calls));
                each.remove();
            }
        }
    }
}

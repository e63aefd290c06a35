package org.gradus.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.LongSupplier;

/** A bucket of calls for each caller, refilled evenly; a minute's worth may be used at once. */
public final class RateLimit {
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();
    private static final int CALLERS = 100_000;

    private final LongSupplier nanos;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(CALLERS)
            .expireAfterAccess(Duration.ofMinutes(5))
            .build();

    /**
     * @param nanos a clock such as {@link System#nanoTime}
     */
    public RateLimit(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /**
     * Takes one call.
     *
     * @param perMinute how many the caller may make a minute
     * @return 0, or after how many seconds the next call may come
     */
    public long take(String caller, int perMinute) {
        return buckets.get(caller, c -> new Bucket(perMinute, nanos.getAsLong()))
                .take(perMinute, nanos.getAsLong());
    }

    /**
     * After how many seconds the next call may come, without taking one.
     *
     * @return 0 where it may come now
     */
    public long left(String caller, int perMinute) {
        Bucket bucket = buckets.getIfPresent(caller);
        return bucket == null ? 0 : bucket.left(perMinute, nanos.getAsLong());
    }

    private static final class Bucket {
        private double calls;
        private long at;

        Bucket(double calls, long at) {
            this.calls = calls;
            this.at = at;
        }

        synchronized long take(int perMinute, long now) {
            long wait = left(perMinute, now);
            if (wait == 0) {
                calls--;
            }
            return wait;
        }

        synchronized long left(int perMinute, long now) {
            calls = Math.min(perMinute, calls + (now - at) * (double) perMinute / MINUTE);
            at = now;
            return calls >= 1 ? 0 : (long) Math.ceil((1 - calls) * 60 / perMinute);
        }
    }
}

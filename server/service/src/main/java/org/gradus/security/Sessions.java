package org.gradus.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gradus.io.Sha256;

/**
 * Who is logged in. It is remembered in memory alone: a restart logs everybody out, and nothing that people did is lost by
 * it. A log-in ends with its key. Safe for use by several threads.
 */
public final class Sessions {
    private static final int SECRET_BYTES = 32;

    private final Function<String, Optional<Caller>> holder;
    private final Rules rules;
    private final Clock clock;

    /** By the digest of the secret, which itself is kept nowhere. */
    private final Map<String, Session> sessions = new HashMap<>();

    /**
     * @param holder who holds the key with an id at present
     */
    public Sessions(Function<String, Optional<Caller>> holder, Rules rules, Clock clock) {
        this.holder = holder;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * How long a log-in lasts.
     *
     * @param idle without any call
     * @param longest at the most
     * @param each how many there are of one key at once
     */
    public record Rules(Duration idle, Duration longest, int each) {}

    private record Session(String key, Instant opened, Instant used) {
        boolean holds(Rules rules, Instant now) {
            return now.isBefore(opened.plus(rules.longest())) && now.isBefore(used.plus(rules.idle()));
        }
    }

    /**
     * Logs a caller in; where it has as many log-ins as it may, the oldest ends.
     *
     * @param key the id of its key
     * @return the secret by which it is known from now on
     */
    public synchronized String open(String key) {
        Instant now = clock.instant();
        sessions.values().removeIf(session -> !session.holds(rules, now));
        while (sessions.values().stream()
                        .filter(session -> session.key().equals(key))
                        .count()
                >= Math.max(1, rules.each())) {
            sessions.entrySet().stream()
                    .filter(entry -> entry.getValue().key().equals(key))
                    .min(Comparator.comparing(entry -> entry.getValue().opened()))
                    .map(Map.Entry::getKey)
                    .ifPresent(sessions::remove);
        }
        String secret = Secrets.make(SECRET_BYTES);
        sessions.put(Sha256.of(secret), new Session(key, now, now));
        return secret;
    }

    /** Who is known by a secret; empty where the log-in has ended, or its key holds no more. */
    public Optional<Caller> caller(String secret) {
        return used(Sha256.of(secret)).flatMap(holder);
    }

    private synchronized Optional<String> used(String digest) {
        Instant now = clock.instant();
        Session session = sessions.get(digest);
        if (session == null || !session.holds(rules, now)) {
            sessions.remove(digest);
            return Optional.empty();
        }
        sessions.put(digest, new Session(session.key(), session.opened(), now));
        return Optional.of(session.key());
    }

    /** Logs out. */
    public synchronized void close(String secret) {
        sessions.remove(Sha256.of(secret));
    }
}

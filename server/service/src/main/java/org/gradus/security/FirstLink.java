package org.gradus.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gradus.io.Sha256;
import org.jspecify.annotations.Nullable;

/** The link that logs in at the first start, once and for a while. Safe for use by several threads. */
public final class FirstLink {
    private static final int SECRET_BYTES = 32;

    private final Clock clock;
    private final Duration time;
    private @Nullable Made made;

    /**
     * @param time how long the link is taken
     */
    public FirstLink(Clock clock, Duration time) {
        this.clock = clock;
        this.time = time;
    }

    private record Made(String key, String digest, Instant until) {}

    /**
     * Makes the link's secret; one that was made before is taken no more.
     *
     * @param key the id of the key that it logs in with
     */
    public synchronized String make(String key) {
        String secret = Secrets.make(SECRET_BYTES);
        made = new Made(key, Sha256.of(secret), clock.instant().plus(time));
        return secret;
    }

    /** How long a link is taken. */
    public Duration time() {
        return time;
    }

    /** Whether the secret would be taken. */
    public synchronized boolean holds(String secret) {
        Made known = made;
        return known != null
                && clock.instant().isBefore(known.until())
                && MessageDigest.isEqual(
                        known.digest().getBytes(StandardCharsets.US_ASCII),
                        Sha256.of(secret).getBytes(StandardCharsets.US_ASCII));
    }

    /** Takes the secret, which is never taken again: the id of the key to log in with, or empty where it does not hold. */
    public synchronized Optional<String> take(String secret) {
        Made known = made;
        if (known == null || !holds(secret)) {
            return Optional.empty();
        }
        made = null;
        return Optional.of(known.key());
    }
}

package org.gradus.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How long one is logged in, and what ends it. */
class SessionsTest {
    private final Map<String, Caller> keys = new HashMap<>(Map.of("a", caller("a"), "b", caller("b")));
    private final Later clock = new Later();
    private final Sessions sessions = new Sessions(
            id -> Optional.ofNullable(keys.get(id)),
            new Sessions.Rules(Duration.ofMinutes(30), Duration.ofHours(2), 2),
            clock);

    private static Caller caller(String id) {
        return new Caller(id, Role.ORGANISATION, Set.of(id));
    }

    @Test
    void whoLoggedInIsKnownByTheSecretAlone() {
        String secret = sessions.open("a");
        assertEquals("a", sessions.caller(secret).orElseThrow().id());
        assertTrue(sessions.caller("another").isEmpty());
        assertNotEquals(secret, sessions.open("a"));
    }

    @Test
    void whoAsksNothingIsLoggedOutAndWhoAsksStays() {
        String secret = sessions.open("a");
        clock.pass(Duration.ofMinutes(29));
        assertTrue(sessions.caller(secret).isPresent());
        clock.pass(Duration.ofMinutes(29));
        assertTrue(sessions.caller(secret).isPresent());
        clock.pass(Duration.ofMinutes(30));
        assertTrue(sessions.caller(secret).isEmpty());
    }

    @Test
    void nobodyStaysForEver() {
        String secret = sessions.open("a");
        for (int i = 0; i < 5; i++) {
            clock.pass(Duration.ofMinutes(20));
            assertTrue(sessions.caller(secret).isPresent());
        }
        clock.pass(Duration.ofMinutes(20));
        assertTrue(sessions.caller(secret).isEmpty());
    }

    @Test
    void oneMoreThanAKeyMayHaveEndsItsOldest() {
        String first = sessions.open("a");
        clock.pass(Duration.ofSeconds(1));
        String second = sessions.open("a");
        String other = sessions.open("b");
        clock.pass(Duration.ofSeconds(1));
        String third = sessions.open("a");
        assertTrue(sessions.caller(first).isEmpty());
        assertTrue(sessions.caller(second).isPresent());
        assertTrue(sessions.caller(third).isPresent());
        assertTrue(sessions.caller(other).isPresent());
    }

    @Test
    void aRevokedKeyEndsItsLogInsAtOnce() {
        String secret = sessions.open("a");
        keys.remove("a");
        assertTrue(sessions.caller(secret).isEmpty());
    }

    @Test
    void whoLogsOutIsUnknown() {
        String secret = sessions.open("a");
        sessions.close(secret);
        assertTrue(sessions.caller(secret).isEmpty());
    }

    @Test
    void theLinkOfTheFirstStartIsTakenOnceAndForAWhile() {
        var link = new FirstLink(clock, Duration.ofMinutes(30));
        assertTrue(link.take("").isEmpty());
        String late = link.make("a");
        clock.pass(Duration.ofMinutes(30));
        assertFalse(link.holds(late));
        String secret = link.make("a");
        assertTrue(link.holds(secret));
        assertTrue(link.take("another").isEmpty());
        assertEquals("a", link.take(secret).orElseThrow());
        assertTrue(link.take(secret).isEmpty());
    }

    @Test
    void aFormsTokenFitsItsBrowserAlone() {
        var tokens = new FormTokens();
        String token = tokens.of("browser");
        assertTrue(tokens.fits(token, "browser"));
        assertFalse(tokens.fits(token, "another"));
        assertFalse(tokens.fits("", "browser"));
        assertFalse(tokens.fits(token + "x", "browser"));
        assertFalse(new FormTokens().fits(token, "browser"), "of another start");
        assertNotEquals(token, tokens.of("browser"), "each page has another");
    }

    /** A clock that is put forward. */
    private static final class Later extends Clock {
        private Instant now = Instant.parse("2026-06-30T08:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}

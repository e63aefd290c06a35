package org.gradus.web.sparql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.gradus.io.Sha256;
import org.gradus.web.load.Places;
import org.jspecify.annotations.Nullable;

/**
 * The turns of one endpoint. A query begins on a quick turn, and when it has taken more than a little of the processor it goes
 * over to one of the few turns for long ones, so that short queries of all keep passing. One that was stopped is known for a
 * while, and begins on a long turn.
 */
final class Turns {
    private static final int MOST_WAITING = 24;
    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    private static final int MOST_REMEMBERED = 10_000;

    private final Places quick;
    private final Places lengthy;
    private final Cache<String, Boolean> stopped = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED)
            .build();

    /**
     * @param count how many quick turns there are; of long ones half as many
     */
    Turns(int count) {
        this.quick = new Places(count, MOST_WAITING);
        this.lengthy = new Places(Math.max(1, count / 2), MOST_WAITING);
    }

    /**
     * A turn; empty where none came in time.
     *
     * @param caller whose turn it is
     * @param text of the query
     */
    Optional<Turn> take(String caller, String text, Duration patience) throws InterruptedException {
        String name = Sha256.of(caller + '\n' + text);
        boolean known = stopped.getIfPresent(name) != null;
        return (known ? lengthy : quick).take(caller, patience).map(place -> new Turn(caller, name, place, known));
    }

    /** One turn. Its endpoint has it back when it is closed. */
    final class Turn implements AutoCloseable {
        private final String caller;
        private final String name;
        private Places.@Nullable Place place;
        private boolean isLong;

        private Turn(String caller, String name, Places.Place place, boolean isLong) {
            this.caller = caller;
            this.name = name;
            this.place = place;
            this.isLong = isLong;
        }

        String caller() {
            return caller;
        }

        /** Goes over to a long turn; false where the query must end, because there is none and others wait for this one. */
        synchronized boolean goOn() {
            if (isLong || place == null) {
                return true;
            }
            var other = lengthy.take(caller);
            if (other.isEmpty()) {
                return !quick.isWanted(caller);
            }
            place.giveBack();
            place = other.get();
            isLong = true;
            return true;
        }

        /** Remembers that the query was stopped. */
        void wasStopped() {
            stopped.put(name, true);
        }

        @Override
        public synchronized void close() {
            if (place != null) {
                place.giveBack();
                place = null;
            }
        }
    }
}

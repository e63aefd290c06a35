package org.gradus.web.sparql;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A number of places, of which one caller has at most half. Whoever finds none waits in order, but for those ahead whose
 * caller has all that it may have.
 */
final class Places {
    private final int share;
    private final int mostWaiting;
    private final Map<String, Integer> taken = new HashMap<>();
    private final Deque<Waiting> queue = new ArrayDeque<>();
    private int free;

    /**
     * @param count how many there are
     * @param mostWaiting how many may wait, of which half for one caller
     */
    Places(int count, int mostWaiting) {
        this.free = count;
        this.share = Math.max(1, count / 2);
        this.mostWaiting = mostWaiting;
    }

    /** A place that is held until it is given back, once. */
    final class Place {
        private final String caller;
        private boolean held = true;

        private Place(String caller) {
            this.caller = caller;
        }

        void giveBack() {
            synchronized (Places.this) {
                if (held) {
                    held = false;
                    free++;
                    taken.merge(caller, -1, (now, change) -> now + change == 0 ? null : now + change);
                    serve();
                }
            }
        }
    }

    /** One who waits. */
    private static final class Waiting {
        private final String caller;
        private Place place;

        private Waiting(String caller) {
            this.caller = caller;
        }
    }

    /** A place, if one is free and no one waits for it. */
    synchronized Optional<Place> take(String caller) {
        return isOpen(caller) && queue.stream().allMatch(waiting -> isFull(waiting.caller))
                ? Optional.of(seat(caller))
                : Optional.empty();
    }

    /** A place, waited for; empty where none came in time or too many wait. */
    synchronized Optional<Place> take(String caller, Duration patience) throws InterruptedException {
        Optional<Place> at = take(caller);
        if (at.isPresent()) {
            return at;
        }
        if (queue.size() >= mostWaiting
                || queue.stream().filter(each -> each.caller.equals(caller)).count() >= mostWaiting / 2) {
            return Optional.empty();
        }
        var waiting = new Waiting(caller);
        queue.add(waiting);
        long until = System.nanoTime() + patience.toNanos();
        try {
            for (long left = patience.toNanos(); waiting.place == null && left > 0; left = until - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            if (waiting.place != null) {
                waiting.place.giveBack();
            }
            throw e;
        } finally {
            queue.remove(waiting);
        }
        return Optional.ofNullable(waiting.place);
    }

    /** Whether someone waits for a place of a caller's: one that this caller gives back would be taken at once. */
    synchronized boolean isWanted(String caller) {
        return queue.stream().anyMatch(each -> each.caller.equals(caller) || !isFull(each.caller));
    }

    private void serve() {
        for (var each = queue.iterator(); each.hasNext() && free > 0; ) {
            Waiting waiting = each.next();
            if (isOpen(waiting.caller)) {
                waiting.place = seat(waiting.caller);
                each.remove();
            }
        }
        notifyAll();
    }

    private Place seat(String caller) {
        free--;
        taken.merge(caller, 1, Integer::sum);
        return new Place(caller);
    }

    private boolean isOpen(String caller) {
        return free > 0 && !isFull(caller);
    }

    private boolean isFull(String caller) {
        return taken.getOrDefault(caller, 0) >= share;
    }
}

package org.gradus.web.load;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A number of places, of which one caller has at most half. Whoever finds none waits. Who has the fewest, and got the last of
 * them longest ago, is served first, so that a flood of some is not in the way of others.
 */
public final class Places {
    private final int share;
    private final int mostWaiting;
    private final Map<String, Integer> taken = new HashMap<>();

    /** When callers who have a place or wait for one got their last. */
    private final Map<String, Long> served = new HashMap<>();

    private final Deque<Waiting> queue = new ArrayDeque<>();
    private int free;
    private long seats;

    /**
     * @param count how many there are
     * @param mostWaiting how many may wait, of which half for one caller
     */
    public Places(int count, int mostWaiting) {
        this.free = count;
        this.share = Math.max(1, count / 2);
        this.mostWaiting = mostWaiting;
    }

    /** A place that is held until it is given back, once. */
    public final class Place {
        private final String caller;
        private boolean held = true;

        private Place(String caller) {
            this.caller = caller;
        }

        public void giveBack() {
            synchronized (Places.this) {
                if (held) {
                    held = false;
                    free++;
                    taken.merge(caller, -1, (now, change) -> now + change == 0 ? null : now + change);
                    serve();
                    forget(caller);
                }
            }
        }
    }

    /** One who waits. */
    private static final class Waiting {
        private final String caller;
        private @Nullable Place place;

        private Waiting(String caller) {
            this.caller = caller;
        }
    }

    /** A place, if one is free and no one waits for it. */
    public synchronized Optional<Place> take(String caller) {
        return isOpen(caller) && queue.stream().allMatch(waiting -> isFull(waiting.caller))
                ? Optional.of(seat(caller))
                : Optional.empty();
    }

    /** A place, waited for; empty where none came in time or too many wait. */
    public synchronized Optional<Place> take(String caller, Duration patience) throws InterruptedException {
        Optional<Place> at = take(caller);
        if (at.isPresent()) {
            return at;
        }
        if (waiting(caller) >= mostWaiting / 2 || (queue.size() >= mostWaiting && !makeRoom(waiting(caller) + 1))) {
            return Optional.empty();
        }
        var waiting = new Waiting(caller);
        queue.add(waiting);
        long until = System.nanoTime() + patience.toNanos();
        try {
            for (long left = patience.toNanos();
                    waiting.place == null && queue.contains(waiting) && left > 0;
                    left = until - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            if (waiting.place != null) {
                waiting.place.giveBack();
            }
            throw e;
        } finally {
            queue.remove(waiting);
            forget(caller);
        }
        return Optional.ofNullable(waiting.place);
    }

    private long waiting(String caller) {
        return queue.stream().filter(each -> each.caller.equals(caller)).count();
    }

    /** Sends away the first of the caller who has the most that wait, where it has more of them than another will have. */
    private boolean makeRoom(long count) {
        Optional<Waiting> sent = queue.stream()
                .filter(each -> waiting(each.caller) > count)
                .max(Comparator.comparingLong(each -> waiting(each.caller)));
        sent.ifPresent(queue::remove);
        notifyAll();
        return sent.isPresent();
    }

    /** Whether someone waits for a place of a caller's: one that this caller gives back would be taken at once. */
    public synchronized boolean isWanted(String caller) {
        return queue.stream().anyMatch(each -> each.caller.equals(caller) || !isFull(each.caller));
    }

    private void serve() {
        for (var next = next(); next.isPresent(); next = next()) {
            Waiting served = next.get();
            served.place = seat(served.caller);
            queue.remove(served);
        }
        notifyAll();
    }

    /** Of one caller the last to come: who is flooded by its own does not drown in it. */
    private Optional<Waiting> next() {
        return queue.stream()
                .map(each -> each.caller)
                .distinct()
                .filter(this::isOpen)
                .min(Comparator.<String>comparingInt(caller -> taken.getOrDefault(caller, 0))
                        .thenComparingLong(caller -> served.getOrDefault(caller, 0L)))
                .flatMap(caller -> queue.stream()
                        .filter(each -> each.caller.equals(caller))
                        .reduce((before, after) -> after));
    }

    private void forget(String caller) {
        if (!taken.containsKey(caller) && queue.stream().noneMatch(each -> each.caller.equals(caller))) {
            served.remove(caller);
        }
    }

    private Place seat(String caller) {
        free--;
        served.put(caller, ++seats);
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

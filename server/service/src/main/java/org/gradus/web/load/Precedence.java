package org.gradus.web.load;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Orders who works: what changes something begins at once, what only reads waits for a place, and there are fewer places while
 * something is being changed. Readers hold no lock that writers wait for; what they have in common is the processor. Nobody is
 * refused: who has waited for long goes on without a place, and who has had one for long, such as to send to a slow client,
 * has it no more.
 */
public final class Precedence {
    private final int places;
    private final int placesBesideChanges;
    private final long lapse;
    private final long patience;
    private final LongSupplier clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Condition> waiting = new ArrayDeque<>();
    private final Deque<Turn> reading = new ArrayDeque<>();
    private final Deque<Turn> changing = new ArrayDeque<>();

    /**
     * @param places how many read at once while nothing is changed
     * @param placesBesideChanges how many do while something is
     * @param lapse after how long a turn no longer counts
     * @param patience how long a reader waits at most
     */
    public Precedence(int places, int placesBesideChanges, Duration lapse, Duration patience) {
        this(places, placesBesideChanges, lapse, patience, System::nanoTime);
    }

    Precedence(int places, int placesBesideChanges, Duration lapse, Duration patience, LongSupplier clock) {
        this.places = places;
        this.placesBesideChanges = placesBesideChanges;
        this.lapse = lapse.toNanos();
        this.patience = patience.toNanos();
        this.clock = clock;
    }

    /** A turn; others go on when it is closed. */
    public final class Turn implements AutoCloseable {
        private final Deque<Turn> among;
        private final long since;

        private Turn(Deque<Turn> among) {
            this.among = among;
            this.since = clock.getAsLong();
            among.add(this);
        }

        @Override
        public void close() {
            lock.lock();
            try {
                among.remove(this);
                serve();
            } finally {
                lock.unlock();
            }
        }
    }

    /** The turn of what changes something: it has it at once. */
    public Turn toChange() {
        lock.lock();
        try {
            return new Turn(changing);
        } finally {
            lock.unlock();
        }
    }

    /** The turn of what only reads, in the order in which they come. */
    public Turn toRead() {
        return toRead(false);
    }

    /** The same for what others wait for, such as a query that has one of the few turns of queries: it is the next. */
    public Turn toReadNext() {
        return toRead(true);
    }

    private Turn toRead(boolean next) {
        lock.lock();
        try {
            if (!(next || waiting.isEmpty()) || !isOpen()) {
                await(next);
            }
            return new Turn(reading);
        } finally {
            serve();
            lock.unlock();
        }
    }

    private void await(boolean next) {
        Condition place = lock.newCondition();
        if (next) {
            waiting.addFirst(place);
        } else {
            waiting.addLast(place);
        }
        boolean interrupted = false;
        try {
            long until = clock.getAsLong() + patience;
            long left = patience;
            while (left > 0 && !(isFirst(place) && isOpen())) {
                // The first looks itself whether a turn has lapsed; nobody else would tell.
                var unused = place.awaitNanos(isFirst(place) ? Math.min(left, untilLapse()) : left);
                left = until - clock.getAsLong();
            }
        } catch (InterruptedException e) {
            interrupted = true;
        } finally {
            waiting.remove(place);
        }
        if (interrupted) {
            // It goes on without having waited, and whoever it is sees the interrupt.
            Thread.currentThread().interrupt();
        }
    }

    private boolean isFirst(Condition place) {
        return waiting.peek() == place;
    }

    private boolean isOpen() {
        dropLapsed(changing);
        dropLapsed(reading);
        return reading.size() < (changing.isEmpty() ? places : placesBesideChanges);
    }

    private void dropLapsed(Deque<Turn> turns) {
        for (Turn oldest = turns.peek(); oldest != null && isLapsed(oldest); oldest = turns.peek()) {
            turns.remove();
        }
    }

    private boolean isLapsed(Turn turn) {
        return clock.getAsLong() - turn.since >= lapse;
    }

    private long untilLapse() {
        return Math.max(1, Math.min(untilLapse(reading.peek()), untilLapse(changing.peek())));
    }

    private long untilLapse(@Nullable Turn turn) {
        return turn == null ? lapse : lapse - (clock.getAsLong() - turn.since);
    }

    /** Whoever is the first looks whether it has a place, and for how long others have theirs. */
    private void serve() {
        Condition first = waiting.peek();
        if (first != null) {
            first.signal();
        }
    }
}

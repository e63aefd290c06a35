package org.gradus.store;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A write that waits for its turn, and whoever asked for it with it. */
final class GroupedWrite<T> {
    private enum State {
        WAITING,
        BEGUN,
        GIVEN_UP
    }

    private final Supplier<T> action;
    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
    private final CompletableFuture<@Nullable T> outcome = new CompletableFuture<>();

    /** What the last attempt gave; only the writing thread sees it. */
    private @Nullable T result;

    GroupedWrite(Supplier<T> action) {
        this.action = action;
    }

    /** Whether it is to be done; one that nobody waits for any more is not. */
    boolean begin() {
        return state.compareAndSet(State.WAITING, State.BEGUN) || state.get() == State.BEGUN;
    }

    void attempt() {
        result = action.get();
    }

    void succeed() {
        outcome.complete(result);
    }

    void fail(Throwable reason) {
        outcome.completeExceptionally(reason);
    }

    /**
     * Waits for the outcome.
     *
     * @throws BusyException where it was not begun in time
     */
    @SuppressWarnings("NullAway") // What the action gives is what is given.
    T await(Duration patience) {
        boolean interrupted = false;
        try {
            boolean begun = false;
            while (true) {
                try {
                    return begun ? outcome.get() : outcome.get(patience.toNanos(), TimeUnit.NANOSECONDS);
                } catch (TimeoutException e) {
                    begun = requireBegun("other writes took more than " + patience.toSeconds() + " s");
                } catch (InterruptedException e) {
                    // What was begun is waited for: whoever asked must know what came of it.
                    interrupted = true;
                    begun = requireBegun("interrupted while waiting to write");
                }
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) e.getCause();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private boolean requireBegun(String otherwise) {
        if (state.compareAndSet(State.WAITING, State.GIVEN_UP)) {
            throw new BusyException(otherwise);
        }
        return true;
    }
}

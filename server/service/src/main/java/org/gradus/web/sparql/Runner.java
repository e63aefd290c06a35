package org.gradus.web.sparql;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.query.QueryCancelledException;
import org.gradus.web.load.Precedence;
import org.jspecify.annotations.Nullable;

/**
 * Runs the queries of one endpoint, each on a thread of its own, so that whoever waits for one is answered in time whatever
 * it does. One that does not stop when it should is left to itself: its turn is given back and its result thrown away. It is
 * not interrupted, for that would close files of the database that it reads. Some may so be left; then no more are begun
 * until one of them ends.
 */
final class Runner {
    /** How long one that was ended may take to notice. */
    private static final Duration GRACE = Duration.ofMillis(500);

    /** How many times as many as may be left for good may be left for a moment, such as while rows are sorted. */
    private static final int MOMENTARILY = 4;

    /** Long chains of operators are walked by recursion. */
    private static final long STACK = 4L << 20;

    private static final AtomicLong NUMBER = new AtomicLong();

    private final QueryGuard guard;
    private final Turns turns;
    private final Precedence precedence;
    private final Duration limit;
    private final int mostLeft;
    private final Set<Run> left = ConcurrentHashMap.newKeySet();

    /**
     * @param precedence who of those that have a turn may work beside what changes something
     * @param limit how long one may run, and how long one may wait for its turn
     * @param mostLeft how many that do not stop may be left, in all and of one caller
     */
    Runner(QueryGuard guard, Turns turns, Precedence precedence, Duration limit, int mostLeft) {
        this.guard = guard;
        this.turns = turns;
        this.precedence = precedence;
        this.limit = limit;
        this.mostLeft = mostLeft;
    }

    /** What is to be done under a watch. */
    @FunctionalInterface
    interface Work {
        Answer run(Watch watch) throws Exception;
    }

    /** Something else than a result came of it. */
    static final class Ended extends Exception {
        private static final long serialVersionUID = 1L;

        /** Why. */
        enum Reason {
            /** No turn came in time. */
            BUSY,
            /** Too many do not stop. */
            STUCK,
            /** It was ended. */
            STOPPED,
            /** It failed; the cause says with what. */
            FAILED
        }

        private final Reason reason;
        private final transient Watch.@Nullable End end;

        private Ended(Reason reason, Watch.@Nullable End end, @Nullable Throwable cause) {
            super(reason + " " + end, cause);
            this.reason = reason;
            this.end = end;
        }

        Reason reason() {
            return reason;
        }

        /** Why it was stopped; null where it was not. */
        Watch.@Nullable End end() {
            return end;
        }
    }

    /**
     * Does work on a turn.
     *
     * @param caller who asks
     * @param text what is asked
     * @throws Ended where no result came of it
     */
    Answer run(String caller, String text, Work work) throws Ended, InterruptedException {
        requireUnstuck();
        if (left.stream().filter(each -> each.turn.caller().equals(caller)).count() >= mostLeft) {
            throw new Ended(Ended.Reason.BUSY, null, null);
        }
        Optional<Turns.Turn> turn = turns.take(caller, text, limit);
        if (turn.isEmpty()) {
            throw new Ended(Ended.Reason.BUSY, null, null);
        }
        var run = new Run(turn.get(), work);
        try {
            requireUnstuck();
            guard.add(run);
            new Thread(null, run, "sparql-" + NUMBER.incrementAndGet(), STACK).start();
        } catch (Ended | RuntimeException | Error e) {
            guard.remove(run);
            turn.get().close();
            throw e;
        }
        return run.await();
    }

    private void requireUnstuck() throws Ended {
        if (isStuck()) {
            throw new Ended(Ended.Reason.STUCK, null, null);
        }
    }

    /** Whether so many did not stop that no more are begun; for a moment some more may be on their way to their end. */
    boolean isStuck() {
        return left.size() >= MOMENTARILY * mostLeft
                || left.stream().filter(each -> each.watch.isStuck(limit)).count() >= mostLeft;
    }

    /** How many were ended and go on. */
    int left() {
        return left.size();
    }

    /** One piece of work. */
    private final class Run implements Runnable, QueryGuard.Guarded {
        private final Turns.Turn turn;
        private final Work work;
        private final Watch watch = new Watch(limit);
        private final CompletableFuture<Answer> answer = new CompletableFuture<>();
        private final Duration little = limit.dividedBy(20);
        private boolean done;

        Run(Turns.Turn turn, Work work) {
            this.turn = turn;
            this.work = work;
        }

        @Override
        public Watch watch() {
            return watch;
        }

        @Override
        public void run() {
            Answer result;
            Precedence.Turn ofAll = precedence.toReadNext();
            try {
                watch.begin();
                result = work.run(watch);
            } catch (Throwable e) {
                finish(ofAll);
                answer.completeExceptionally(e);
                return;
            }
            finish(ofAll);
            if (watch.ended() != null || !answer.complete(result)) {
                // What came after the end may not be whole.
                result.close();
                answer.completeExceptionally(new QueryCancelledException());
            }
        }

        private void finish(Precedence.Turn ofAll) {
            ofAll.close();
            synchronized (this) {
                done = true;
                left.remove(this);
            }
            guard.remove(this);
            watch.done();
            turn.close();
        }

        @Override
        public void look() {
            if (watch.ended() == null && watch.processor().compareTo(little) > 0 && !turn.goOn()) {
                watch.end(Watch.End.OTHERS);
            }
            if (watch.ended() != null) {
                turn.wasStopped();
            }
            if (watch.isStuck(GRACE)) {
                leave();
            }
        }

        private void leave() {
            synchronized (this) {
                if (done) {
                    return;
                }
                left.add(this);
            }
            turn.close();
            answer.completeExceptionally(new QueryCancelledException());
        }

        Answer await() throws Ended, InterruptedException {
            try {
                return answer.get();
            } catch (ExecutionException e) {
                Watch.@Nullable End end = watch.ended();
                throw end != null
                        ? new Ended(Ended.Reason.STOPPED, end, e.getCause())
                        : new Ended(Ended.Reason.FAILED, null, e.getCause());
            } catch (InterruptedException e) {
                watch.end(Watch.End.TIME);
                throw e;
            }
        }
    }
}

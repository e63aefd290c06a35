package org.gradus.web.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.gradus.web.load.Precedence;
import org.gradus.web.sparql.Runner.Ended;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever a query does, who waits for it is answered, and others get its turn. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class RunnerTest {
    private static final Duration LIMIT = Duration.ofMillis(400);

    /** Nothing is changed beside. */
    private static final Precedence FREE = new Precedence(100, 100, Duration.ofMinutes(1), Duration.ofMinutes(1));

    private final QueryGuard guard = new QueryGuard();
    private final CountDownLatch released = new CountDownLatch(1);

    @AfterEach
    void end() {
        released.countDown();
        guard.close();
    }

    private Runner runner(int turns, int mostLeft) {
        return new Runner(guard, new Turns(turns), FREE, LIMIT, mostLeft);
    }

    /** Looks at nothing, as a loop of some library does; it only does not take the processor. */
    private Answer deaf(Watch watch) {
        while (released.getCount() > 0) {
            try {
                released.await();
            } catch (InterruptedException e) {
                // Deaf to this, too.
            }
        }
        return new Answer(1);
    }

    /** On a machine with much to do, the limit may pass before what is short has begun. */
    private static void answers(Runner runner, String caller) throws Exception {
        while (true) {
            try {
                runner.run(caller, "q", watch -> new Answer(1)).close();
                return;
            } catch (Ended e) {
                assertEquals(Watch.End.TIME, e.end());
            }
        }
    }

    @Test
    void anAnswerIsGivenBackAndAFailureIsTold() throws Exception {
        var runner = new Runner(guard, new Turns(1), FREE, Duration.ofMinutes(5), 1);
        try (Answer done = new Answer(1)) {
            assertSame(done, runner.run("a", "q", watch -> done));
        }
        var failure = new IllegalStateException("test");
        var failed = assertThrows(
                Ended.class,
                () -> runner.run("a", "q", watch -> {
                    throw failure;
                }));
        assertEquals(Ended.Reason.FAILED, failed.reason());
        assertSame(failure, failed.getCause());
        var overflow = assertThrows(
                Ended.class,
                () -> runner.run("a", "q", watch -> {
                    throw new StackOverflowError();
                }));
        assertEquals(Ended.Reason.FAILED, overflow.reason());
        assertEquals(0, runner.left());
    }

    @Test
    void whatLooksAtTheWatchStopsAtTheLimit() {
        var runner = runner(1, 1);
        var ended = assertThrows(
                Ended.class,
                () -> runner.run("a", "q", watch -> {
                    while (true) {
                        Thread.sleep(10);
                        Watch.check();
                    }
                }));
        assertEquals(Ended.Reason.STOPPED, ended.reason());
        assertEquals(Watch.End.TIME, ended.end());
        assertEquals(0, runner.left());
    }

    @Test
    void whatComesAfterTheLimitIsNoAnswer() {
        var runner = runner(1, 1);
        var ended = assertThrows(
                Ended.class,
                () -> runner.run("a", "q", watch -> {
                    while (watch.ended() == null) {
                        Thread.sleep(5);
                    }
                    return new Answer(1);
                }));
        assertEquals(Watch.End.TIME, ended.end());
    }

    @Test
    void whatDoesNotStopGivesItsTurnToOthers() throws Exception {
        var runner = runner(1, 4);
        var ended = assertThrows(Ended.class, () -> runner.run("a", "q", this::deaf));
        assertEquals(Ended.Reason.STOPPED, ended.reason());
        assertEquals(1, runner.left());
        assertFalse(runner.isStuck());
        answers(runner, "b");
        released.countDown();
        while (runner.left() > 0) {
            Thread.sleep(5);
        }
    }

    @Test
    void onlySoManyAreLeftThenNoMoreAreBegunUntilOneEnds() throws Exception {
        var runner = runner(4, 2);
        for (String caller : new String[] {"a", "b"}) {
            assertThrows(Ended.class, () -> runner.run(caller, "q", this::deaf));
        }
        while (!runner.isStuck()) {
            Thread.sleep(5);
        }
        var refused = assertThrows(Ended.class, () -> runner.run("c", "q", watch -> new Answer(1)));
        assertEquals(Ended.Reason.STUCK, refused.reason());
        released.countDown();
        while (runner.isStuck()) {
            Thread.sleep(5);
        }
        answers(runner, "c");
    }

    @Test
    void whoLeftSomeBehindBeginsNoMore() {
        var runner = runner(4, 2);
        for (int i = 0; i < 2; i++) {
            assertThrows(Ended.class, () -> runner.run("a", "q", this::deaf));
        }
        var refused = assertThrows(Ended.class, () -> runner.run("a", "q", watch -> new Answer(1)));
        assertTrue(refused.reason() == Ended.Reason.BUSY || refused.reason() == Ended.Reason.STUCK);
    }
}

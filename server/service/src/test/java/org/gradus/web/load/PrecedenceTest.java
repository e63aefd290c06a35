package org.gradus.web.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class PrecedenceTest {
    private static final Duration LONG = Duration.ofHours(1);

    /** A reader on a thread of its own; it has its turn when the future is there. */
    private static CompletableFuture<Precedence.Turn> reader(Precedence precedence) {
        return reader(precedence::toRead);
    }

    private static CompletableFuture<Precedence.Turn> reader(Supplier<Precedence.Turn> way) {
        var turn = new CompletableFuture<Precedence.Turn>();
        var thread = new Thread(() -> turn.complete(way.get()));
        thread.start();
        // It has its turn, or waits for it.
        while (!turn.isDone() && thread.getState() != Thread.State.TIMED_WAITING && thread.isAlive()) {
            Thread.onSpinWait();
        }
        return turn;
    }

    @Test
    void readersHaveFewerPlacesWhileSomethingIsChanged() throws Exception {
        var precedence = new Precedence(3, 1, LONG, LONG);
        var change = precedence.toChange();
        var first = reader(precedence);
        var second = reader(precedence);
        assertTrue(first.isDone());
        assertFalse(second.isDone());
        change.close();
        second.join();
    }

    @Test
    void changesNeverWait() {
        var precedence = new Precedence(1, 1, LONG, LONG);
        var turns = new ArrayList<Precedence.Turn>(List.of(precedence.toRead()));
        for (int i = 0; i < 100; i++) {
            turns.add(precedence.toChange());
        }
        turns.forEach(Precedence.Turn::close);
        precedence.toRead().close();
    }

    @Test
    void readersAreServedInTheirOrderAndNoneIsForgotten() throws Exception {
        var precedence = new Precedence(1, 1, LONG, LONG);
        var held = precedence.toRead();
        var order = new CopyOnWriteArrayList<Integer>();
        var done = new CountDownLatch(20);
        for (int i = 0; i < 20; i++) {
            int number = i;
            var unused = reader(precedence).thenAccept(turn -> {
                order.add(number);
                turn.close();
                done.countDown();
            });
        }
        held.close();
        done.await();
        assertEquals(order.stream().sorted().toList(), order);
    }

    @Test
    void whatOthersWaitForIsTheNext() throws Exception {
        var precedence = new Precedence(1, 1, LONG, LONG);
        var held = precedence.toRead();
        var usual = reader(precedence::toRead);
        var next = reader(precedence::toReadNext);
        held.close();
        next.join();
        assertFalse(usual.isDone());
        next.join().close();
        usual.join().close();
    }

    @Test
    void aTurnThatIsHeldForLongKeepsNobodyOut() throws Exception {
        var precedence = new Precedence(1, 1, Duration.ofMillis(50), LONG);
        var held = precedence.toRead();
        var writing = precedence.toChange();
        reader(precedence).join().close();
        // What lapsed is closed as any other.
        held.close();
        writing.close();
        precedence.toRead().close();
    }

    @Test
    void whoHasWaitedForLongGoesOnWithoutAPlace() throws Exception {
        var precedence = new Precedence(1, 1, LONG, Duration.ofMillis(50));
        var held = precedence.toRead();
        reader(precedence).join().close();
        held.close();
    }

    @Test
    void whoIsInterruptedGoesOnAndSeesIt() throws Exception {
        var precedence = new Precedence(1, 1, LONG, LONG);
        var held = precedence.toRead();
        var seen = new CompletableFuture<Boolean>();
        var thread = new Thread(() -> {
            precedence.toRead().close();
            seen.complete(Thread.currentThread().isInterrupted());
        });
        thread.start();
        thread.interrupt();
        assertTrue(seen.join());
        held.close();
    }
}

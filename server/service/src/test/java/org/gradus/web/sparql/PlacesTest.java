package org.gradus.web.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 2, unit = TimeUnit.MINUTES)
class PlacesTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void oneCallerHasHalfOfThePlacesAtMost() {
        var places = new Places(4, 10);
        assertTrue(places.take("greedy").isPresent());
        var second = places.take("greedy").orElseThrow();
        assertTrue(places.take("greedy").isEmpty());
        assertTrue(places.take("other").isPresent());
        second.giveBack();
        second.giveBack();
        assertTrue(places.take("greedy").isPresent());
        assertTrue(places.take("greedy").isEmpty(), "what is given back twice is one place");
    }

    @Test
    void whoWaitsIsServedInOrderButForThoseWhoHaveTheirShare() throws Exception {
        var places = new Places(2, 10);
        var first = places.take("greedy").orElseThrow();
        List<String> served = new ArrayList<>();
        var greedy = waiting(places, "greedy", served);
        assertTrue(places.isWanted("greedy"));
        assertTrue(places.take("other").isPresent(), "greedy waits for greedy's own place only");
        var third = waiting(places, "third", served);
        assertTrue(places.isWanted("other"));
        first.giveBack();
        greedy.get(1, TimeUnit.MINUTES).orElseThrow().giveBack();
        third.get(1, TimeUnit.MINUTES);
        assertEquals(List.of("greedy", "third"), served);
        assertFalse(places.isWanted("other"));
    }

    @Test
    void noOneWaitsForEverAndOnlySoManyWait() throws Exception {
        var places = new Places(1, 4);
        var held = places.take("a").orElseThrow();
        assertTrue(places.take("b", Duration.ofMillis(20)).isEmpty());
        var waiting = new ArrayList<CompletableFuture<Optional<Places.Place>>>();
        waiting.add(waiting(places, "b", new ArrayList<>()));
        waiting.add(waiting(places, "b", new ArrayList<>()));
        assertTrue(places.take("b", LONG).isEmpty(), "half of those who wait, for one caller");
        waiting.add(waiting(places, "c", new ArrayList<>()));
        waiting.add(waiting(places, "d", new ArrayList<>()));
        assertTrue(places.take("e", LONG).isEmpty(), "no more wait");
        held.giveBack();
        for (var each : waiting) {
            each.get(1, TimeUnit.MINUTES).orElseThrow().giveBack();
        }
    }

    @Test
    void turnsGoOverToLongOnesUntilThoseAreTaken() throws Exception {
        var turns = new Turns(2);
        var one = turns.take("a", "one", LONG).orElseThrow();
        assertTrue(one.goOn());
        var two = turns.take("a", "two", LONG).orElseThrow();
        assertTrue(two.goOn(), "no one waits for it");
        var other = turns.take("b", "three", LONG).orElseThrow();
        var waiting = CompletableFuture.supplyAsync(() -> {
            try {
                return turns.take("c", "four", LONG);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        while (two.goOn()) {
            Thread.sleep(5);
        }
        two.wasStopped();
        two.close();
        assertTrue(waiting.get(1, TimeUnit.MINUTES).isPresent());
        assertTrue(turns.take("a", "two", Duration.ZERO).isEmpty(), "it waits for a long turn now");
        one.close();
        assertTrue(turns.take("a", "two", Duration.ZERO).isPresent());
        other.close();
    }

    private static CompletableFuture<Optional<Places.Place>> waiting(
            Places places, String caller, List<String> served) throws InterruptedException {
        var thread = new Thread[1];
        var result = new CompletableFuture<Optional<Places.Place>>();
        thread[0] = new Thread(() -> {
            try {
                var place = places.take(caller, LONG);
                synchronized (served) {
                    served.add(caller);
                }
                result.complete(place);
            } catch (InterruptedException e) {
                result.completeExceptionally(e);
            }
        });
        thread[0].start();
        while (thread[0].getState() != Thread.State.TIMED_WAITING) {
            Thread.sleep(2);
        }
        return result;
    }
}

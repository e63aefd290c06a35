package org.gradus.web.load;

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
    void whoGotAPlaceLongestAgoIsServedNext() throws Exception {
        var places = new Places(2, 10);
        var first = places.take("greedy").orElseThrow();
        List<String> served = new ArrayList<>();
        var greedy = waiting(places, "greedy", served);
        assertTrue(places.isWanted("greedy"));
        assertTrue(places.take("other").isPresent(), "greedy waits for greedy's own place only");
        var third = waiting(places, "third", served);
        assertTrue(places.isWanted("other"));
        first.giveBack();
        var place = third.get(1, TimeUnit.MINUTES).orElseThrow();
        assertFalse(greedy.isDone(), "it had one before");
        place.giveBack();
        assertTrue(greedy.get(1, TimeUnit.MINUTES).isPresent());
        assertEquals(List.of("third", "greedy"), served);
        assertFalse(places.isWanted("other"));
    }

    @Test
    void aFloodOfSomeIsNotInTheWayOfOthers() throws Exception {
        var places = new Places(2, 40);
        var one = places.take("a").orElseThrow();
        var two = places.take("b").orElseThrow();
        List<String> served = new ArrayList<>();
        var flood = new ArrayList<CompletableFuture<Optional<Places.Place>>>();
        for (int i = 0; i < 5; i++) {
            flood.add(waiting(places, "a", served));
            flood.add(waiting(places, "b", served));
        }
        var honest = waiting(places, "c", served);
        one.giveBack();
        assertTrue(honest.get(1, TimeUnit.MINUTES).isPresent());
        assertTrue(flood.stream().noneMatch(CompletableFuture::isDone));
        two.giveBack();
        while (flood.stream().noneMatch(CompletableFuture::isDone)) {
            Thread.sleep(2);
        }
        assertEquals("c", served.get(0));
    }

    @Test
    void ofOneCallerTheLastToComeIsServedFirst() throws Exception {
        var places = new Places(1, 10);
        var held = places.take("a").orElseThrow();
        List<String> served = new ArrayList<>();
        var flood = waiting(places, "a", served);
        var last = waiting(places, "a", served);
        held.giveBack();
        var place = last.get(1, TimeUnit.MINUTES).orElseThrow();
        assertFalse(flood.isDone());
        place.giveBack();
        assertTrue(flood.get(1, TimeUnit.MINUTES).isPresent());
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
        waiting.add(waiting(places, "e", new ArrayList<>()));
        assertTrue(waiting.get(0).get(1, TimeUnit.MINUTES).isEmpty(), "sent away for one who had none");
        assertTrue(places.take("f", LONG).isEmpty(), "no more wait");
        var given = waiting.stream()
                .skip(1)
                .map(each -> each.thenAccept(place -> place.orElseThrow().giveBack()))
                .toList();
        held.giveBack();
        for (var each : given) {
            each.get(1, TimeUnit.MINUTES);
        }
    }

    private static CompletableFuture<Optional<Places.Place>> waiting(Places places, String caller, List<String> served)
            throws InterruptedException {
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
        thread[0].setDaemon(true);
        thread[0].start();
        while (thread[0].getState() != Thread.State.TIMED_WAITING) {
            Thread.sleep(2);
        }
        return result;
    }
}

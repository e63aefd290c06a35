package org.gradus.web.sparql;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 2, unit = TimeUnit.MINUTES)
class TurnsTest {
    private static final Duration LONG = Duration.ofMinutes(1);

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
}

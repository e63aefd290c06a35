package org.gradus.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class LastResortTest {
    @Test
    void theProcessEndsSoonAfterAWriteThatCouldNotBeUndone() {
        var ends = new ArrayList<Runnable>();
        var ended = new int[1];
        new LastResort(ends::add, () -> ended[0]++).accept(new IllegalStateException("test"));
        assertEquals(0, ended[0], "who waits for an answer still gets one");
        ends.forEach(Runnable::run);
        assertEquals(1, ended[0]);
    }
}

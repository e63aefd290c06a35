package org.gradus.web.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A long list, a part at a time. */
class SliceTest {
    @Test
    void thePartsOfAListAreTheListInItsOrder() {
        List<Integer> all = IntStream.range(0, 2 * Slice.SIZE + 1).boxed().toList();
        var shown = new ArrayList<Integer>();
        for (int number = 1; number <= Slice.parts(all.size()); number++) {
            shown.addAll(Slice.of(all, number).items());
        }
        assertEquals(all, shown);
        Slice<Integer> last = Slice.of(all, 3);
        assertEquals(3, last.parts());
        assertEquals(2 * Slice.SIZE + 1, last.first());
        assertEquals(all.size(), last.last());
    }

    @Test
    void whatFitsOnOnePageIsWhole() {
        assertTrue(Slice.of(List.of(), 1).isWhole());
        assertTrue(Slice.of(IntStream.range(0, Slice.SIZE).boxed().toList(), 1).isWhole());
        assertTrue(Slice.of(List.of("a"), 2).items().isEmpty());
        assertTrue(Slice.of(List.of("a"), Integer.MAX_VALUE).items().isEmpty());
    }
}

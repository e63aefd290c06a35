package org.gradus.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A memory that cannot be filled. */
class RememberedTest {
    @Test
    void whatIsKeptIsMadeOnceAndWhatFindsNoRoomEachTime() {
        var made = new ArrayList<String>();
        var remembered = new Remembered<String, Integer>(2);
        for (String key : List.of("a", "bb", "ccc", "a", "bb", "ccc")) {
            assertEquals(key.length(), remembered.get(key, asked -> {
                made.add(asked);
                return asked.length();
            }));
        }
        assertEquals(List.of("a", "bb", "ccc", "ccc"), made);
        assertNull(remembered.get("ccc"));
    }
}

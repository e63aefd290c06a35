package org.gradus.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.gradus.evidence.admission.Profile;
import org.gradus.rows.PackedOrganisation;
import org.gradus.service.refusal.RequestRefused;
import org.junit.jupiter.api.Test;

/** Organisations are held against themselves: what is read a second time is what was read the first. */
class HeldRowsTest {
    private final AtomicInteger state = new AtomicInteger();
    private final AtomicInteger steps = new AtomicInteger();
    private final HeldRows rows = new HeldRows(List.of("acme", "other"), this::of, steps::incrementAndGet);

    private List<PackedOrganisation> of(String organisation) {
        return organisation.equals("other")
                ? List.of()
                : List.of(new PackedOrganisation(
                        "acme " + state, "https://example.org/acme", Profile.NONE, List.of(), List.of()));
    }

    private List<PackedOrganisation> all() {
        var all = new ArrayList<PackedOrganisation>();
        try (var parts = rows.open()) {
            parts.forEachRemaining(part -> all.addAll(part.get()));
        }
        return all;
    }

    @Test
    void theyAreTheSameEachTimeTheyAreOpened() {
        assertEquals(all(), all());
        assertEquals(4, steps.get());
    }

    @Test
    void evidenceThatChangedInBetweenIsRefused() {
        assertEquals(1, all().size());
        state.incrementAndGet();
        assertThrows(RequestRefused.class, this::all);
    }
}

package org.gradus.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.gradus.model.Extent;
import org.gradus.model.Scale;
import org.junit.jupiter.api.Test;

/** One subtraction compares as the product order of the scales does. */
class PackedExtentTest {
    @Test
    void everyPairComparesAsItsExtentsDo() {
        List<Extent> extents = extents();
        assertEquals(4096, extents.size());
        for (Extent reach : extents) {
            for (Extent bound : extents) {
                assertEquals(
                        reach.dominates(bound),
                        PackedExtent.dominates(PackedExtent.of(reach), PackedExtent.of(bound)),
                        () -> reach + " against " + bound);
            }
        }
    }

    /** Every extent of the ranks none, 0, 1 and the highest that has a place. */
    private static List<Extent> extents() {
        var extents = List.of(Extent.EMPTY);
        for (Scale scale : Scale.values()) {
            extents = extents.stream()
                    .flatMap(extent -> Stream.of(Extent.NONE, 0, 1, 126).map(rank -> extent.with(scale, rank)))
                    .toList();
        }
        return extents;
    }

    @Test
    void whatStandsInStandsWhereNothingIsStated() {
        Extent standIn =
                Extent.EMPTY.with(Scale.BREADTH, 1).with(Scale.DEPTH, 126).with(Scale.DRIVER, 0);
        for (Extent stated : extents()) {
            Extent whole = stated;
            for (Scale scale : Scale.values()) {
                whole = stated.on(scale) == Extent.NONE ? whole.with(scale, standIn.on(scale)) : whole;
            }
            assertEquals(
                    PackedExtent.of(whole),
                    PackedExtent.orElse(PackedExtent.of(stated), PackedExtent.of(standIn)),
                    () -> "for " + stated);
        }
    }

    @Test
    void aRankWithoutAPlaceIsRefused() {
        Extent beyond = Extent.EMPTY.with(Scale.DEPTH, 127);
        assertTrue(assertThrows(IllegalArgumentException.class, () -> PackedExtent.of(beyond))
                .getMessage()
                .contains("depth"));
    }

    @Test
    void theLeastRankIsMoreThanNone() {
        long stated = PackedExtent.of(Extent.EMPTY.with(Scale.BREADTH, 0));
        assertFalse(PackedExtent.dominates(PackedExtent.of(Extent.EMPTY), stated));
        assertTrue(PackedExtent.dominates(stated, PackedExtent.of(Extent.EMPTY)));
    }
}

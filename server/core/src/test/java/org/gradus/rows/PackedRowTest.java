package org.gradus.rows;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.gradus.evidence.admission.Evidence;
import org.gradus.evidence.admission.Facet;
import org.gradus.evidence.admission.Profile;
import org.gradus.plan.PackedExtent;
import org.gradus.rdf.GRADUS;
import org.gradus.rdf.Namespaces;
import org.gradus.refusal.Refusal;
import org.gradus.refusal.RowsRefusedException;
import org.junit.jupiter.api.Test;

class PackedRowTest {
    private static PackedOrganisation organisation() {
        var columns = new PackedItems.Columns(1);
        columns.add(
                7,
                PackedExtent.EMPTY,
                20_000,
                PackedItems.NO_DAY,
                PackedItems.Columns.standing(Evidence.Status.ACCEPTED, null));
        columns.figure(new BigDecimal("182.50"));
        return new PackedOrganisation(
                "a.ttl",
                "https://example.org/a",
                new Profile.Builder()
                        .with(Facet.SIZE, Namespaces.BASE + "size/Small")
                        .build(),
                List.of(new PackedSubject("https://example.org/a", GRADUS.Organisation, columns.items())),
                List.of(new PackedWaiver(0, "https://example.org/r")));
    }

    @Test
    void aRowSaysWhatWasPackedToTheLastDigit() {
        byte[] row = PackedRow.of(organisation());
        var read = PackedRow.read(row, "here");
        assertEquals("a.ttl", read.source());
        assertEquals(organisation().profile(), read.profile());
        assertEquals(organisation().waivers(), read.waivers());
        assertEquals(new BigDecimal("182.50"), read.subjects().get(0).items().figure(0));
        assertArrayEquals(row, PackedRow.of(read));
    }

    @Test
    void aRowWithAnyBitTurnedOrCutShortIsRefusedWithItsPlace() {
        byte[] row = PackedRow.of(organisation());
        for (int bit = 0; bit < row.length * 8; bit++) {
            byte[] turned = row.clone();
            turned[bit / 8] ^= (byte) (1 << bit % 8);
            var refused = assertThrows(RowsRefusedException.class, () -> PackedRow.read(turned, "x.parquet, row 3"));
            assertTrue(refused.text().zh().startsWith("x.parquet, row 3"), refused.getMessage());
        }
        for (int length = 0; length < row.length; length++) {
            byte[] cut = Arrays.copyOf(row, length);
            var refused = assertThrows(RowsRefusedException.class, () -> PackedRow.read(cut, "x"));
            assertEquals(Refusal.Code.ROWS_DAMAGED, refused.code());
        }
    }
}

package org.gradus.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.gradus.evidence.admission.Evidence;
import org.gradus.evidence.admission.Facet;
import org.gradus.evidence.admission.Profile;
import org.gradus.model.Extent;
import org.gradus.model.Scale;
import org.gradus.plan.PackedExtent;
import org.gradus.rdf.GRADUS;
import org.gradus.rdf.Namespaces;
import org.gradus.refusal.Refusal;
import org.gradus.refusal.RowsRefusedException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of rows is used whole or not at all. */
class RowsFileTest {
    private static final int ORGANISATIONS = 700;
    private static final RowsHeader HEADER =
            new RowsHeader("0123456789abcdef", 900, "0.1.0", List.of("pack", "evidence/", "more files.tar"));

    @TempDir
    private Path folder;

    private Path file;
    private byte[] whole;

    private static PackedOrganisation organisation(int number) {
        var columns = new PackedItems.Columns(20);
        for (int item = 0; item < 20; item++) {
            Extent stated = Extent.EMPTY.with(Scale.BREADTH, item % 7).with(Scale.CONDUCT, number % 5);
            columns.add(
                    item * 40,
                    PackedExtent.of(stated),
                    item == 3 ? PackedItems.NO_DAY : -number + item,
                    item % 2 == 0 ? PackedItems.NO_DAY : number,
                    PackedItems.Columns.standing(
                            List.of(Evidence.Status.values()).get(item % 3), null));
            if (item == 7) {
                columns.figure(new java.math.BigDecimal("12.50"));
                columns.measurements(List.of(
                        new PackedMeasurement(0, true, false, false, 20_000, PackedItems.NO_DAY),
                        new PackedMeasurement(1, false, true, true, 20_001, 20_002)));
            }
        }
        String iri = "https://example.org/" + number;
        return new PackedOrganisation(
                "file " + number,
                iri,
                profile(number),
                List.of(new PackedSubject(iri, GRADUS.Organisation, columns.items())),
                List.of(new PackedWaiver(0, "https://example.org/requirement")));
    }

    /** Facets are there or not, each with and without the others. */
    private static Profile profile(int number) {
        var profile = new Profile.Builder();
        int bits = number;
        for (Facet facet : Facet.values()) {
            if ((bits & 1) != 0) {
                profile.with(facet, Namespaces.CORE + "Region" + (10 + number % 70));
            }
            bits >>= 1;
        }
        return profile.build();
    }

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("rows.gradus");
        var bytes = new ByteArrayOutputStream();
        var writer = new RowsWriter(bytes, HEADER);
        for (int i = 0; i < ORGANISATIONS; i++) {
            writer.add(organisation(i));
        }
        writer.end();
        whole = bytes.toByteArray();
        Files.write(file, whole);
    }

    private RowsRefusedException refusal(byte[] content) throws IOException {
        Files.write(file, content);
        return assertThrows(RowsRefusedException.class, () -> RowsFile.open(file, HEADER.ontology()));
    }

    @Test
    void whatWasWrittenIsRead() throws IOException {
        var opened = RowsFile.open(file, HEADER.ontology());
        assertEquals(HEADER, opened.header());
        assertEquals(ORGANISATIONS, opened.organisations());
        int number = 0;
        int blocks = 0;
        try (var read = opened.blocks()) {
            while (read.hasNext()) {
                RowsBlock block = read.next();
                assertEquals(number, block.first());
                blocks++;
                for (PackedOrganisation organisation : block.organisations()) {
                    requireSame(organisation(number), organisation);
                    number++;
                }
            }
        }
        assertEquals(ORGANISATIONS, number);
        assertTrue(blocks > 2, "more than one block");
    }

    private static void requireSame(PackedOrganisation expected, PackedOrganisation read) {
        assertEquals(expected.source(), read.source());
        assertEquals(expected.organisation(), read.organisation());
        assertEquals(expected.profile(), read.profile());
        assertEquals(expected.waivers(), read.waivers());
        PackedItems one = expected.subjects().get(0).items();
        PackedItems other = read.subjects().get(0).items();
        assertEquals(one.size(), other.size());
        for (int item = 0; item < one.size(); item++) {
            assertEquals(one.practice(item), other.practice(item));
            assertEquals(one.stated(item), other.stated(item));
            assertEquals(one.status(item), other.status(item));
            assertEquals(one.claim(item), other.claim(item));
            assertEquals(one.issued(item), other.issued(item));
            assertEquals(one.validUntil(item), other.validUntil(item));
            assertEquals(one.figure(item), other.figure(item));
            assertEquals(one.measurements(item), other.measurements(item));
        }
    }

    @Test
    void oneThatEndsEarlyIsRefusedWhereverItEnds() throws IOException {
        for (int length = 0; length < whole.length; length += length < 200 || length > whole.length - 40 ? 1 : 977) {
            var refusal = refusal(Arrays.copyOf(whole, length));
            assertEquals(Refusal.Code.ROWS_DAMAGED, refusal.code(), "cut at " + length);
        }
        var refusal = refusal(Arrays.copyOf(whole, whole.length / 2));
        assertTrue(refusal.getMessage()
                .matches("(?s).*rows\\.gradus, block \\d+, the part at byte \\d+: the file ends.*"));
        assertTrue(refusal.text().zh().contains("文件在此中断"), refusal.text()::zh);
    }

    @Test
    void oneWithAnyByteChangedIsRefused() throws IOException {
        for (int at = 0; at < whole.length; at += at < 200 || at > whole.length - 40 ? 1 : 1009) {
            byte[] changed = whole.clone();
            changed[at] ^= 0x10;
            refusal(changed);
        }
    }

    @Test
    void aBlockThatIsLeftOutIsMissed() throws IOException {
        int header = RowsFormat.MAGIC.length + 4 + RowsFormat.HEAD + HEADER.bytes().length + RowsFormat.CHECKSUM;
        int length = java.nio.ByteBuffer.wrap(whole, header + 1, 4).getInt();
        int next = header + RowsFormat.HEAD + length + RowsFormat.CHECKSUM;
        var without = new ByteArrayOutputStream();
        without.write(whole, 0, header);
        without.write(whole, next, whole.length - next);
        var refusal = refusal(without.toByteArray());
        assertTrue(refusal.getMessage().contains("700 were written"), refusal::getMessage);
    }

    @Test
    void oneOfAnotherOntologyIsRefusedWithTheCommandThatMakesItAgain() {
        var refusal = assertThrows(RowsRefusedException.class, () -> RowsFile.open(file, "fedcba9876543210"));
        assertEquals(Refusal.Code.ROWS_UNFIT, refusal.code());
        String command = "`gradus pack evidence/ 'more files.tar' -o " + file + "`";
        assertTrue(refusal.getMessage().contains(command), refusal::getMessage);
        assertTrue(refusal.text().zh().contains(command), refusal.text()::zh);
    }

    @Test
    void oneOfTheFormWithoutProfilesIsRefusedWithTheCommandThatMakesItAgain() throws IOException {
        byte[] former = whole.clone();
        former[RowsFormat.MAGIC.length + 3] = RowsFormat.WITHOUT_PROFILES;
        var refusal = refusal(former);
        assertEquals(Refusal.Code.ROWS_UNFIT, refusal.code());
        String command = "`gradus pack evidence/ 'more files.tar' -o " + file + "`";
        assertTrue(refusal.getMessage().contains(command), refusal::getMessage);
        assertTrue(refusal.text().zh().contains(command), refusal.text()::zh);

        former[RowsFormat.MAGIC.length + 3] = 99;
        refusal = refusal(former);
        assertTrue(refusal.getMessage().contains("form 99"), refusal::getMessage);
        assertTrue(refusal.getMessage().contains("`gradus pack`"), refusal::getMessage);
    }

    @Test
    void whatIsNoFileOfRowsIsKnownByItsBeginning() throws IOException {
        assertTrue(RowsFile.isOne(file));
        assertFalse(RowsFile.isOne(folder));
        Path text = folder.resolve("text.ttl");
        Files.writeString(text, "@prefix");
        assertFalse(RowsFile.isOne(text));
        assertThrows(RowsRefusedException.class, () -> RowsFile.open(text, "0"));
    }
}

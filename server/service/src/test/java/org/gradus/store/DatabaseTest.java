package org.gradus.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.gradus.service.refusal.StoreRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTest {
    private static final String GRAPH = "urn:test:graph";
    private static final Node TERM = NodeFactory.createURI("urn:test:term");

    /** A process that is killed while it writes its journal leaves a header without its data, or half of either. */
    @ParameterizedTest
    @ValueSource(ints = {4, 16, 20})
    void whatIsCommittedIsThereAfterAWriterIsKilledInTheMiddleOfAnEntry(int written, @TempDir Path folder)
            throws IOException {
        try (var database = Database.open(folder)) {
            database.write(() -> {
                database.graph(GRAPH).add(TERM, TERM, TERM);
            });
        }
        byte[] entry = ByteBuffer.allocate(40).putInt(24).array();
        Files.write(journal(folder), Arrays.copyOf(entry, written), StandardOpenOption.APPEND);

        try (var database = Database.open(folder)) {
            assertTrue(database.read(() -> database.graph(GRAPH).contains(TERM, TERM, TERM)));
            database.write(() -> {
                database.graph(GRAPH).add(TERM, TERM, NodeFactory.createURI("urn:test:other"));
            });
            assertEquals(2, database.read(() -> database.graph(GRAPH).size()));
        }
    }

    @Test
    void damageThatIsFoundWhileReadingNamesTheFolderAndTheMend(@TempDir Path folder) throws IOException {
        try (var database = Database.open(folder)) {
            database.write(() -> {
                for (int i = 0; i < 1000; i++) {
                    database.graph(GRAPH).add(TERM, TERM, NodeFactory.createURI("urn:test:term-" + i));
                }
            });
        }
        Path terms = folder.resolve("Data-0001/nodes-data.obj");
        byte[] bytes = Files.readAllBytes(terms);
        Arrays.fill(bytes, bytes.length / 4, bytes.length, (byte) 0xAA);
        Files.write(terms, bytes);
        try (var database = Database.open(folder)) {
            var refusal = assertThrows(
                    StoreRefusal.class,
                    () -> database.read(() -> database.graph(GRAPH).find().toList()));
            assertTrue(refusal.text().en().contains(folder.toString()), refusal::getMessage);
            assertTrue(refusal.text().zh().contains("备份"), refusal::getMessage);
        }
    }

    @Test
    void aJournalOfWholeEntriesIsLeftAlone(@TempDir Path folder) throws IOException {
        Path state = Files.createDirectory(folder.resolve("Data-0001"));
        Files.write(
                state.resolve("journal.jrnl"),
                ByteBuffer.allocate(40).putInt(24).array());
        assertFalse(TornJournal.mend(folder));
        assertEquals(40, Files.size(state.resolve("journal.jrnl")));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 130, 260, 600})
    void aWriteThatFindsTheDiskFullIsUndoneAndTheNextGoesOn(int kilobytesLeft) throws Exception {
        try (var disk = SmallDisk.ofMegabytes(24)) {
            Path folder = disk.folder().resolve("db");
            int written = 0;
            try (var database = Database.open(folder, new Room(folder, 128 << 10), loss -> fail("lost", loss))) {
                add(database, "before");
                disk.fill(kilobytesLeft * 1024L);
                boolean full = false;
                while (!full) {
                    try {
                        add(database, "while " + written);
                        written++;
                    } catch (NoRoomException e) {
                        full = true;
                    }
                }
                // The same thread again: what it left open would take in whatever it writes next.
                disk.fill(0);
                assertThrows(NoRoomException.class, () -> add(database, "full"));
                disk.empty();
                add(database, "after");
                assertEquals(
                        (written + 2) * STATEMENTS,
                        database.read(() -> database.graph(GRAPH).size()));
            }
            try (var database = Database.open(folder)) {
                assertEquals(
                        (written + 2) * STATEMENTS,
                        database.read(() -> database.graph(GRAPH).size()));
            }
        }
    }

    /**
     * Compiled code learns late of a page of a mapped file that found no room, and room that is there again when the write is
     * committed hides that there was none: here the page lies on another disk than the database.
     */
    @Test
    void aWriteThatLostAPageIsNotAcknowledgedThoughThereIsRoom(@TempDir Path folder) throws Exception {
        try (var disk = SmallDisk.ofMegabytes(16);
                var database = Database.open(folder, new Room(folder, 16 << 10), loss -> fail("lost", loss));
                var channel = FileChannel.open(
                        disk.folder().resolve("mapped"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE)) {
            MappedByteBuffer mapped = channel.map(FileChannel.MapMode.READ_WRITE, 0, 8 << 20);
            for (int i = 0; i < 20_000; i++) {
                page(mapped, i % 256);
            }
            add(database, "before");
            disk.fill(0);
            for (int i = 0; i < 5; i++) {
                int fresh = 1024 + 64 * i;
                var refused = assertThrows(
                        NoRoomException.class,
                        () -> database.write(() -> {
                            database.graph(GRAPH).add(TERM, TERM, TERM);
                            page(mapped, fresh);
                        }));
                assertTrue(refused.getMessage().contains("full"), refused::getMessage);
            }
            add(database, "after");
            assertEquals(
                    2 * STATEMENTS, database.read(() -> database.graph(GRAPH).size()));
        }
    }

    private static void page(MappedByteBuffer mapped, int number) {
        for (int i = 0; i < 4096; i += Long.BYTES) {
            mapped.putLong(number * 4096 + i, 1);
        }
    }

    /** TDB2 alone would put the second copy into the deleted files of the first, which are gone with the process. */
    @ParameterizedTest
    @ValueSource(ints = {0, 300, 1000})
    void aCompactionThatFindsTheDiskFullChangesNothingAndTheNextIsOnDisk(int kilobytesLeft) throws Exception {
        try (var disk = SmallDisk.ofMegabytes(48)) {
            Path folder = disk.folder().resolve("db");
            try (var database = Database.open(folder, new Room(folder, 64 << 10), loss -> fail("lost", loss))) {
                for (int i = 0; i < 12; i++) {
                    add(database, "before " + i);
                }
                disk.fill(kilobytesLeft * 1024L);
                assertThrows(NoRoomException.class, database::compact);
                disk.empty();
                add(database, "between");
                database.compact();
                add(database, "after");
            }
            try (var database = Database.open(folder)) {
                assertEquals(
                        14 * STATEMENTS,
                        database.read(() -> database.graph(GRAPH).size()));
            }
        }
    }

    @Test
    void aDatabaseThatLostAFileSaysWhereAndWhatToRestore(@TempDir Path folder) throws IOException {
        try (var database = Database.open(folder)) {
            add(database, "before");
        }
        Files.delete(folder.resolve("Data-0001/GSPO.dat"));
        var refused = assertThrows(StoreRefusal.class, () -> Database.open(folder));
        assertTrue(refused.getMessage().startsWith(folder + " cannot be opened"), refused.getMessage());
        assertTrue(refused.getMessage().contains("restoring the newest backup"), refused.getMessage());
    }

    private static final int STATEMENTS = 400;

    private static void add(Database database, String word) {
        database.write(() -> {
            for (int i = 0; i < STATEMENTS; i++) {
                database.graph(GRAPH)
                        .add(TERM, TERM, NodeFactory.createLiteralString(word + " " + i + " " + "x".repeat(100)));
            }
        });
    }

    @Test
    void aWriteIsNotBegunWhereHardlyAnyRoomIsLeft(@TempDir Path folder) {
        try (var database = Database.open(folder, new Room(folder, Long.MAX_VALUE), loss -> {})) {
            assertThrows(NoRoomException.class, () -> database.write(() -> fail("begun")));
            assertEquals(0, database.read(() -> database.graph(GRAPH).size()));
        }
    }

    @Test
    void whateverAWriteFailsWithItIsUndoneAndOthersGoOn(@TempDir Path folder) {
        try (var database = Database.open(folder)) {
            for (var failure : List.<Throwable>of(
                    new IllegalStateException("test"), new StackOverflowError(), new OutOfMemoryError("test"))) {
                var thrown = assertThrows(
                        failure.getClass(),
                        () -> database.write(() -> {
                            database.graph(GRAPH).add(TERM, TERM, TERM);
                            raise(failure);
                        }));
                assertEquals(failure, thrown);
                assertEquals(0, database.read(() -> database.graph(GRAPH).size()), failure.toString());
            }
            var fault = assertThrows(
                    NoRoomException.class,
                    () -> database.write(() -> {
                        raise(new InternalError("a fault occurred in an unsafe memory access operation"));
                    }));
            assertTrue(fault.getMessage().contains("full"));
            add(database, "after");
            assertEquals(STATEMENTS, database.read(() -> database.graph(GRAPH).size()));
        }
    }

    /** A transaction that its thread has lost hold of keeps TDB2's lock for ever, as one does that cannot be aborted. */
    @Test
    void whatCannotBeUndoneIsTold(@TempDir Path folder) {
        var told = new ArrayList<Throwable>();
        var database = Database.open(folder, new Room(folder, 0), told::add);
        assertFalse(database.isLost());
        assertThrows(
                IllegalStateException.class,
                () -> database.write(() -> {
                    TDBInternal.getDatasetGraphTDB(database.dataset())
                            .getTxnSystem()
                            .detach();
                    throw new IllegalStateException("test");
                }));
        assertEquals(1, told.size());
        assertTrue(database.isLost());
        var next = assertThrows(IllegalStateException.class, () -> database.write(() -> {}));
        assertTrue(next.getMessage().contains("started again"), next.getMessage());
        assertEquals(0, database.read(() -> database.graph(GRAPH).size()), "reading goes on");
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void raise(Throwable failure) throws T {
        throw (T) failure;
    }

    private static Path journal(Path folder) {
        return folder.resolve("Data-0001").resolve("journal.jrnl");
    }
}

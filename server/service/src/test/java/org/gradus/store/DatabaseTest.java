package org.gradus.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
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
    void aJournalOfWholeEntriesIsLeftAlone(@TempDir Path folder) throws IOException {
        Path state = Files.createDirectory(folder.resolve("Data-0001"));
        Files.write(
                state.resolve("journal.jrnl"),
                ByteBuffer.allocate(40).putInt(24).array());
        assertFalse(TornJournal.mend(folder));
        assertEquals(40, Files.size(state.resolve("journal.jrnl")));
    }

    private static Path journal(Path folder) {
        return folder.resolve("Data-0001").resolve("journal.jrnl");
    }
}

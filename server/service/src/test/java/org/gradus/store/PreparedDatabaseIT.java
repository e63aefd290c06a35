package org.gradus.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.gradus.ontology.TurtleLibrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new data folder may begin with a copy of what was loaded before. */
class PreparedDatabaseIT {
    private static final TurtleLibrary ONTOLOGY = TurtleLibrary.published("ontology");
    private static final TurtleLibrary SHAPES = TurtleLibrary.published("shapes");

    @TempDir
    Path folder;

    @Test
    void aCopyHoldsWhatWasLoadedAndIsNotLoadedAgain() throws IOException {
        Path prepared = folder.resolve("prepared");
        long statements;
        try (var database = Database.open(prepared)) {
            assertTrue(new PublicGraphs(database, ONTOLOGY, SHAPES).refresh(Instant.EPOCH));
            statements = count(database);
        }
        Path copy = folder.resolve("copy");
        // What a crash in the middle of a copy leaves behind.
        Files.createDirectories(folder.resolve("copy.tmp/Data-0001"));
        PreparedDatabase.copy(prepared, copy);
        assertFalse(Files.exists(folder.resolve("copy.tmp")));
        try (var database = Database.open(copy)) {
            assertFalse(new PublicGraphs(database, ONTOLOGY, SHAPES).refresh(Instant.now()), "it is there already");
            assertEquals(statements, count(database));
        }
    }

    @Test
    void aDatabaseThatIsThereIsLeftAlone() throws IOException {
        Path prepared = folder.resolve("prepared");
        Path there = Files.createDirectories(folder.resolve("there"));
        Files.createDirectories(prepared.resolve("Data-0001"));
        PreparedDatabase.copy(prepared, there);
        assertFalse(Files.exists(there.resolve("Data-0001")));
        PreparedDatabase.copy(folder.resolve("absent"), folder.resolve("new"));
        assertFalse(Files.exists(folder.resolve("new")));
    }

    private static long count(Database database) {
        return database.read(() -> database.dataset().stream().count());
    }
}

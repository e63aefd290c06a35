package org.gradus.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.file.ProcessFileLock;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.StoreConnection;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Copies the present state of a database into a new folder, which takes the place of the old one. TDB2 does the work; what it
 * leaves when it fails is cleared here: of a copy that failed it keeps files open that are deleted, and puts the next copy
 * into them, which is gone with the process; and a new folder that is there but not in use would be opened at the next
 * start, without what was written meanwhile.
 */
final class Compaction {
    private static final String STATE = "Data-[0-9]+";
    private static final String UNFINISHED = "-tmp";

    private final Path folder;
    private final DatasetGraph dataset;
    private final Room room;

    Compaction(Path folder, DatasetGraph dataset, Room room) {
        this.folder = folder;
        this.dataset = dataset;
        this.room = room;
    }

    /** The copy cannot be trusted, and is in use or could not be cleared; opened anew, the database is the old one again. */
    static final class CopyLost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        CopyLost(Throwable cause) {
            super("the compacted copy is not whole", cause);
        }
    }

    /**
     * Compacts a database that no one else uses meanwhile.
     *
     * @throws CopyLost where the process must go on with the database opened anew
     */
    void run() throws IOException {
        Path old = inUse();
        long rows = rows();
        try {
            DatabaseMgr.compact(dataset, false);
            HeldFaults.raise();
            room.requireToCommit();
            if (rows() != rows) {
                throw new IllegalStateException(rows() + " of " + rows + " statements were copied");
            }
        } catch (Throwable failure) {
            boolean changed = !inUse().equals(old);
            clear(old, changed, failure);
            if (changed) {
                throw new CopyLost(failure);
            }
            throw room.explained(failure);
        }
        IO.deleteAll(old);
    }

    private void clear(Path old, boolean changed, Throwable failure) {
        try {
            for (Path state : states()) {
                if (!state.equals(old)) {
                    if (!changed) {
                        forget(state);
                    }
                    if (Files.exists(state)) {
                        IO.deleteAll(state);
                    }
                }
            }
        } catch (IOException | RuntimeException again) {
            failure.addSuppressed(again);
            throw new CopyLost(failure);
        }
    }

    private Path inUse() {
        return Path.of(TDBInternal.getDatasetGraphTDB(dataset).getLocation().getDirectoryPath())
                .toAbsolutePath()
                .normalize();
    }

    private long rows() {
        return Txn.calculateRead(dataset, () -> {
            var storage = TDBInternal.getDatasetGraphTDB(dataset);
            return storage.getTripleTable().getNodeTupleTable().size()
                    + storage.getQuadTable().getNodeTupleTable().size();
        });
    }

    /** States that there are, and the one that comes next with its unfinished form, whose files may be deleted and open. */
    private List<Path> states() throws IOException {
        List<Path> there;
        try (Stream<Path> all = Files.list(folder.toAbsolutePath().normalize())) {
            there = all.filter(path -> path.getFileName().toString().matches(STATE + "(" + UNFINISHED + ")?"))
                    .toList();
        }
        int next = there.stream()
                        .map(path -> path.getFileName().toString())
                        .filter(name -> name.matches(STATE))
                        .mapToInt(name -> Integer.parseInt(name.substring(name.indexOf('-') + 1)))
                        .max()
                        .orElse(0)
                + 1;
        Path unfinished = folder.toAbsolutePath().normalize().resolve("Data-%04d".formatted(next) + UNFINISHED);
        return Stream.concat(there.stream(), Stream.of(unfinished)).distinct().toList();
    }

    private static void forget(Path state) throws IOException {
        StoreConnection.internalExpel(Location.create(state), true);
        // A lock is known by its file, which must be there to let go of it.
        Path file = state.resolve("tdb.lock");
        Files.createDirectories(state);
        if (!Files.exists(file)) {
            Files.createFile(file);
        }
        ProcessFileLock.release(ProcessFileLock.create(file.toString()));
    }
}

package org.gradus.store;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.file.ProcessFileLock;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;

/** One TDB2 database. Transactions are of the thread; one that is open is joined. */
public final class Database implements AutoCloseable {
    private static final String LOCK = "tdb.lock";

    private final Path folder;
    private final DatasetGraph dataset;
    private final ReadWriteLock compacting = new ReentrantReadWriteLock();

    private Database(Path folder, DatasetGraph dataset) {
        this.folder = folder;
        this.dataset = dataset;
    }

    /**
     * Opens a database, and creates it where there is none.
     *
     * @throws IllegalStateException where another program has it open
     */
    public static Database open(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            mend(folder);
            return new Database(folder, DatabaseMgr.connectDatasetGraph(Location.create(folder)));
        } catch (IOException | RuntimeException e) {
            throw new IllegalStateException(
                    folder + " cannot be opened: " + e.getMessage() + ". Is another `gradus serve` running on it?", e);
        }
    }

    /** Only under TDB2's own lock, so that no program that has the database open is disturbed. */
    private static void mend(Path folder) throws IOException {
        Path file = folder.resolve(LOCK);
        if (!Files.exists(file)) {
            return;
        }
        var lock = ProcessFileLock.create(file.toString());
        if (!lock.isLockedHere() && lock.tryLock()) {
            try {
                TornJournal.mend(folder);
            } finally {
                // Not unlock(): TDB2 would find the same lock object used up.
                ProcessFileLock.release(lock);
            }
        }
    }

    public DatasetGraph dataset() {
        return dataset;
    }

    public <T> T read(Supplier<T> action) {
        return using(() -> Txn.calculateRead(dataset, action::get));
    }

    /** Runs an action whole or not at all; when this returns, its changes are on disk. */
    public <T> T write(Supplier<T> action) {
        return using(() -> Txn.calculateWrite(dataset, action::get));
    }

    public void write(Runnable action) {
        write(() -> {
            action.run();
            return null;
        });
    }

    /** Runs an action that begins transactions of its own, while the database is not being compacted. */
    public <T> T using(Supplier<T> action) {
        compacting.readLock().lock();
        try {
            return action.get();
        } finally {
            compacting.readLock().unlock();
        }
    }

    /** A named graph as it lies in the database; to be used inside a transaction. */
    Graph graph(String name) {
        return dataset.getGraph(node(name));
    }

    boolean holds(String name) {
        return dataset.containsGraph(node(name));
    }

    /**
     * Gives back the space of past states. All others wait: TDB2 would let a transaction that begins at the moment of the
     * change go on with files that are no longer those of the database.
     */
    public void compact() {
        compacting.writeLock().lock();
        try {
            DatabaseMgr.compact(dataset, true);
        } finally {
            compacting.writeLock().unlock();
        }
    }

    /** The bytes of the files. They grow by 8 MB at a time. */
    public long size() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(Path::toFile)
                    .filter(File::isFile)
                    .mapToLong(File::length)
                    .sum();
        } catch (IOException | UncheckedIOException e) {
            // Files of a past state are being deleted.
            return 0;
        }
    }

    @Override
    public void close() {
        TDBInternal.expel(dataset);
    }

    static Node node(String iri) {
        return NodeFactory.createURI(iri);
    }
}

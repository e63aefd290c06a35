package org.gradus.store;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.file.ProcessFileLock;
import org.apache.jena.dboe.transaction.txn.Transaction;
import org.apache.jena.dboe.transaction.txn.TransactionException;
import org.apache.jena.dboe.transaction.txn.TransactionListener;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.gradus.service.refusal.ServiceRefusal.Code;
import org.gradus.service.refusal.StoreRefusal;

/**
 * One TDB2 database. Transactions are of the thread; one that is open is joined. A write that fails is undone whatever it
 * fails with; where it cannot be undone, the database is lost to this process, and only opening it anew mends it.
 */
public final class Database implements AutoCloseable {
    /** What of TDB2 reads files. */
    private static final List<String> ITS_FILES =
            List.of("org.apache.jena.dboe.base.", "org.apache.jena.dboe.trans.", "org.apache.jena.tdb2.store.");

    private static final String LOCK = "tdb.lock";
    private static final long PATIENCE_SECONDS = 30;

    private final Path folder;
    private final DatasetGraph dataset;
    private final Room room;
    private final Consumer<Throwable> onLoss;
    private final ReadWriteLock compacting = new ReentrantReadWriteLock();
    private final ReentrantLock writing = new ReentrantLock(true);
    private final GroupedWrites grouped;
    private volatile boolean lost;

    private Database(Path folder, DatasetGraph dataset, Room room, Consumer<Throwable> onLoss) {
        this.folder = folder;
        this.dataset = dataset;
        this.room = room;
        this.onLoss = onLoss;
        this.grouped = new GroupedWrites(this::write, "writes to " + folder.getFileName());
        watchCommits();
    }

    /** Opens a database, and creates it where there is none. */
    public static Database open(Path folder) {
        return open(folder, new Room(folder, 0), loss -> {});
    }

    /**
     * Opens a database, and creates it where there is none.
     *
     * @param room what a write must find
     * @param onLoss told what went wrong when a write could not be undone: the process must end, and be started again
     * @throws StoreRefusal where another program has it open, or its files are damaged
     */
    public static Database open(Path folder, Room room, Consumer<Throwable> onLoss) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            mend(folder);
            return new Database(folder, DatabaseMgr.connectDatasetGraph(Location.create(folder)), room, onLoss);
        } catch (IOException | RuntimeException e) {
            throw unusable(folder, e);
        }
    }

    private static StoreRefusal unusable(Path folder, Exception cause) {
        return new StoreRefusal(
                Code.UNUSABLE,
                folder + " cannot be opened: " + cause.getMessage()
                        + ". Is another `gradus serve` running on it? Otherwise, where owner and mode are right, its files"
                        + " are damaged: move the folder away and start again; public/ is made anew, store/ and drafts/"
                        + " come back by restoring the newest backup.",
                "无法打开 " + folder + "。是否有另一个 `gradus serve` 正在使用它？否则，若属主与权限无误，则其文件已损坏：请移走该文件夹后重新启动；"
                        + "public/ 会重新生成，store/ 与 drafts/ 通过恢复最新备份找回。",
                cause);
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

    /**
     * Runs an action that only reads.
     *
     * @throws StoreRefusal where files are found to be damaged
     */
    public <T> T read(Supplier<T> action) {
        try {
            return using(() -> Txn.calculateRead(dataset, action));
        } catch (RuntimeException | StackOverflowError e) {
            if (isOfItsFiles(e)) {
                throw damaged(e);
            }
            throw e;
        }
    }

    /** Whether TDB2 stumbled over its files: bytes that are none of its own make it fail in many ways. */
    private static boolean isOfItsFiles(Throwable failure) {
        if (failure instanceof TransactionException || failure instanceof QueryCancelledException) {
            return false;
        }
        for (StackTraceElement frame : failure.getStackTrace()) {
            if (frame.getClassName().startsWith("org.gradus.")) {
                return false;
            }
            if (ITS_FILES.stream().anyMatch(frame.getClassName()::startsWith)) {
                return true;
            }
        }
        return false;
    }

    private StoreRefusal damaged(Throwable cause) {
        return new StoreRefusal(
                Code.UNUSABLE,
                "Files in " + folder + " are damaged (" + cause + "). Stop the service, move the folder away and start"
                        + " again; public/ is made anew, store/ and drafts/ come back by restoring the newest backup.",
                folder + " 中的文件已损坏。请停止服务，移走该文件夹后重新启动；public/ 会重新生成，store/ 与 drafts/ 通过恢复最新备份找回。",
                cause);
    }

    /**
     * Runs an action whole or not at all; when this returns, its changes are on disk.
     *
     * @throws NoRoomException where the disk is full
     * @throws BusyException where other writes took too long
     */
    public <T> T write(Supplier<T> action) {
        return using(() -> dataset.isInTransaction() ? Txn.calculateWrite(dataset, action) : alone(action));
    }

    public void write(Runnable action) {
        write(() -> {
            action.run();
            return null;
        });
    }

    /**
     * Runs an action whole or not at all, in a transaction that it may share with other such actions, in the order in which they
     * came; when this returns, its changes are on disk. So many small writes cost one commit.
     *
     * @param action may be run more than once, as another one that failed is undone: only what the last run did counts
     * @throws NoRoomException where the disk is full
     * @throws BusyException where other writes took too long
     */
    public <T> T writeTogether(Supplier<T> action) {
        return dataset.isInTransaction() ? write(action) : grouped.run(action, Duration.ofSeconds(PATIENCE_SECONDS));
    }

    public void writeTogether(Runnable action) {
        writeTogether(() -> {
            action.run();
            return null;
        });
    }

    private <T> T alone(Supplier<T> action) {
        requireSound();
        room.requireToBegin();
        takeTurn();
        try {
            requireSound();
            // Not Txn: a commit that fails there leaves the transaction open, and what the thread writes next joins it.
            dataset.begin(TxnType.WRITE);
            T result = action.get();
            room.requireToCommit();
            HeldFaults.raise();
            dataset.commit();
            dataset.end();
            return result;
        } catch (Throwable failure) {
            undo(failure);
            throw room.explained(failure);
        } finally {
            writing.unlock();
        }
    }

    /** What was lost on the way to the files must be known before the mark that makes a transaction count. */
    private void watchCommits() {
        TransactionListener faults = new TransactionListener() {
            @Override
            public void notifyPrepareFinish(Transaction transaction) {
                HeldFaults.raise();
            }
        };
        var transactions = TDBInternal.getTransactionCoordinator(dataset);
        transactions.modifyConfigDirect(() -> transactions.addListener(faults));
    }

    private void takeTurn() {
        try {
            if (!writing.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new BusyException("other writes to " + folder + " took more than " + PATIENCE_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusyException("interrupted while waiting to write to " + folder);
        }
    }

    private void undo(Throwable failure) {
        try {
            if (dataset.isInTransaction()) {
                dataset.abort();
            }
        } catch (Throwable again) {
            failure.addSuppressed(again);
        }
        try {
            dataset.end();
            var transactions = TDBInternal.getTransactionCoordinator(dataset);
            var next = transactions.begin(TxnType.WRITE, false);
            if (next != null) {
                // Entries that a commit wrote before it failed must not be replayed with those of the next.
                transactions.getJournal().reset();
                next.abort();
                next.end();
                return;
            }
        } catch (Throwable again) {
            failure.addSuppressed(again);
        }
        lost = true;
        onLoss.accept(failure);
    }

    private void requireSound() {
        if (lost) {
            throw new IllegalStateException(folder + " could not undo a write; the service must be started again");
        }
    }

    /** Whether a write could not be undone: from then on nothing is written until the process is started again. */
    public boolean isLost() {
        return lost;
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

    /** Whether this thread is in a transaction that writes: what it reads may yet be undone. */
    boolean isWriting() {
        return dataset.isInTransaction() && dataset.transactionMode() == ReadWrite.WRITE;
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
     *
     * @throws NoRoomException where there is no room for a second copy
     * @throws BusyException where someone reads for too long
     */
    public void compact() throws IOException {
        requireSound();
        room.requireToBegin();
        if (!takeAll()) {
            throw new BusyException(folder + " is being read for more than " + PATIENCE_SECONDS + " s");
        }
        try {
            new Compaction(folder, dataset, room).run();
            watchCommits();
        } catch (Compaction.CopyLost e) {
            lost = true;
            onLoss.accept(e);
            throw e;
        } finally {
            compacting.writeLock().unlock();
        }
    }

    private boolean takeAll() {
        try {
            return compacting.writeLock().tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
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
        grouped.close();
        TDBInternal.expel(dataset);
    }

    static Node node(String iri) {
        return NodeFactory.createURI(iri);
    }
}

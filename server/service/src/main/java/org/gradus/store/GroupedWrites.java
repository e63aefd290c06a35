package org.gradus.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes that share a commit: one thread takes those that wait, in their order, does them in one transaction, and answers each
 * when that is on disk. One that fails is as if it had never come: the transaction is undone, and the others are done again
 * without it.
 */
final class GroupedWrites implements AutoCloseable {
    /** So many writes at most share a commit. */
    private static final int MOST = 64;

    /** A transaction that has taken so long takes no further write: those in it wait for their answer. */
    private static final Duration LONGEST = Duration.ofMillis(200);

    private final Consumer<Runnable> transaction;
    private final String name;
    private final BlockingQueue<GroupedWrite<?>> waiting = new LinkedBlockingQueue<>();
    private @Nullable Thread writer;
    private boolean closed;

    /** Set by the last write of all. */
    private volatile boolean over;

    /**
     * @param transaction runs an action whole or not at all, and returns when its changes are on disk
     * @param name of the thread
     */
    GroupedWrites(Consumer<Runnable> transaction, String name) {
        this.transaction = transaction;
        this.name = name;
    }

    /**
     * Does an action with others, and waits until it is on disk.
     *
     * @param action may be done several times, and only the last counts
     * @param patience how long it may wait to be begun
     * @throws BusyException where it was not begun in time; it never is, then
     */
    <T> T run(Supplier<T> action, Duration patience) {
        var write = new GroupedWrite<>(action);
        synchronized (this) {
            if (closed) {
                throw new BusyException("the service is stopping");
            }
            waiting.add(write);
            if (writer == null) {
                writer = new Thread(this::work, name);
                writer.setDaemon(true);
                writer.start();
            }
        }
        return write.await(patience);
    }

    private void work() {
        try {
            while (!over) {
                var group = new ArrayList<GroupedWrite<?>>();
                group.add(waiting.take());
                waiting.drainTo(group, MOST - 1);
                commit(group);
            }
        } catch (InterruptedException e) {
            // Nobody does: it would close files of the database.
            Thread.currentThread().interrupt();
        }
    }

    private void commit(List<GroupedWrite<?>> group) {
        var left = new ArrayList<>(group);
        while (!left.isEmpty()) {
            var done = new ArrayList<GroupedWrite<?>>();
            try {
                transaction.accept(() -> attempt(left, done));
                left.removeAll(done);
                done.forEach(GroupedWrite::succeed);
            } catch (WriteFailed one) {
                left.remove(one.write());
                one.write().fail(one.reason());
            } catch (RuntimeException | Error all) {
                left.forEach(write -> write.fail(all));
                left.clear();
            }
        }
    }

    private static void attempt(List<GroupedWrite<?>> left, List<GroupedWrite<?>> done) {
        long until = System.nanoTime() + LONGEST.toNanos();
        for (GroupedWrite<?> write : left) {
            if (write.begin()) {
                try {
                    write.attempt();
                } catch (RuntimeException | Error e) {
                    if (NoRoomException.isReasonOf(e)) {
                        throw e;
                    }
                    throw new WriteFailed(write, e);
                }
            }
            done.add(write);
            if (System.nanoTime() - until > 0) {
                return;
            }
        }
    }

    /** Lets no more writes in, and returns when those that wait are done. */
    @Override
    public void close() {
        GroupedWrite<Boolean> last = new GroupedWrite<>(() -> over = true);
        synchronized (this) {
            closed = true;
            if (writer == null) {
                return;
            }
            writer = null;
            waiting.add(last);
        }
        try {
            last.await(Duration.ofMinutes(1));
        } catch (RuntimeException e) {
            // Whoever waits is told what went wrong; the database closes all the same.
        }
    }
}

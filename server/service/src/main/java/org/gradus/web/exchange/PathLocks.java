package org.gradus.web.exchange;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Keeps a change with conditions alone on its path, from when the conditions are looked at until the change is made;
 * changes without conditions only keep such ones out. A lock is there while it is held.
 */
final class PathLocks {
    private final ConcurrentHashMap<String, Shared> locks = new ConcurrentHashMap<>();

    private static final class Shared {
        private final ReadWriteLock lock = new ReentrantReadWriteLock();
        private int users;
    }

    /** A lock that is held. */
    @FunctionalInterface
    interface Held {
        void release();
    }

    Held hold(String path, boolean alone) {
        Shared shared = locks.compute(path, (key, present) -> {
            Shared used = present == null ? new Shared() : present;
            used.users++;
            return used;
        });
        var lock = alone ? shared.lock.writeLock() : shared.lock.readLock();
        lock.lock();
        return () -> {
            lock.unlock();
            locks.computeIfPresent(path, (key, used) -> --used.users == 0 ? null : used);
        };
    }
}

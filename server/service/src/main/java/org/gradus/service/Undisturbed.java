package org.gradus.service;

import java.io.IOException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Keeps apart what takes several transactions, such as an assessment with its number, reports and record, and what puts
 * another store in the place of the present one: neither finds half of the other.
 */
public final class Undisturbed {
    /** Fair, so that a restoration does not wait for ever behind assessments. */
    private final ReadWriteLock lock = new ReentrantReadWriteLock(true);

    /** Does work that goes on one store from its beginning to its end; others may do such work meanwhile. */
    <T> T work(Supplier<T> work) {
        lock.readLock().lock();
        try {
            return work.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Does what replaces the store, when all work that is under way is done and before any other begins. */
    public <T> T replace(Upkeep.Work<T> replacement) throws IOException {
        lock.writeLock().lock();
        try {
            return replacement.run();
        } finally {
            lock.writeLock().unlock();
        }
    }
}

package org.gradus.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The room on the disk of a data folder. TDB2 maps its files into memory, and what becomes of a mapped page that finds no room
 * is an error somewhere later, which a library in between may swallow (a cache does): the page is lost, and the write goes
 * on. So a write is not begun where hardly any room is left, and is not committed where none is.
 */
public final class Room {
    private static final int COMMITTED_PART = 4;

    private final Path folder;
    private final long reserve;

    /**
     * @param reserve bytes that must be free for a write to begin, and a part of which for it to be committed
     */
    public Room(Path folder, long reserve) {
        this.folder = folder;
        this.reserve = reserve;
    }

    /** Bytes that may still be used. */
    public long usable() {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            // A disk that cannot be asked is no reason to refuse a write, which will say so itself.
            return Long.MAX_VALUE;
        }
    }

    /**
     * Goes on where there is room to begin a write.
     *
     * @throws NoRoomException where less than the reserve is free
     */
    public void requireToBegin() {
        require(reserve);
    }

    /**
     * Goes on where there still is room: then every page of the write found its place.
     *
     * @throws NoRoomException where less than a part of the reserve is free
     */
    void requireToCommit() {
        require(reserve / COMMITTED_PART);
    }

    private void require(long bytes) {
        long usable = usable();
        if (usable < bytes) {
            throw new NoRoomException(
                    "only " + (usable >> 10) + " KB are free on the disk of " + folder + ", and " + (bytes >> 10)
                            + " KB must be",
                    null);
        }
    }

    /** What went wrong, as want of room where it is that. */
    RuntimeException explained(Throwable failure) {
        if (failure instanceof NoRoomException known) {
            return known;
        }
        if (NoRoomException.isReasonOf(failure)) {
            return new NoRoomException("the disk of " + folder + " is full", failure);
        }
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException known ? known : new IllegalStateException(failure);
    }
}

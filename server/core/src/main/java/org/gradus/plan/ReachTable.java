package org.gradus.plan;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The reaches that occur, each once: there are few, however many subjects there are. Safe for use by several threads. */
public final class ReachTable {
    private static final int MOST = Character.MAX_VALUE + 1;

    private final Map<Long, Character> places = new ConcurrentHashMap<>();
    private volatile long[] reaches = new long[1 << 8];
    private int size;

    /** The place of a reach, a {@link PackedExtent}. */
    public char place(long reach) {
        Character known = places.get(reach);
        return known == null ? add(reach) : known;
    }

    private synchronized char add(long reach) {
        Character known = places.get(reach);
        if (known != null) {
            return known;
        }
        if (size == MOST) {
            throw new IllegalStateException("more reaches than scales have combinations");
        }
        if (size == reaches.length) {
            reaches = Arrays.copyOf(reaches, size * 2);
        }
        reaches[size] = reach;
        places.put(reach, (char) size);
        return (char) size++;
    }

    /** The reaches by their places, those of all places that were given so far. Not to be changed. */
    public long[] reaches() {
        return reaches;
    }
}

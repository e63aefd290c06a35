package org.gradus.text;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is made again and again, kept from the first time on. It keeps a bounded number, so that nobody can fill the memory
 * with what comes only once; beyond it, things are made as they are asked for. Safe for use by several threads.
 */
public final class Remembered<K, V> {
    private final int most;
    private final Map<K, V> kept = new ConcurrentHashMap<>();

    /**
     * @param most how many it keeps, or a few more where several threads come at once
     */
    public Remembered(int most) {
        this.most = most;
    }

    /** What is kept, or null. */
    public @Nullable V get(K key) {
        return kept.get(key);
    }

    /** What is kept, or what is made now and kept where there is room. */
    public V get(K key, Function<? super K, ? extends V> make) {
        V known = kept.get(key);
        if (known == null) {
            known = make.apply(key);
            keep(key, known);
        }
        return known;
    }

    public void keep(K key, V value) {
        if (kept.size() < most) {
            kept.put(key, value);
        }
    }
}

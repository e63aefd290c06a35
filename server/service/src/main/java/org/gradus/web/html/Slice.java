package org.gradus.web.html;

import java.util.List;
import java.util.function.Function;

/**
 * The part of a list that one page shows.
 *
 * @param number of the part, from 1
 * @param total how long the whole list is
 * @param size how much a part has at most
 */
public record Slice<T>(List<T> items, int number, int total, int size) {
    /** How much a page shows. */
    public static final int SIZE = 500;

    public Slice {
        items = List.copyOf(items);
    }

    /** A part of a list in parts of the usual size. */
    public Slice(List<T> items, int number, int total) {
        this(items, number, total, SIZE);
    }

    /** A part of a list; without items where the list does not go so far. */
    public static <T> Slice<T> of(List<T> all, int number) {
        return of(all, number, SIZE);
    }

    /** The same of a list in parts of another size. */
    public static <T> Slice<T> of(List<T> all, int number, int size) {
        int first = (int) Math.min((number - 1L) * size, all.size());
        return new Slice<>(all.subList(first, Math.min(first + size, all.size())), number, all.size(), size);
    }

    /** How many parts the list has: one where it is empty. */
    public static int parts(int total) {
        return parts(total, SIZE);
    }

    /** The same of a list in parts of another size. */
    public static int parts(int total, int size) {
        return Math.max(1, (total + size - 1) / size);
    }

    public int parts() {
        return parts(total, size);
    }

    public boolean isWhole() {
        return parts() == 1;
    }

    /** Where in the list it begins, from 1. */
    public int first() {
        return (number - 1) * size + 1;
    }

    public int last() {
        return first() + items.size() - 1;
    }

    public <R> Slice<R> map(Function<T, R> change) {
        return new Slice<>(items.stream().map(change).toList(), number, total, size);
    }
}

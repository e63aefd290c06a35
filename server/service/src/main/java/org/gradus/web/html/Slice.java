package org.gradus.web.html;

import java.util.List;
import java.util.function.Function;

/**
 * The part of a list that one page shows.
 *
 * @param number of the part, from 1
 * @param total how long the whole list is
 */
public record Slice<T>(List<T> items, int number, int total) {
    /** How much a page shows. */
    public static final int SIZE = 500;

    public Slice {
        items = List.copyOf(items);
    }

    /** A part of a list; without items where the list does not go so far. */
    public static <T> Slice<T> of(List<T> all, int number) {
        int first = (int) Math.min((number - 1L) * SIZE, all.size());
        return new Slice<>(all.subList(first, Math.min(first + SIZE, all.size())), number, all.size());
    }

    /** How many parts the list has: one where it is empty. */
    public static int parts(int total) {
        return Math.max(1, (total + SIZE - 1) / SIZE);
    }

    public int parts() {
        return parts(total);
    }

    public boolean isWhole() {
        return parts() == 1;
    }

    /** Where in the list it begins, from 1. */
    public int first() {
        return (number - 1) * SIZE + 1;
    }

    public int last() {
        return first() + items.size() - 1;
    }

    public <R> Slice<R> map(Function<T, R> change) {
        return new Slice<>(items.stream().map(change).toList(), number, total);
    }
}

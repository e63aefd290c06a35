package org.gradus.plan;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.gradus.io.PackedReader;
import org.gradus.io.PackedWriter;
import org.gradus.model.Extent;
import org.jspecify.annotations.Nullable;

/** Practices at bounds, those of one practice side by side: look-up {@code i} is bit {@code i}. Immutable. */
final class LookUps {
    /** By practice, its first look-up; one more entry than practices, for the end. */
    private final int[] first;
    /** By look-up, the ranks asked for. */
    private final long[] bounds;
    /** By look-up, the figure asked for, or null. */
    private final @Nullable BigDecimal[] figures;

    /**
     * @param lookUps in the order of their practices
     * @param practices how many practices there are
     */
    LookUps(List<Asked.LookUp> lookUps, int practices) {
        first = new int[practices + 1];
        lookUps.forEach(lookUp -> first[lookUp.practice() + 1]++);
        for (int practice = 0; practice < practices; practice++) {
            first[practice + 1] += first[practice];
        }
        bounds = lookUps.stream()
                .mapToLong(lookUp -> PackedExtent.of(lookUp.bound()))
                .toArray();
        figures = lookUps.stream().map(lookUp -> lookUp.bound().figure()).toArray(BigDecimal[]::new);
    }

    private LookUps(int[] first, long[] bounds, @Nullable BigDecimal[] figures) {
        this.first = first;
        this.bounds = bounds;
        this.figures = figures;
    }

    void write(PackedWriter out) {
        out.number(first.length);
        for (int each : first) {
            out.number(each);
        }
        out.number(bounds.length);
        for (int lookUp = 0; lookUp < bounds.length; lookUp++) {
            BigDecimal figure = figures[lookUp];
            out.wide(bounds[lookUp]).textOrNull(figure == null ? null : figure.toString());
        }
    }

    static LookUps read(PackedReader in) {
        int[] first = new int[in.number()];
        Arrays.setAll(first, practice -> in.number());
        long[] bounds = new long[in.number()];
        @Nullable BigDecimal[] figures = new BigDecimal[bounds.length];
        for (int lookUp = 0; lookUp < bounds.length; lookUp++) {
            bounds[lookUp] = in.wide();
            String figure = in.textOrNull();
            figures[lookUp] = figure == null ? null : new BigDecimal(figure);
        }
        return new LookUps(first, bounds, figures);
    }

    int size() {
        return bounds.length;
    }

    /** The number of the practice of a look-up. */
    int practice(int lookUp) {
        int practice = Arrays.binarySearch(first, lookUp);
        if (practice < 0) {
            return -practice - 2;
        }
        // Practices without look-ups begin where the next one does.
        while (first[practice + 1] == lookUp) {
            practice++;
        }
        return practice;
    }

    /** The bound of a look-up. */
    Extent bound(int lookUp) {
        return PackedExtent.extent(bounds[lookUp]).withFigure(figures[lookUp]);
    }

    /** Sets the look-ups that the rows reach. */
    void reach(SubjectRows rows, BitSet met) {
        for (int row = 0; row < rows.size(); row++) {
            int end = first[rows.practice(row) + 1];
            for (int lookUp = first[rows.practice(row)]; lookUp < end; lookUp++) {
                if (PackedExtent.dominates(rows.reach(row), bounds[lookUp])
                        && isAtLeast(rows.figure(row), figures[lookUp])) {
                    met.set(lookUp);
                }
            }
        }
    }

    private static boolean isAtLeast(@Nullable BigDecimal figure, @Nullable BigDecimal bound) {
        return bound == null || (figure != null && figure.compareTo(bound) >= 0);
    }
}

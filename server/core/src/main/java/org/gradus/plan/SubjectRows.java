package org.gradus.plan;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gradus.evidence.admission.Admitted;
import org.gradus.evidence.admission.Counted;
import org.jspecify.annotations.Nullable;

/**
 * What counts for one subject, packed: a row says a practice and how far an item reaches for it. Rows that say the same are
 * one, as a shape cannot tell them apart.
 */
public final class SubjectRows {
    private final String subject;
    private final String type;
    private final char[] practices;
    /** By row, or by its place among those that many subjects share. */
    private final long[] reaches;

    private final char @Nullable [] places;
    /** By row; null where no row has a figure. */
    private final @Nullable BigDecimal @Nullable [] figures;

    private final Set<String> waived;

    private SubjectRows(
            String subject,
            String type,
            char[] practices,
            long[] reaches,
            char @Nullable [] places,
            @Nullable BigDecimal @Nullable [] figures,
            Set<String> waived) {
        this.subject = subject;
        this.type = type;
        this.practices = practices;
        this.reaches = reaches;
        this.places = places;
        this.figures = figures;
        this.waived = waived;
    }

    /** Packs what was admitted. */
    public static SubjectRows of(Admitted admitted, Practices practices) {
        var rows = new Rows(admitted.byPractice(), practices);
        return new SubjectRows(
                admitted.subject().iri(),
                admitted.subject().type(),
                rows.practices(),
                rows.reaches(),
                null,
                rows.figures,
                admitted.waived().keySet());
    }

    /**
     * Rows that were packed elsewhere, four bytes each.
     *
     * @param practices by row, its number
     * @param reaches those that many subjects share
     * @param places by row, the place of its reach among these
     * @param figures by row, or null where no row has one
     */
    public static SubjectRows of(
            String subject,
            String type,
            char[] practices,
            long[] reaches,
            char[] places,
            @Nullable BigDecimal @Nullable [] figures,
            Set<String> waived) {
        return new SubjectRows(subject, type, practices, reaches, places, figures, waived);
    }

    public String subject() {
        return subject;
    }

    /** The class of the subject, which shapes target. */
    public String type() {
        return type;
    }

    /** How many rows there are. */
    public int size() {
        return practices.length;
    }

    /** The number of a row's practice. */
    public int practice(int row) {
        return practices[row];
    }

    /** How far a row reaches, as a {@link PackedExtent}. */
    public long reach(int row) {
        return reaches[places == null ? row : places[row]];
    }

    /** The figure of a row, or null. */
    public @Nullable BigDecimal figure(int row) {
        return figures == null ? null : figures[row];
    }

    /** The requirements and criteria that the subject states not to apply, by IRI. */
    public Set<String> waived() {
        return waived;
    }

    /** Rows while they are collected. */
    private static final class Rows {
        private char[] practices = new char[64];
        private long[] reaches = new long[64];
        private @Nullable BigDecimal @Nullable [] figures;
        private int size;

        Rows(Map<String, List<Counted>> byPractice, Practices numbers) {
            byPractice.forEach((practice, items) -> {
                int number = numbers.number(practice);
                if (number >= 0) {
                    int first = size;
                    items.forEach(item -> add(number, item, first));
                }
            });
        }

        private void add(int practice, Counted item, int first) {
            long reach = PackedExtent.of(item.reach());
            BigDecimal figure = item.reach().figure();
            for (int row = first; row < size; row++) {
                if (reaches[row] == reach && figure == null && (figures == null || figures[row] == null)) {
                    return;
                }
            }
            if (size == practices.length) {
                practices = Arrays.copyOf(practices, size * 2);
                reaches = Arrays.copyOf(reaches, size * 2);
                figures = figures == null ? null : Arrays.copyOf(figures, size * 2);
            }
            if (figure != null) {
                figures = figures == null ? new BigDecimal[practices.length] : figures;
                figures[size] = figure;
            }
            practices[size] = (char) practice;
            reaches[size++] = reach;
        }

        char[] practices() {
            return Arrays.copyOf(practices, size);
        }

        long[] reaches() {
            return Arrays.copyOf(reaches, size);
        }
    }
}

package org.gradus.rows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.gradus.evidence.admission.Evidence;
import org.jspecify.annotations.Nullable;

/** Items of evidence in columns, in the order of their practices' numbers. Immutable. */
public final class PackedItems {
    /** A day that is not stated. */
    public static final int NO_DAY = Integer.MAX_VALUE;

    private static final Evidence.Status[] STATUSES = Evidence.Status.values();
    private static final Evidence.Claim[] CLAIMS = Evidence.Claim.values();

    private final int[] practices;
    private final long[] stated;
    private final int[] issued;
    private final int[] validUntil;
    /** By item, its status, and above {@link #CLAIM} one more than its claim. */
    private final byte[] standing;
    /** By item; null where no item has any. */
    private final @Nullable BigDecimal @Nullable [] figures;

    private final @Nullable List<PackedMeasurement> @Nullable [] measurements;

    private static final int CLAIM = 2;
    private static final int STATUS = (1 << CLAIM) - 1;

    private PackedItems(Columns columns) {
        int size = columns.size;
        practices = Arrays.copyOf(columns.practices, size);
        stated = Arrays.copyOf(columns.stated, size);
        issued = Arrays.copyOf(columns.issued, size);
        validUntil = Arrays.copyOf(columns.validUntil, size);
        standing = Arrays.copyOf(columns.standing, size);
        figures = columns.figures;
        measurements = columns.measurements;
    }

    /** The day as the columns have it. */
    public static int day(@Nullable LocalDate date) {
        return date == null ? NO_DAY : Math.toIntExact(date.toEpochDay());
    }

    static @Nullable LocalDate date(int day) {
        return day == NO_DAY ? null : LocalDate.ofEpochDay(day);
    }

    public int size() {
        return practices.length;
    }

    /** The number of the practice that an item shows. */
    public int practice(int item) {
        return practices[item];
    }

    /** How far an item reaches as stated, as a {@link org.gradus.plan.PackedExtent}. */
    public long stated(int item) {
        return stated[item];
    }

    public @Nullable BigDecimal figure(int item) {
        return figures == null ? null : figures[item];
    }

    /** What an item measured, in the order that settles which of two periods alike decides. */
    public List<PackedMeasurement> measurements(int item) {
        List<PackedMeasurement> of = measurements == null ? null : measurements[item];
        return of == null ? List.of() : of;
    }

    public Evidence.Status status(int item) {
        return STATUSES[standing[item] & STATUS];
    }

    public Evidence.@Nullable Claim claim(int item) {
        int claim = standing[item] >> CLAIM;
        return claim == 0 ? null : CLAIMS[claim - 1];
    }

    int issued(int item) {
        return issued[item];
    }

    int validUntil(int item) {
        return validUntil[item];
    }

    /** As {@link Evidence#isAdmissibleOn}. */
    public boolean isAdmissibleOn(int item, int day) {
        return claim(item) == null && status(item) == Evidence.Status.ACCEPTED && isInForceOn(item, day);
    }

    /** As {@link Evidence#isClaimOn}. */
    public boolean isClaimOn(int item, int day) {
        return claim(item) != null && status(item) != Evidence.Status.REJECTED && isInForceOn(item, day);
    }

    private boolean isInForceOn(int item, int day) {
        return issued[item] <= day && validUntil[item] >= day;
    }

    /** Items while they are collected, in the order of their practices. */
    static final class Columns {
        private final int[] practices;
        private final long[] stated;
        private final int[] issued;
        private final int[] validUntil;
        private final byte[] standing;
        private @Nullable BigDecimal @Nullable [] figures;
        private @Nullable List<PackedMeasurement> @Nullable [] measurements;
        private int size;

        Columns(int capacity) {
            practices = new int[capacity];
            stated = new long[capacity];
            issued = new int[capacity];
            validUntil = new int[capacity];
            standing = new byte[capacity];
        }

        @SuppressWarnings("EnumOrdinal") // The order is that of this format; a test holds it.
        static byte standing(Evidence.Status status, Evidence.@Nullable Claim claim) {
            return (byte) (status.ordinal() | (claim == null ? 0 : claim.ordinal() + 1) << CLAIM);
        }

        void add(int practice, long extent, int issuedOn, int until, byte as) {
            practices[size] = practice;
            stated[size] = extent;
            issued[size] = issuedOn;
            validUntil[size] = until;
            standing[size++] = as;
        }

        /** Says the figure of the item that was added last. */
        void figure(@Nullable BigDecimal figure) {
            if (figure != null) {
                figures = figures == null ? new BigDecimal[practices.length] : figures;
                figures[size - 1] = figure;
            }
        }

        /** Says what the item that was added last measured. */
        @SuppressWarnings({"unchecked", "rawtypes"}) // An array of lists has no generic constructor.
        void measurements(List<PackedMeasurement> of) {
            if (!of.isEmpty()) {
                measurements = measurements == null ? new List[practices.length] : measurements;
                measurements[size - 1] = List.copyOf(of);
            }
        }

        PackedItems items() {
            return new PackedItems(this);
        }
    }

    /** The status and claim of an item in one number. */
    byte standing(int item) {
        return standing[item];
    }
}

package org.gradus.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gradus.disclosure.Counts;
import org.gradus.disclosure.Lattice;
import org.gradus.disclosure.Withholding;
import org.jspecify.annotations.Nullable;

/** What may be told of how many organisations reach what. */
public final class Statistics {
    private final LocalDate date;
    private final int organisations;
    private final int least;
    private final List<Dimension> dimensions;
    private final List<Measured> measured;
    private final Counts counts;
    private final Withholding withholding;

    Statistics(
            LocalDate date,
            int organisations,
            int least,
            List<Dimension> dimensions,
            List<Measured> measured,
            Counts counts,
            Withholding withholding) {
        this.date = date;
        this.organisations = organisations;
        this.least = least;
        this.dimensions = List.copyOf(dimensions);
        this.measured = List.copyOf(measured);
        this.counts = counts;
        this.withholding = withholding;
    }

    /** A count as it may be told: where it is withheld, no more than that it is some part of another that is told. */
    public record Told(int atLeast, int atMost) {
        /** Whether the count is told. */
        public boolean isExact() {
            return atLeast == atMost;
        }
    }

    public LocalDate date() {
        return date;
    }

    public int organisations() {
        return organisations;
    }

    /** The least count that is told. */
    public int least() {
        return least;
    }

    public List<Dimension> dimensions() {
        return dimensions;
    }

    public List<Measured> measured() {
        return measured;
    }

    /** The groups of which something is told of a measured thing, those of one table after the other, the whole first. */
    public List<Integer> groups(int of) {
        return counts.lattice().groups().stream()
                .filter(group -> withholding.isGiven(counts.lattice().cuboid(group), of))
                .toList();
    }

    /** The code that a group has in a dimension; null where it is all of them together. */
    public @Nullable Code code(int group, int dimension) {
        int value = counts.lattice().value(group, dimension);
        return value == Lattice.ALL ? null : dimensions.get(dimension).codes().get(value);
    }

    /** How many organisations a group has. */
    public Told total(int group) {
        return withholding.tells(group) ? exactly(counts.units(group)) : new Told(0, most(group, 0, Lattice.ALL));
    }

    /** How many organisations of a group have a code of what is measured. */
    public Told count(int group, int of, int code) {
        return withholding.tells(group, of, code)
                ? exactly(counts.units(group, of, code))
                : new Told(0, most(group, of, code));
    }

    private static Told exactly(int count) {
        return new Told(count, count);
    }

    /** The least count that is told of which this one is a part. */
    private int most(int group, int of, int code) {
        Lattice lattice = counts.lattice();
        int most = organisations;
        int cuboid = lattice.cuboid(group);
        for (int part = cuboid; ; part = (part - 1) & cuboid) {
            int whole = within(group, part);
            if (withholding.tells(whole)) {
                most = Math.min(most, counts.units(whole));
            }
            if (code != Lattice.ALL && withholding.tells(whole, of, code)) {
                most = Math.min(most, counts.units(whole, of, code));
            }
            if (part == 0) {
                return most;
            }
        }
    }

    private int within(int group, int cuboid) {
        Lattice lattice = counts.lattice();
        int[] values = new int[lattice.dimensions()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (cuboid & 1 << i) == 0 ? Lattice.ALL : lattice.value(group, i);
        }
        return lattice.group(values);
    }

    /** A table that is not given, as it could not be protected. */
    public record Lacking(Measured measured, List<Dimension> by) {}

    /** The tables that are not given. */
    public List<Lacking> lacking() {
        var lacking = new ArrayList<Lacking>();
        for (int of = 0; of < measured.size(); of++) {
            int before = -1;
            for (int group : counts.lattice().groups()) {
                int cuboid = counts.lattice().cuboid(group);
                if (cuboid != before && !withholding.isGiven(cuboid, of)) {
                    lacking.add(new Lacking(measured.get(of), by(cuboid)));
                }
                before = cuboid;
            }
        }
        return lacking.stream().distinct().toList();
    }

    private List<Dimension> by(int cuboid) {
        var by = new ArrayList<Dimension>();
        for (int i = 0; i < dimensions.size(); i++) {
            if ((cuboid & 1 << i) != 0) {
                by.add(dimensions.get(i));
            }
        }
        return by;
    }

    Counts counts() {
        return counts;
    }

    Withholding withholding() {
        return withholding;
    }
}

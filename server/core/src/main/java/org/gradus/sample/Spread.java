package org.gradus.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gradus.model.Level;
import org.gradus.model.MaturityModel;
import org.jspecify.annotations.Nullable;

/** How subjects are spread over the levels of a model, beside how a sample spreads those of the model that it is made for. */
public final class Spread {
    private final MaturityModel model;
    private final Shares shares = Shares.national();
    private final Map<Integer, Integer> ranks = new TreeMap<>();
    private int subjects;

    public Spread(MaturityModel model) {
        this.model = model;
    }

    /** Counts a subject. */
    public void add(int rank) {
        ranks.merge(rank, 1, Integer::sum);
        subjects++;
    }

    public MaturityModel model() {
        return model;
    }

    /** How many were counted. */
    public int subjects() {
        return subjects;
    }

    /**
     * One level, or what is below the first.
     *
     * @param level null below the first
     * @param share of the subjects that stand there
     * @param wanted the share that would be as {@code national.csv} says
     */
    public record Row(@Nullable Level level, double share, double wanted) {}

    /** From below the first level upwards. */
    public List<Row> rows() {
        var rows = new ArrayList<Row>();
        int levels = model.levels().size();
        rows.add(new Row(null, share(0), 1 - shares.reaching(1, levels)));
        for (int place = 1; place <= levels; place++) {
            Level level = model.levels().get(place - 1);
            double wanted = shares.reaching(place, levels) - (place == levels ? 0 : shares.reaching(place + 1, levels));
            rows.add(new Row(level, share(level.rank()), wanted));
        }
        return rows;
    }

    private double share(int rank) {
        return subjects == 0 ? 0 : (double) ranks.getOrDefault(rank, 0) / subjects;
    }

    /** Of all subjects, so many would have to stand elsewhere for the shares to be as wanted. */
    public double distance() {
        return rows().stream()
                        .mapToDouble(row -> Math.abs(row.share() - row.wanted()))
                        .sum()
                / 2;
    }
}

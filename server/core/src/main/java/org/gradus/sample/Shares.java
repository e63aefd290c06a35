package org.gradus.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;

/** How organisations are spread, as {@code national.csv} says. */
final class Shares {
    private static final String FILE = "national.csv";

    /**
     * A share of all organisations.
     *
     * @param shift how much more mature than the average these are
     */
    record Share(String kind, String name, double of, double shift) {}

    private final List<Share> shares = new ArrayList<>();

    private Shares() {}

    static Shares national() {
        var national = new Shares();
        try (InputStream in = Objects.requireNonNull(Shares.class.getResourceAsStream(FILE), FILE);
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    String[] cells = line.split(",", -1);
                    national.shares.add(new Share(
                            cells[0],
                            cells[1],
                            Double.parseDouble(cells[2]),
                            cells[3].isEmpty() ? 0 : Double.parseDouble(cells[3])));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return national;
    }

    List<Share> of(String kind) {
        return shares.stream().filter(share -> share.kind().equals(kind)).toList();
    }

    /** One of a kind, each as often as its share says. */
    Share draw(String kind, RandomGenerator random) {
        var of = of(kind);
        double left = random.nextDouble() * of.stream().mapToDouble(Share::of).sum();
        for (Share share : of) {
            left -= share.of();
            if (left < 0) {
                return share;
            }
        }
        return of.get(of.size() - 1);
    }

    /**
     * The share of subjects that are to reach a level at least.
     *
     * @param level its place from the lowest, from 1
     * @param levels how many the model has
     */
    double reaching(int level, int levels) {
        var of = of("level");
        // Where there is one level only, it is for those who are beyond the first elsewhere.
        int place = levels == 1 ? 2 : level;
        return place > of.size() ? 0 : of.get(place - 1).of();
    }
}

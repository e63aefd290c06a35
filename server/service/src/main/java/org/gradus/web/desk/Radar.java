package org.gradus.web.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gradus.model.Level;
import org.gradus.model.MaturityModel;
import org.gradus.web.desk.RadarView.Spot;
import tools.jackson.databind.JsonNode;

/** Draws the dimensions of a verdict around a middle: the uppermost aspects of which there are enough for it. */
final class Radar {
    private static final int FEWEST = 3;
    private static final int MOST = 16;
    private static final int SIZE = 360;
    private static final int MIDDLE = SIZE / 2;
    private static final int REACH = 140;
    private static final int LABEL = 160;

    private final JsonNode report;
    private final Map<String, Integer> ranks;
    private final int highest;

    /**
     * @param report of one subject and model, as {@link org.gradus.report.JsonReport} writes it
     */
    Radar(JsonNode report, MaturityModel model) {
        this.report = report;
        this.ranks = model.levels().stream().collect(Collectors.toMap(Level::name, Level::rank));
        this.highest = model.levels().stream().mapToInt(Level::rank).max().orElse(1);
    }

    /**
     * The drawing; empty where no depth of aspects has as many as it takes, or as few as can be read.
     *
     * @param rows the aspects in words, in the order of the report
     */
    Optional<RadarView> of(List<PictureView.Row> rows, String title) {
        List<Integer> chosen = chosen();
        if (chosen.isEmpty() || rows.size() < report.path("aspects").size()) {
            return Optional.empty();
        }
        var spokes = new ArrayList<RadarView.Spoke>();
        for (int i = 0; i < chosen.size(); i++) {
            JsonNode aspect = report.path("aspects").path(chosen.get(i));
            PictureView.Row row = rows.get(chosen.get(i));
            double angle = angle(i, chosen.size());
            int rank = ranks.getOrDefault(aspect.path("level").asString(""), 0);
            spokes.add(new RadarView.Spoke(
                    i + 1,
                    row.aspect(),
                    row.standing(),
                    !aspect.path("standing").asString().equals("not-asked"),
                    spot(angle, REACH),
                    spot(angle, LABEL),
                    spot(angle, REACH * (double) rank / highest)));
        }
        return Optional.of(new RadarView(
                title,
                SIZE,
                MIDDLE,
                IntStream.rangeClosed(1, highest)
                        .mapToObj(rank -> ring(rank, chosen.size()))
                        .toList(),
                spokes,
                spokes.stream()
                        .filter(RadarView.Spoke::asked)
                        .map(spoke -> spoke.at().words())
                        .collect(Collectors.joining(" "))));
    }

    /** Where in the report the aspects of the uppermost depth stand that has enough of them. */
    private List<Integer> chosen() {
        var depths = new HashMap<String, Integer>();
        var byDepth = new ArrayList<List<Integer>>();
        for (int i = 0; i < report.path("aspects").size(); i++) {
            JsonNode aspect = report.path("aspects").path(i);
            int depth = depths.getOrDefault(aspect.path("parent").asString(""), -1) + 1;
            depths.put(aspect.path("aspect").asString(), depth);
            while (byDepth.size() <= depth) {
                byDepth.add(new ArrayList<>());
            }
            byDepth.get(depth).add(i);
        }
        return byDepth.stream()
                .filter(aspects -> aspects.size() >= FEWEST)
                .findFirst()
                .filter(aspects -> aspects.size() <= MOST)
                .orElse(List.of());
    }

    private String ring(int rank, int spokes) {
        return IntStream.range(0, spokes)
                .mapToObj(i ->
                        spot(angle(i, spokes), REACH * (double) rank / highest).words())
                .collect(Collectors.joining(" "));
    }

    /** The first points upwards, the others follow as the hands of a clock go. */
    private static double angle(int number, int all) {
        return 2 * Math.PI * number / all - Math.PI / 2;
    }

    private static Spot spot(double angle, double far) {
        return new Spot(
                (int) Math.round(MIDDLE + far * Math.cos(angle)), (int) Math.round(MIDDLE + far * Math.sin(angle)));
    }
}

package org.gradus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The colours of the pages and of the report, by day and by night: text is read at 4.5 : 1, what is drawn is seen at 3 : 1 (WCAG 2.2). */
class StyleTest {
    private static final double TEXT = 4.5;
    private static final double DRAWN = 3;

    /** One colour on another, of which a part may be mixed with the paper. */
    private record Pair(String front, String back, double mixed, double least) {
        static Pair text(String front, String back) {
            return new Pair(front, back, 1, TEXT);
        }

        static Pair drawn(String front, String back) {
            return new Pair(front, back, 1, DRAWN);
        }
    }

    private static final List<Pair> PAGES = List.of(
            Pair.text("ink", "paper"),
            Pair.text("soft", "paper"),
            Pair.text("accent", "paper"),
            Pair.text("warn", "paper"),
            Pair.text("paper", "accent"),
            Pair.text("ink", "tint"),
            Pair.text("soft", "tint"),
            Pair.text("ink", "met"),
            Pair.text("ink", "near"),
            Pair.text("ink", "some"),
            Pair.text("ink", "far"));

    private static final List<Pair> REPORT = List.of(
            Pair.text("ink", "paper"),
            Pair.text("soft", "paper"),
            Pair.text("accent", "paper"),
            Pair.text("full", "paper"),
            Pair.text("bad", "paper"),
            Pair.text("paper", "full"),
            new Pair("ink", "full", 0.25, TEXT),
            new Pair("ink", "part", 0.25, TEXT),
            Pair.drawn("full", "empty"),
            Pair.drawn("part", "empty"),
            Pair.drawn("soft", "empty"));

    @Test
    void thePagesAreReadByDayAndByNight() throws IOException {
        check(Path.of("src/main/jte/style.jte"), PAGES);
    }

    @Test
    void theReportIsReadByDayAndByNight() throws IOException {
        check(Path.of("../core/src/main/jte/style.jte"), REPORT);
    }

    private static void check(Path style, List<Pair> pairs) throws IOException {
        List<Map<String, Integer>> schemes = schemes(Files.readString(style));
        assertEquals(2, schemes.size(), "by day and by night");
        var known = new HashSet<>(List.of("line"));
        pairs.forEach(pair -> known.addAll(List.of(pair.front(), pair.back())));
        var night = new HashMap<>(schemes.get(0));
        night.putAll(schemes.get(1));
        for (Map<String, Integer> colours : List.of(schemes.get(0), night)) {
            assertEquals(known, colours.keySet(), "every colour is tried, but that of lines");
            for (Pair pair : pairs) {
                double contrast = contrast(
                        colours.get(pair.front()), mixed(colours.get(pair.back()), colours.get("paper"), pair.mixed()));
                assertTrue(contrast >= pair.least(), () -> pair + ": " + contrast);
            }
        }
    }

    private static List<Map<String, Integer>> schemes(String style) {
        var schemes = new ArrayList<Map<String, Integer>>();
        Pattern.compile(":root \\{([^}]*)}").matcher(style).results().forEach(root -> {
            var colours = new HashMap<String, Integer>();
            Pattern.compile("--(\\w+): #([0-9a-f]+);")
                    .matcher(root.group(1))
                    .results()
                    .forEach(colour -> {
                        String hex = colour.group(2).length() == 3
                                ? colour.group(2).replaceAll("\\w", "$0$0")
                                : colour.group(2);
                        colours.put(colour.group(1), Integer.parseInt(hex, 16));
                    });
            if (!colours.isEmpty()) {
                schemes.add(colours);
            }
        });
        return schemes;
    }

    private static int mixed(int colour, int paper, double share) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            long channel = Math.round(share * ((colour >> shift) & 0xff) + (1 - share) * ((paper >> shift) & 0xff));
            mixed |= (int) channel << shift;
        }
        return mixed;
    }

    private static double contrast(int one, int other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8) + 0.0722 * linear(colour);
    }

    private static double linear(int channel) {
        double share = (channel & 0xff) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}

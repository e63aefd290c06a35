package org.gradus.web.desk;

import java.util.List;
import org.gradus.web.html.View;

/**
 * How far each dimension of a subject has come, drawn around a middle. Lengths are in the units of the drawing.
 *
 * @param title what it is of
 * @param size of the drawing, both ways
 * @param rings the corners of one ring for each level, as SVG says them, the lowest first
 * @param outline the corners of what is reached, of those dimensions of which something is asked
 */
public record RadarView(String title, int size, int middle, List<String> rings, List<Spoke> spokes, String outline)
        implements View {
    public RadarView {
        rings = List.copyOf(rings);
        spokes = List.copyOf(spokes);
    }

    /**
     * A dimension.
     *
     * @param number by which the table beside the drawing says what it is
     * @param standing the level that it reached, or why it has none
     * @param asked whether anything is asked of it, so that it has a point
     * @param end where the spoke ends
     * @param label where its number stands
     * @param at where its point is
     */
    public record Spoke(int number, String aspect, String standing, boolean asked, Spot end, Spot label, Spot at) {}

    /** A place in the drawing. */
    public record Spot(int x, int y) {
        String words() {
            return x + "," + y;
        }
    }

    /** As a drawing that stands alone. */
    @Override
    public String template() {
        return "desk/radar-file.jte";
    }
}

package org.gradus.web.desk;

import java.util.List;
import org.gradus.web.html.Link;
import org.gradus.web.html.View;

/**
 * The levels of an organisation over its assessments.
 *
 * @param charts one for each subject and standard
 */
public record HistoryView(String id, String name, List<Chart> charts) implements View {
    public HistoryView {
        charts = List.copyOf(charts);
    }

    /**
     * The levels of a subject by a standard, drawn. Lengths are in the units of the drawing.
     *
     * @param caption what it shows, in a sentence
     * @param picture where it is as a file
     * @param left where the days begin
     * @param path of the line, as SVG says it
     */
    public record Chart(
            String subject,
            Link standard,
            String caption,
            String picture,
            int width,
            int height,
            int left,
            String path,
            List<Rung> rungs,
            List<Point> points,
            List<Day> days) {
        public Chart {
            rungs = List.copyOf(rungs);
            points = List.copyOf(points);
            days = List.copyOf(days);
        }
    }

    /** A level on the side. */
    public record Rung(int y, String mark) {}

    /** A day on the ground line. */
    public record Day(int x, String anchor, String date) {}

    /**
     * An assessment.
     *
     * @param change how the level moved since the one before, in words; empty for the first
     */
    public record Point(int x, int y, long number, String address, String date, String level, String change) {}

    @Override
    public String template() {
        return "desk/history.jte";
    }
}

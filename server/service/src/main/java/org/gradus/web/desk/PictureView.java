package org.gradus.web.desk;

import java.util.List;
import java.util.Optional;
import org.gradus.web.html.Item;
import org.gradus.web.html.Link;
import org.gradus.web.html.View;

/**
 * The picture of a verdict: aspects by levels, and what stands in the cell that is chosen.
 *
 * @param run of which assessment; empty for today
 * @param basis what the verdict is by, in words
 * @param next the level that comes next; empty at the highest
 * @param requirements how many are open up to there
 * @param improvements how many practices must improve for it
 * @param others the other verdicts of the same assessment
 * @param radar the same by dimension; empty where there are too few or too many for it
 * @param files it to take along
 * @param links what leads on from here
 */
public record PictureView(
        String id,
        String name,
        String run,
        String subject,
        Link standard,
        String date,
        String basis,
        String level,
        String grade,
        String next,
        int requirements,
        int improvements,
        List<Item> others,
        List<Head> heads,
        List<Row> rows,
        Optional<Panel> panel,
        Optional<RadarView> radar,
        Files files,
        List<Link> links)
        implements View {
    public PictureView {
        others = List.copyOf(others);
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
        links = List.copyOf(links);
    }

    /**
     * Where the picture is as files.
     *
     * @param table the matrix, as CSV
     * @param radar as SVG
     */
    public record Files(String table, String radar) {}

    /** A level over its column. */
    public record Head(String mark, String label) {}

    /**
     * One aspect.
     *
     * @param depth how far it is set in
     * @param standing the level that it reached, or why it has none
     */
    public record Row(int depth, String aspect, String standing, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * One cell.
     *
     * @param kind {@code met}, {@code near}, {@code some}, {@code far} or {@code none}
     * @param mark the same as a sign
     * @param open how many practices must improve at the least until all of it is met
     * @param address the page with this cell chosen; empty where nothing is asked
     */
    public record Cell(
            String level, String kind, String mark, int met, int asked, int open, String address, boolean chosen) {}

    /** What is asked in the chosen cell. */
    public record Panel(String title, List<Need> needs) {
        public Panel {
            needs = List.copyOf(needs);
        }
    }

    /**
     * One requirement.
     *
     * @param criteria in words
     * @param met the evidence that decided it
     * @param nearest the evidence that came nearest
     */
    public record Need(
            Link requirement,
            String clause,
            String definition,
            String outcome,
            String mark,
            String outcomeWords,
            List<String> criteria,
            List<Proof> met,
            List<Proof> nearest,
            List<String> lacks) {
        public Need {
            criteria = List.copyOf(criteria);
            met = List.copyOf(met);
            nearest = List.copyOf(nearest);
            lacks = List.copyOf(lacks);
        }
    }

    /** An item of evidence, and what proves it. */
    public record Proof(String title, Link source) {}

    @Override
    public String template() {
        return "desk/picture.jte";
    }
}

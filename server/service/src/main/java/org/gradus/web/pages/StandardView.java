package org.gradus.web.pages;

import java.util.List;
import org.gradus.web.html.Link;
import org.gradus.web.html.View;

/**
 * A standard to read: aspects by levels, and what each cell asks.
 *
 * @param size how much it asks, in words
 * @param heads the levels
 */
public record StandardView(String title, String iri, String path, String size, List<Link> heads, List<Row> rows)
        implements View {
    public StandardView {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    /**
     * One aspect.
     *
     * @param depth how far it is set in
     * @param asked how many requirements it has of its own
     */
    public record Row(int depth, Link aspect, int asked, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** What is asked of an aspect at a level. */
    public record Cell(String level, List<Asked> asked) {
        public Cell {
            asked = List.copyOf(asked);
        }
    }

    /**
     * One requirement.
     *
     * @param binding whether it must be met
     */
    public record Asked(String clause, Link requirement, boolean binding) {}

    @Override
    public String template() {
        return "pages/standard.jte";
    }
}

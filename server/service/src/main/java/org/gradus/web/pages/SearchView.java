package org.gradus.web.pages;

import java.util.List;
import org.gradus.web.html.Link;
import org.gradus.web.html.Slice;
import org.gradus.web.html.View;

/**
 * What a search found.
 *
 * @param query as it was typed
 * @param hits the best first
 */
public record SearchView(String query, Slice<Hit> hits) implements View {
    /**
     * One thing that was found.
     *
     * @param title with the words that were looked for told apart
     */
    public record Hit(String group, Link link, List<Piece> title, String place) {
        public Hit {
            title = List.copyOf(title);
        }
    }

    /** A piece of a text. */
    public record Piece(String text, boolean marked) {}

    @Override
    public String template() {
        return "pages/search.jte";
    }
}

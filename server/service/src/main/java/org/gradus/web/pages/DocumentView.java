package org.gradus.web.pages;

import org.gradus.web.html.Item;
import org.gradus.web.html.Slice;
import org.gradus.web.html.View;

/**
 * A document and the resources that it describes.
 *
 * @param statements how many it makes
 */
public record DocumentView(String title, String iri, String path, int statements, Slice<Item> subjects)
        implements View {
    @Override
    public String template() {
        return "pages/document.jte";
    }
}

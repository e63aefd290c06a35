package org.gradus.web.decisions;

import java.util.List;
import org.gradus.web.html.Link;

/** One thing that an item of evidence says: what it is about, and what is said. */
public record SaidRow(String about, List<Link> says) {
    public SaidRow {
        says = List.copyOf(says);
    }
}

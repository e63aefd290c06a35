package org.gradus.web.pages;

import java.util.List;
import java.util.Optional;
import org.gradus.web.html.Item;
import org.gradus.web.html.Link;
import org.gradus.web.html.Slice;
import org.gradus.web.html.View;

/**
 * A resource of the ontology.
 *
 * @param definition of a probe, what it shows; empty for none
 * @param note empty for none
 * @param requirement what is said of a requirement besides
 * @param shows of a practice, what would show it
 * @param showsNot of a practice, what looks like it and would not show it
 * @param choices of a practice, the tables that tell it from its neighbours
 * @param referrals what refers to it, a line each
 * @param referrers the same, by property
 */
public record ResourceView(
        String title,
        String iri,
        String path,
        String definition,
        String note,
        Optional<RequirementPart> requirement,
        List<Item> shows,
        List<Item> showsNot,
        List<Choosing> choices,
        List<Item> mappings,
        List<Fact> facts,
        Slice<?> referrals,
        List<Referrers> referrers)
        implements View {

    /** A property with its values. */
    public record Fact(Link property, List<Link> values) {}

    /** A table that tells practices apart: what is there, with the practice to choose. */
    public record Choosing(String title, List<Item> cases) {}

    /**
     * What refers to the resource by one property.
     *
     * @param total how many do, on this page or another
     */
    public record Referrers(String property, int total, List<Item> items) {}

    @Override
    public String template() {
        return "pages/resource.jte";
    }
}

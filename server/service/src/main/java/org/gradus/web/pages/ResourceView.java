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
        List<Item> mappings,
        List<Fact> facts,
        Slice<?> referrals,
        List<Referrers> referrers)
        implements View {

    /** A property with its values. */
    public record Fact(Link property, List<Link> values) {}

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

package org.gradus.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What many descriptions say alike, such as all results of one shape: most of a report. Kept once, and its spelling in
 * Turtle with it, because thousands of reports repeat it.
 */
final class Common implements Part {
    private final List<Said> said;
    private volatile byte @Nullable [] turtle;
    private volatile @Nullable List<Link> links;

    /**
     * @param description a resource without a name that says the same
     */
    Common(Description description) {
        this.said = description.parts().stream()
                .flatMap(part -> part.said().stream())
                .toList();
    }

    @Override
    public List<Said> said() {
        return said;
    }

    @Override
    public void writeTo(TurtleWriter turtle) {
        turtle.common(this);
    }

    /** Its spelling in Turtle, or null where it was not spelt yet. */
    byte @Nullable [] turtle() {
        return turtle;
    }

    /** What it says in a graph, or null where that was not made yet. */
    @Nullable List<Link> links() {
        return links;
    }

    /** Keeps what it says in a graph: it names nothing that an assessment has of its own. */
    void keep(List<Link> made) {
        links = List.copyOf(made);
    }

    /** Keeps a spelling: prefixes mean the same in all reports, and what an assessment has of its own bears the empty one. */
    void keep(byte[] spelling) {
        turtle = spelling;
    }
}

package org.gradus.report;

import java.util.List;
import java.util.function.Supplier;

/**
 * What many descriptions say alike, such as all results of one shape: most of a report. Kept once, and its spelling in
 * Turtle with it, because thousands of reports repeat it.
 */
final class Common {
    private final List<String> types;
    private final List<Description.Said> said;
    private volatile String turtle;

    Common(Description description) {
        this.types = description.types();
        this.said = List.copyOf(description.said());
    }

    List<String> types() {
        return types;
    }

    List<Description.Said> said() {
        return said;
    }

    /** Its spelling in Turtle, made when first asked for; prefixes mean the same in all reports, so it never changes. */
    String turtle(Supplier<String> spelling) {
        if (turtle == null) {
            turtle = spelling.get();
        }
        return turtle;
    }
}

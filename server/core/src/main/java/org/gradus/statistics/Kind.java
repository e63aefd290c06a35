package org.gradus.statistics;

import java.util.Locale;

/** What statistics are about. */
public enum Kind {
    /** The levels of models as a whole. */
    LEVELS,
    /** How each aspect of a model stands. */
    ASPECTS,
    /** How each requirement ended. */
    OUTCOMES;

    /** Its name as people type it. */
    public String localName() {
        return name().toLowerCase(Locale.ROOT);
    }
}

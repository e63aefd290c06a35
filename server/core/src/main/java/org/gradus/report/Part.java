package org.gradus.report;

import java.util.List;

/** Part of a description: a property with its values, or several that others say too. */
sealed interface Part permits Said, Common {
    /** The properties, each with its values. */
    List<Said> said();

    /** Writes the properties, what separates them between. */
    void writeTo(TurtleWriter turtle);
}

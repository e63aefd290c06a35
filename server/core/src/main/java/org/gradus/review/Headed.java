package org.gradus.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradus.text.Text;

/** A column that is known again by what stands above it. */
interface Headed {
    String name();

    Heading heading();

    /** As a sheet heads it. */
    default String head() {
        return heading().shown();
    }

    /** In the language of a message. */
    default Text label() {
        return heading().label();
    }

    /** How each may be headed, by name. */
    static Map<String, List<String>> heads(Headed... columns) {
        var heads = new LinkedHashMap<String, List<String>>();
        for (Headed column : columns) {
            heads.put(column.name(), column.heading().names());
        }
        return heads;
    }
}

package org.gradus.crosswalk.sssom;

import java.util.List;
import org.gradus.crosswalk.sssom.Finding.Place;

/** A value of the metadata block, with the place where it stands. */
sealed interface Yaml {
    Place place();

    /**
     * A single value as text; what type YAML would guess does not matter, because SSSOM says which it has.
     *
     * @param none whether it says that there is no value
     */
    record Scalar(String text, boolean none, Place place) implements Yaml {}

    /** A list. */
    record Sequence(List<Yaml> items, Place place) implements Yaml {}

    /** Values by keys, each key once. */
    record Table(List<Entry> entries, Place place) implements Yaml {}

    /** One key with its value. */
    record Entry(Scalar key, Yaml value) {}
}

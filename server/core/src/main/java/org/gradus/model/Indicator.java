package org.gradus.model;

import java.util.List;
import org.gradus.text.Text;

/**
 * An indicator that organisations share, so that its values compare.
 *
 * @param name local name, such as {@code unit-cost}
 * @param units what its unit is called, in any language; a measurement states one of them
 */
public record Indicator(String iri, String name, Text label, List<String> units, boolean higherIsBetter) {
    public Indicator {
        units = List.copyOf(units);
    }
}

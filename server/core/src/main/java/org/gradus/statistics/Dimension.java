package org.gradus.statistics;

import java.util.List;
import org.gradus.evidence.admission.Facet;

/** A facet by which organisations are told apart, with its values. */
public record Dimension(Facet facet, List<Code> codes) {
    public Dimension {
        codes = List.copyOf(codes);
    }
}

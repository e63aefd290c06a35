package org.gradus.edition;

import java.util.ArrayList;
import java.util.List;
import org.gradus.model.Criterion;

/**
 * What nobody may show, so that a demand is not met.
 *
 * @param asked what no piece of evidence may reach
 * @param waivers what may not be stated not to apply
 */
record Cut(List<Criterion.Asked> asked, List<String> waivers) {
    static final Cut NONE = new Cut(List.of(), List.of());

    Cut {
        asked = List.copyOf(asked);
        waivers = List.copyOf(waivers);
    }

    static Cut of(Criterion.Asked asked) {
        return new Cut(List.of(asked), List.of());
    }

    Cut with(Cut other) {
        var both = new ArrayList<>(asked);
        both.addAll(other.asked);
        var either = new ArrayList<>(waivers);
        either.addAll(other.waivers);
        return new Cut(both, either);
    }

    Cut withWaiver(String waiver) {
        return with(new Cut(List.of(), List.of(waiver)));
    }
}

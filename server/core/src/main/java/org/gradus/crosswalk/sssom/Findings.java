package org.gradus.crosswalk.sssom;

import java.util.ArrayList;
import java.util.List;
import org.gradus.crosswalk.sssom.Finding.Place;
import org.gradus.text.Wording;

/** What is found while one file is read, in the order in which it is found. */
final class Findings {
    private final List<Finding> all = new ArrayList<>();

    /** The file is refused. */
    void fault(Place place, String en, String zh, Object... arguments) {
        all.add(place.finding(true, Wording.say(en, zh, arguments)));
    }

    /** The file is taken, and this is worth a look. */
    void remark(Place place, String en, String zh, Object... arguments) {
        all.add(place.finding(false, Wording.say(en, zh, arguments)));
    }

    boolean anyFault() {
        return all.stream().anyMatch(Finding::fault);
    }

    List<Finding> all() {
        return List.copyOf(all);
    }
}

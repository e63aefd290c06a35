package org.gradus.progress;

import java.util.List;
import org.gradus.text.Text;

/** A stage of an implementation process, with at least one activity. */
public record Stage(String iri, int rank, Text label, List<Activity> activities) {
    public Stage {
        activities = List.copyOf(activities);
    }
}

package org.gradus.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gradus.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A bulk assessment.
 *
 * @param models names of the models; empty for all that grade a subject in the evidence
 * @param organisations ids of those to assess
 * @param done how many have been looked at
 * @param failures why some were not assessed, by id
 * @param ended null while it is not over
 */
public record Job(
        long number,
        State state,
        LocalDate date,
        List<String> models,
        List<String> organisations,
        long done,
        Map<String, Text> failures,
        Author by,
        Instant at,
        @Nullable Instant ended) {

    /** Where a job stands; lower case in what people read. */
    public enum State {
        RUNNING,
        DONE,
        CANCELLED
    }

    public Job {
        models = List.copyOf(models);
        organisations = List.copyOf(organisations);
        failures = Map.copyOf(failures);
    }
}

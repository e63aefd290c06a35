package org.gradus.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.gradus.store.Job;
import org.gradus.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * A bulk assessment.
 *
 * @param failures why some were not assessed, by id, in the language of the request
 * @param ended null while it is not over
 */
record JobJson(
        long job,
        String address,
        String state,
        LocalDate date,
        List<String> models,
        long done,
        int total,
        Map<String, String> failures,
        String by,
        Instant started,
        @Nullable Instant ended) {
    static JobJson of(Job job, Language language) {
        var failures = new TreeMap<String, String>();
        job.failures().forEach((id, why) -> failures.put(id, why.in(language)));
        return new JobJson(
                job.number(),
                address(job),
                job.state().name().toLowerCase(Locale.ROOT),
                job.date(),
                job.models(),
                job.done(),
                job.organisations().size(),
                failures,
                job.by().id(),
                job.at(),
                job.ended());
    }

    static String address(Job job) {
        return "/jobs/" + job.number();
    }
}

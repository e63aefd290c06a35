package org.gradus.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gradus.service.AssessmentService;
import org.gradus.store.AssessmentRun;
import org.jspecify.annotations.Nullable;

/**
 * The record of an assessment: who made it from what.
 *
 * @param job number of the bulk run that it belongs to; null for none
 * @param published null while it is not
 */
record RunJson(
        long assessment,
        String address,
        String graph,
        LocalDate date,
        List<String> models,
        Instant at,
        String by,
        String role,
        List<String> evidence,
        String version,
        String ontologySha256,
        String shapesSha256,
        String engine,
        @Nullable Long job,
        @Nullable Instant published,
        List<AssessmentService.Line> results) {
    static RunJson of(AssessmentRun run) {
        return new RunJson(
                run.number(),
                address(run),
                run.graph(),
                run.date(),
                run.models(),
                run.at(),
                run.by().id(),
                run.by().role(),
                run.evidence(),
                run.version(),
                run.ontologyDigest(),
                run.shapesDigest(),
                run.engine(),
                run.job() == 0 ? null : run.job(),
                run.published(),
                AssessmentService.summary(run));
    }

    static String address(AssessmentRun run) {
        return "/organisations/" + run.organisation() + "/assessments/" + run.number();
    }
}

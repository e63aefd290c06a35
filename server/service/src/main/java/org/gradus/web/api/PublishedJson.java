package org.gradus.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.gradus.service.AssessmentService;
import org.gradus.store.AssessmentRun;
import org.gradus.store.Organisation;
import org.gradus.text.Text;

/**
 * What everyone may know of a published assessment.
 *
 * @param organisation its IRI; it is who published it
 * @param licence under which it was published, as an address
 * @param version of Gradus
 */
record PublishedJson(
        String address,
        String organisation,
        Text name,
        LocalDate date,
        Instant published,
        String licence,
        String version,
        List<AssessmentService.Line> results) {
    static PublishedJson of(AssessmentRun run, Organisation organisation, String licence) {
        return new PublishedJson(
                address(run),
                organisation.iri(),
                organisation.name(),
                run.date(),
                Objects.requireNonNull(run.published(), "not published"),
                licence,
                run.version(),
                AssessmentService.summary(run));
    }

    static String address(AssessmentRun run) {
        return "/published/" + run.organisation() + "/" + run.number();
    }
}

package org.gradus.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One assessment that was made, and what it was made from.
 *
 * @param models names of the models
 * @param evidence names of the versions that counted
 * @param decisions how many decisions on evidence were known; -1 where that was not kept, as by earlier versions
 * @param version of Gradus
 * @param ontologyDigest SHA-256 of the ontology's files
 * @param shapesDigest SHA-256 of the shapes' files
 * @param engine name and version of the SHACL engine
 * @param summary JSON: subject, model, level and counts of each
 * @param job number of the bulk run that asked for it; 0 for none
 * @param published null where it is not
 */
public record AssessmentRun(
        String organisation,
        long number,
        LocalDate date,
        List<String> models,
        List<String> evidence,
        long decisions,
        Author by,
        Instant at,
        String version,
        String ontologyDigest,
        String shapesDigest,
        String engine,
        String summary,
        long job,
        @Nullable Instant published) {

    public AssessmentRun {
        models = List.copyOf(models);
        evidence = List.copyOf(evidence);
    }

    /** The graph that holds its result. */
    public String graph() {
        return Names.assessment(organisation, number);
    }
}

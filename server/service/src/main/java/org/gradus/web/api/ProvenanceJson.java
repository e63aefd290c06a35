package org.gradus.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.gradus.store.AssessmentRun;
import org.gradus.store.EvidenceVersion;

/** The record of an assessment with the versions of evidence that it was made from, and their digests. */
record ProvenanceJson(@JsonUnwrapped RunJson run, List<VersionJson> versions) {
    static ProvenanceJson of(AssessmentRun run, List<EvidenceVersion> versions) {
        return new ProvenanceJson(
                RunJson.of(run), versions.stream().map(VersionJson::of).toList());
    }
}

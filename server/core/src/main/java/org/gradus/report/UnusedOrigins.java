package org.gradus.report;

import java.util.Optional;
import org.gradus.assess.Assessment;
import org.gradus.assess.Unused;
import org.gradus.report.Origins.Origin;

/** From which cell was read what was stated and nothing reads. */
record UnusedOrigins(Origins origins, Assessment assessment) implements Unused.Cases<Optional<Origin>> {
    @Override
    public Optional<Origin> onScale(Unused.OnScale on) {
        return origins.of(on.evidence());
    }

    @Override
    public Optional<Origin> claimed(Unused.Claimed claimed) {
        return origins.of(claimed.evidence());
    }

    @Override
    public Optional<Origin> metAllTheSame(Unused.MetAllTheSame met) {
        return origins.of(assessment, met.about());
    }

    @Override
    public Optional<Origin> ofNoSubject(Unused.OfNoSubject none) {
        return origins.of(assessment, none.about());
    }
}

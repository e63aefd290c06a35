package org.gradus.web.diagnosis;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gradus.assess.Standards;
import org.gradus.diagnosis.Aim;
import org.gradus.diagnosis.Questionnaire;
import org.springframework.stereotype.Component;

/** Questionnaires of today, each made once for all who are asked the same. */
@Component
final class Questionnaires {
    private static final int KEPT = 16;

    private final Standards standards;
    private final Clock clock;
    private final Cache<Key, Questionnaire> made =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    Questionnaires(Standards standards, Clock clock) {
        this.standards = standards;
        this.clock = clock;
    }

    /** What makes one, by names: two aims of the same names are the same. */
    private record Key(List<String> aims, LocalDate date) {}

    Questionnaire of(List<Aim> aims) {
        var key = new Key(
                aims.stream()
                        .map(aim -> aim.model().name() + " " + aim.level().name())
                        .toList(),
                LocalDate.now(clock));
        return made.get(key, each -> Questionnaire.of(standards, aims, each.date()));
    }
}

package org.gradus.report;

import java.util.Optional;
import org.gradus.assess.Assessment;
import org.gradus.model.Aspect;
import org.gradus.model.Level;
import org.gradus.rdf.GRADUS;
import org.gradus.text.Text;

/** How aspects stand, in words and as terms. */
public final class Standings {
    private Standings() {}

    /** The level of an aspect, or why it has none: "CL3", "not reached (asked from CL2)". */
    public static Text words(Assessment assessment, Aspect aspect) {
        return switch (assessment.standing(aspect).state()) {
            case REACHED -> {
                String level = assessment.level(aspect).orElseThrow().name();
                yield new Text(level, level);
            }
            case NOT_REACHED -> {
                String from = firstAsked(assessment, aspect).orElseThrow().name();
                yield new Text("not reached (asked from " + from + ")", "未达到（" + from + " 起有要求）");
            }
            case NOT_ASKED -> new Text("not asked", "无要求");
        };
    }

    /** The term for it. */
    static String term(Assessment assessment, Aspect aspect) {
        return switch (assessment.standing(aspect).state()) {
            case REACHED -> GRADUS.Reached;
            case NOT_REACHED -> GRADUS.NotReached;
            case NOT_ASKED -> GRADUS.NotAsked;
        };
    }

    /** The lowest level at which something binding is asked of an aspect; empty where nothing is. */
    static Optional<Level> firstAsked(Assessment assessment, Aspect aspect) {
        int rank = assessment.standing(aspect).firstAsked();
        return assessment.model().levels().stream()
                .filter(level -> level.rank() == rank)
                .findFirst();
    }
}

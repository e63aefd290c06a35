package org.gradus.report;

import java.util.Optional;
import org.gradus.assess.Assessment;
import org.gradus.model.Aspect;
import org.gradus.model.Level;
import org.gradus.model.MaturityModel;
import org.gradus.rdf.GRADUS;
import org.gradus.text.Text;
import org.gradus.text.Wording;

/** How aspects stand, in words and as terms. */
public final class Standings {
    /** Nothing binding is asked of an aspect. */
    public static final Text NOT_ASKED = new Text("not asked", "无要求");

    private Standings() {}

    /** The level of an aspect, or why it has none: "CL3", "not reached (asked from CL2)". */
    public static Text words(Assessment assessment, Aspect aspect) {
        return switch (assessment.standing(aspect).state()) {
            case REACHED -> assessment.level(aspect).orElseThrow().mark();
            case NOT_REACHED ->
                notReached(assessment.model(), firstAsked(assessment, aspect).orElseThrow());
            case NOT_ASKED -> NOT_ASKED;
        };
    }

    /** Not even the level is reached at which something is first asked; it goes without saying where there is but one. */
    public static Text notReached(MaturityModel model, Level firstAsked) {
        return model.levels().size() == 1
                ? new Text("not reached", "未达到")
                : Wording.say("not reached (asked from %s)", "未达到（%s 起有要求）", firstAsked.mark());
    }

    /** Where not even the lowest level is reached: "below L1". */
    public static Text below(MaturityModel model) {
        Text lowest = model.levels().get(0).mark();
        return model.levels().size() == 1
                ? Wording.say("%s not reached", "未达到“%s”", lowest)
                : Wording.say("below %s", "低于 %s", lowest);
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

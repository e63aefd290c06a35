package org.gradus.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gradus.assess.LevelFinder;
import org.gradus.assess.Outcome;
import org.gradus.assess.Standards;
import org.gradus.assess.Standing;
import org.gradus.decide.Decision;
import org.gradus.model.Aspect;
import org.gradus.model.Level;
import org.gradus.model.MaturityModel;
import org.gradus.model.Requirement;
import org.gradus.model.Severity;

/**
 * Says of an organisation which codes it has: of each aspect the highest level that any of its subjects reaches, of each
 * requirement the best outcome. Safe for use by several threads.
 */
public final class Appraisal {
    private static final int BELOW = 1;

    private final List<Measured> measured;
    private final Map<String, LevelFinder> levels = new HashMap<>();
    /** By model, the first place among what is measured and the one after the last. */
    private final Map<String, int[]> places = new HashMap<>();

    Appraisal(List<Measured> measured) {
        this.measured = measured;
        for (int i = 0; i < measured.size(); i++) {
            String model = measured.get(i).model().name();
            int at = i;
            places.computeIfAbsent(model, name -> new int[] {at, at})[1] = i + 1;
            levels.computeIfAbsent(
                    model, name -> new LevelFinder(measured.get(at).model()));
        }
    }

    /** What is measured of models. */
    static List<Measured> measured(List<MaturityModel> models, Set<Kind> kinds, CodeLists lists) {
        var measured = new ArrayList<Measured>();
        for (MaturityModel model : models) {
            for (Aspect aspect : model.aspects()) {
                if (kinds.contains(aspect.parent() == null ? Kind.LEVELS : Kind.ASPECTS)) {
                    measured.add(new Measured(model, aspect, null, lists.standings(model)));
                }
            }
            if (kinds.contains(Kind.OUTCOMES)) {
                model.requirements()
                        .forEach(requirement -> measured.add(new Measured(model, null, requirement, lists.outcomes())));
            }
        }
        return measured;
    }

    /** An appraisal for a {@link Census} of the same models and kinds. */
    public static Appraisal of(Standards standards, List<String> models, Set<Kind> kinds) {
        var lists = new CodeLists(standards.ontology());
        return new Appraisal(measured(models.stream().map(standards::model).toList(), kinds, lists));
    }

    /** The codes of an organisation, by what is measured, from all that was decided of it. */
    public byte[] codes(List<Decision> decisions) {
        var codes = new byte[measured.size()];
        for (Decision decision : decisions) {
            int[] of = places.get(decision.model().name());
            if (of != null) {
                add(decision, of[0], of[1], codes);
            }
        }
        return codes;
    }

    private void add(Decision decision, int first, int end, byte[] codes) {
        Map<String, Standing> standings = Map.of();
        var places = new HashMap<Requirement, Integer>();
        MaturityModel model = decision.model();
        for (int i = first; i < end; i++) {
            Aspect aspect = measured.get(i).aspect();
            int code;
            if (aspect == null) {
                if (places.isEmpty()) {
                    model.requirements().forEach(requirement -> places.put(requirement, places.size()));
                }
                code = place(decision.outcome(
                        Objects.requireNonNull(places.get(measured.get(i).requirement()))));
            } else if (aspect.parent() == null) {
                code = place(model, decision.rank());
            } else {
                if (standings.isEmpty()) {
                    standings = Objects.requireNonNull(levels.get(model.name())).standings(violated(decision));
                }
                code = place(
                        model,
                        Objects.requireNonNull(standings.get(aspect.iri())).rank());
            }
            codes[i] = (byte) Math.max(codes[i], code);
        }
    }

    /** The requirements that keep from their level; one that binds in part only counts where it ended badly as a whole. */
    private static List<Requirement> violated(Decision decision) {
        var violated = new ArrayList<Requirement>();
        List<Requirement> requirements = decision.model().requirements();
        for (int i = 0; i < requirements.size(); i++) {
            Requirement requirement = requirements.get(i);
            if (!decision.outcome(i).isFavourable()
                    && requirement.criteria().stream()
                            .anyMatch(criterion -> requirement.severity(criterion) == Severity.VIOLATION)) {
                violated.add(requirement);
            }
        }
        return violated;
    }

    private static int place(MaturityModel model, int rank) {
        int place = BELOW;
        for (Level level : model.levels()) {
            place += level.rank() <= rank ? 1 : 0;
        }
        return place;
    }

    private static int place(Outcome outcome) {
        return switch (outcome) {
            case UNTESTED -> 1;
            case FAILED -> 2;
            case INAPPLICABLE -> 3;
            case PASSED -> 4;
        };
    }
}

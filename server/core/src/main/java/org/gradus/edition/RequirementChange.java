package org.gradus.edition;

import java.util.List;
import java.util.Set;
import org.gradus.model.Requirement;

/**
 * What became of a requirement.
 *
 * @param before empty where it is new, several where they were merged
 * @param after empty where it was withdrawn, several where it was split
 * @param kind by what is asked
 * @param other what else differs
 * @param lost for each criterion that more is asked by, the least evidence that met it before and does not now
 * @param gained for each criterion that less is asked by, the least evidence that meets it now and did not before
 */
public record RequirementChange(
        List<Requirement> before,
        List<Requirement> after,
        Kind kind,
        Set<Other> other,
        List<Witness> lost,
        List<Witness> gained) {
    public RequirementChange {
        before = List.copyOf(before);
        after = List.copyOf(after);
        other = Set.copyOf(other);
        lost = List.copyOf(lost);
        gained = List.copyOf(gained);
    }

    /** What can differ although as much is asked. */
    public enum Other {
        /** Its name or definition, in either language. */
        WORDS,
        LEVEL,
        ASPECT,
        CLAUSE,
        /** How firmly it asks: must, should, may, or only of those to whom it applies. */
        FORCE
    }

    /** Whether nothing differs at all. */
    public boolean isSame() {
        return kind == Kind.UNCHANGED && other.isEmpty();
    }

    public boolean isSplit() {
        return !before.isEmpty() && after.size() > before.size();
    }

    public boolean isMerged() {
        return !after.isEmpty() && before.size() > after.size();
    }

    /** The requirement that it is told by: of the later edition, or the one that was withdrawn. */
    public Requirement told() {
        return after.isEmpty() ? before.get(0) : after.get(0);
    }
}

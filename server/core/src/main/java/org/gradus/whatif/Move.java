package org.gradus.whatif;

import java.util.List;

/**
 * A subject that would stand elsewhere.
 *
 * @param organisation IRI of its organisation
 * @param from the rank of its level as it is; 0 below the first
 * @param to the rank as it would be
 * @param gradeFrom the grade as it is; 0 where none is held
 * @param gradeTo the grade as it would be
 * @param deciding IRIs of the criteria that keep it from the level that it loses, or kept it from the one that it gains
 */
public record Move(
        String organisation, String subject, int from, int to, int gradeFrom, int gradeTo, List<String> deciding) {
    public Move {
        deciding = List.copyOf(deciding);
    }

    public boolean rises() {
        return to > from || (to == from && gradeTo > gradeFrom);
    }
}

package org.gradus.turtle;

import java.util.List;
import org.gradus.turtle.Part.Leaf;
import org.gradus.turtle.Part.Predication;
import org.gradus.turtle.Token.Comment;

/**
 * A subject and all that is said of it up to the full stop.
 *
 * @param above the comments before it
 * @param stop the full stop
 */
record Statement(List<Comment> above, Part subject, List<Predication> predications, Token stop) {
    /** Criteria are read as the rows of a table, so they may be wider than other lines. */
    private static final int CRITERION = 280;

    /** A single triple, or a criterion. */
    boolean isLine() {
        boolean triple = predications.size() == 1
                && predications.get(0).objects().size() == 1
                && predications.get(0).objects().get(0) instanceof Leaf;
        int width = width();
        return (triple && width < Part.WIDE) || (width <= CRITERION && isA("gradus:Criterion"));
    }

    /** Whether it stands below the statement before without a blank line: rows of criteria, triples with their annotation. */
    boolean follows(Statement before) {
        return above.isEmpty() && before.isLine() && (isLine() || isA("owl:Axiom"));
    }

    private boolean isA(String type) {
        return predications.stream()
                .filter(predication -> predication.verb().token().text().equals("a"))
                .flatMap(predication -> predication.objects().stream())
                .anyMatch(object ->
                        object instanceof Leaf leaf && leaf.token().text().equals(type));
    }

    private int width() {
        boolean quiet = !predications.isEmpty() && Part.joins(subject, predications.get(0)) && stop.startsQuietly();
        return quiet ? Math.min(Part.WIDE, subject.width() + 1 + Part.run(predications, " ; ") + 2) : Part.WIDE;
    }
}

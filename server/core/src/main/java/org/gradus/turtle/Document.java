package org.gradus.turtle;

import java.util.List;
import java.util.SortedMap;
import org.gradus.turtle.Token.Comment;
import org.jspecify.annotations.Nullable;

/**
 * What a Turtle text consists of.
 *
 * @param head the comments before the first statement that belong to the file
 * @param base the directive of the base, or null
 * @param prefixes the prefixes that are used, each as the directive that declares it
 * @param foot the comments after the last statement
 */
record Document(
        List<Comment> head,
        @Nullable Directive base,
        SortedMap<String, Directive> prefixes,
        List<Statement> statements,
        List<Comment> foot) {
    /**
     * @param text as it stands in the normal form
     * @param beside the comment on its line
     */
    record Directive(String text, String beside) {}
}

package org.gradus.turtle;

import java.util.List;
import java.util.stream.Stream;

/**
 * A word of a Turtle text, with the comments that stand by it.
 *
 * @param text as written
 * @param above the comments on lines of their own before it
 * @param beside the comment behind it on its line, or an empty text
 */
record Token(Kind kind, String text, int line, int column, List<Comment> above, String beside) {
    enum Kind {
        IRI,
        /** A name with a prefix. */
        NAME,
        BLANK_NODE,
        STRING,
        /** A directive, or the language of a string. */
        AT,
        /** The two hats before a datatype. */
        TYPE,
        NUMBER,
        WORD,
        /** One character that divides or brackets. */
        SIGN,
        END
    }

    /** A comment on lines of its own; whether a blank line parts it from what follows is the author's to say. */
    record Comment(String text, boolean apart) {}

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean isSeparator() {
        return is(";") || is(",");
    }

    /** The prefix of a name, without its colon. */
    String prefix() {
        return text.substring(0, text.indexOf(':'));
    }

    /** Whether no comment above asks for a line of its own. */
    boolean startsQuietly() {
        return above.isEmpty();
    }

    /** Whether no comment beside ends the line. */
    boolean endsQuietly() {
        return beside.isEmpty();
    }

    Token withAbove(List<Comment> comments) {
        return new Token(kind, text, line, column, comments, beside);
    }

    Token withBeside(String comment) {
        return new Token(kind, text, line, column, above, comment);
    }

    /** Also what stood above another token that came before. */
    Token below(List<Comment> comments) {
        return comments.isEmpty() ? this : withAbove(join(comments, above));
    }

    /** Also the comment of another token that came after. */
    Token andBeside(String comment) {
        return comment.isEmpty() ? this : withBeside(beside.isEmpty() ? comment : beside + ' ' + comment);
    }

    /** One token with the next, such as a string with its language. */
    Token joined(Token next) {
        return new Token(kind, text + next.text, line, column, join(above, next.above), beside).andBeside(next.beside);
    }

    static List<Comment> join(List<Comment> first, List<Comment> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}

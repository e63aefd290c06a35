package org.gradus.evidence.reading;

import org.gradus.evidence.reading.IntakeProblem.Place;
import org.gradus.text.Wording;

/**
 * Counts open brackets in Turtle, TriG and N3, whose parser descends once for each and would end in a stack overflow. It
 * knows just enough of the grammar to pass over strings, IRIs and comments.
 */
final class TurtleNestingWatch implements GuardedInput.Watch {
    private enum In {
        TEXT,
        ESCAPED_TEXT,
        IRI_START,
        IRI,
        COMMENT,
        /** After the first quote: one more makes an empty string or opens a long one. */
        QUOTE,
        TWO_QUOTES,
        STRING,
        ESCAPED_STRING,
        LONG_STRING,
        ESCAPED_LONG_STRING
    }

    private final int limit;
    private In in = In.TEXT;
    private int quote;
    private int quotes;
    private int depth;

    TurtleNestingWatch(int limit) {
        this.limit = limit;
    }

    @Override
    public int see(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            switch (in) {
                case TEXT -> text(b);
                case ESCAPED_TEXT -> in = In.TEXT;
                case IRI_START -> {
                    in = b == '<' ? In.TEXT : b == '>' ? In.TEXT : In.IRI;
                    depth += b == '<' ? 1 : 0; // << opens a statement about a statement
                }
                case IRI -> in = b == '>' || b == '\n' ? In.TEXT : In.IRI;
                case COMMENT -> in = b == '\n' ? In.TEXT : In.COMMENT;
                case QUOTE -> {
                    in = b == quote ? In.TWO_QUOTES : b == '\\' ? In.ESCAPED_STRING : In.STRING;
                }
                case TWO_QUOTES -> {
                    if (b == quote) {
                        in = In.LONG_STRING;
                        quotes = 0;
                    } else {
                        in = In.TEXT;
                        text(b);
                    }
                }
                case STRING -> in = b == quote ? In.TEXT : b == '\\' ? In.ESCAPED_STRING : In.STRING;
                case ESCAPED_STRING -> in = In.STRING;
                case LONG_STRING -> {
                    quotes = b == quote ? quotes + 1 : 0;
                    in = quotes == 3 ? In.TEXT : b == '\\' ? In.ESCAPED_LONG_STRING : In.LONG_STRING;
                }
                case ESCAPED_LONG_STRING -> in = In.LONG_STRING;
            }
            if (depth > limit) {
                return i;
            }
        }
        return -1;
    }

    private void text(byte b) {
        switch (b) {
            case '[', '(', '{' -> depth++;
            case ']', ')', '}' -> depth--;
            case '<' -> in = In.IRI_START;
            case '"', '\'' -> {
                quote = b;
                in = In.QUOTE;
            }
            case '#' -> in = In.COMMENT;
            case '\\' -> in = In.ESCAPED_TEXT;
            default -> {
                // anything else neither opens nor closes
            }
        }
    }

    @Override
    public IntakeProblem refusal(Place place) {
        return nestedTooDeeply(place, limit);
    }

    static IntakeProblem nestedTooDeeply(Place place, int limit) {
        return new IntakeProblem(
                IntakeProblem.Code.NESTED_TOO_DEEPLY,
                place,
                Wording.say(
                        "Brackets are nested more than %d deep; evidence needs three or four levels. Look for a bracket"
                                + " that is not closed, or give inner nodes an IRI of their own.",
                        "括号嵌套超过 %d 层；证据只需三四层。请检查是否有未闭合的括号，或为内层节点指定自己的 IRI。", limit));
    }
}

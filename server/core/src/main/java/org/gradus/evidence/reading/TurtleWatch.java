package org.gradus.evidence.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradus.evidence.reading.IntakeProblem.Code;
import org.gradus.evidence.reading.IntakeProblem.Place;
import org.gradus.text.Text;
import org.gradus.text.Wording;

/**
 * Counts open brackets in Turtle and its kin, whose parser descends once for each and would end in a stack overflow; and
 * remembers where signs stand that only look like Turtle's, for the parser stumbles behind them and says something else. It
 * knows just enough of the grammar to pass over strings, IRIs and comments.
 */
final class TurtleWatch implements GuardedInput.Watch {
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

    /** Something that a parser stumbles over, and what to write instead. */
    private record Mistake(Code code, Text mend, long line, long column) {}

    private static final int REMEMBERED = 1000;
    private static final int LONGEST_TAG = 40;

    /** A missing separator shows at the next token, which may stand some lines further down. */
    private static final int LINES = 3;

    /** What neither opens nor closes anything, nor is mistaken for what does. */
    private static final boolean[] PLAIN = plain();

    private final int limit;
    private final List<Mistake> mistakes = new ArrayList<>();
    private In in = In.TEXT;
    private int quote;
    private int quotes;
    private int depth;
    private final StringBuilder tag = new StringBuilder();
    private boolean inTag;
    private long line = 1;
    private long column;

    TurtleWatch(int limit) {
        this.limit = limit;
    }

    @Override
    public int see(char[] characters, int from, int to) {
        for (int i = quiet(characters, from, to); i < to; i = quiet(characters, i + 1, to)) {
            char c = characters[i];
            column++;
            if (in == In.TEXT) {
                sign(c);
                tag(c);
            }
            step(c);
            if (depth > limit) {
                return i;
            }
            if (c == '\n') {
                line++;
                column = 0;
            }
        }
        return -1;
    }

    /** Passes over what changes nothing where it stands, which is most of a file; gives the place of what follows. */
    private int quiet(char[] characters, int from, int to) {
        int at = from;
        switch (in) {
            case TEXT -> {
                while (at < to && !inTag && characters[at] < PLAIN.length && PLAIN[characters[at]]) {
                    at++;
                }
            }
            case STRING, IRI -> {
                char end = in == In.IRI ? '>' : (char) quote;
                while (at < to && characters[at] != end && characters[at] != '\\' && characters[at] != '\n') {
                    at++;
                }
            }
            default -> {
                // It is never for long.
            }
        }
        column += at - from;
        return at;
    }

    private static boolean[] plain() {
        var plain = new boolean[128];
        for (char c = 0; c < plain.length; c++) {
            plain[c] = "[](){}<>\"'#\\@\n".indexOf(c) < 0 && !Punctuation.isMistaken(c);
        }
        return plain;
    }

    private void sign(char c) {
        if (Punctuation.isMistaken(c)) {
            remember(Code.SYNTAX_ERROR, Punctuation.mend(c).orElseThrow(), column);
        }
    }

    /** A parser ends a language tag at an underscore, and stumbles over that. */
    private void tag(char c) {
        if (c == '@') {
            tag.setLength(0);
            inTag = true;
        } else if (inTag && (c == '_' || c == '-' || Character.isLetterOrDigit(c)) && tag.length() < LONGEST_TAG) {
            tag.append(c);
        } else if (inTag) {
            inTag = false;
            if (tag.indexOf("_") > 0) {
                LanguageGuard.fault(tag.toString())
                        .ifPresent(mend -> remember(Code.BAD_LANGUAGE, mend, column - tag.length()));
            }
        }
    }

    private void remember(Code code, Text mend, long at) {
        if (mistakes.size() < REMEMBERED) {
            mistakes.add(new Mistake(code, mend, line, at));
        }
    }

    private void step(char c) {
        switch (in) {
            case TEXT -> text(c);
            case ESCAPED_TEXT -> in = In.TEXT;
            case IRI_START -> {
                in = c == '<' ? In.TEXT : c == '>' ? In.TEXT : In.IRI;
                depth += c == '<' ? 1 : 0; // << opens a statement about a statement
            }
            case IRI -> in = c == '>' || c == '\n' ? In.TEXT : In.IRI;
            case COMMENT -> in = c == '\n' || c == '\r' ? In.TEXT : In.COMMENT;
            case QUOTE -> in = c == quote ? In.TWO_QUOTES : c == '\\' ? In.ESCAPED_STRING : In.STRING;
            case TWO_QUOTES -> {
                if (c == quote) {
                    in = In.LONG_STRING;
                    quotes = 0;
                } else {
                    in = In.TEXT;
                    text(c);
                }
            }
            case STRING -> in = c == quote ? In.TEXT : c == '\\' ? In.ESCAPED_STRING : In.STRING;
            case ESCAPED_STRING -> in = In.STRING;
            case LONG_STRING -> {
                quotes = c == quote ? quotes + 1 : 0;
                in = quotes == 3 ? In.TEXT : c == '\\' ? In.ESCAPED_LONG_STRING : In.LONG_STRING;
            }
            case ESCAPED_LONG_STRING -> in = In.LONG_STRING;
        }
    }

    private void text(char c) {
        switch (c) {
            case '[', '(', '{' -> depth++;
            case ']', ')', '}' -> depth--;
            case '<' -> in = In.IRI_START;
            case '"', '\'' -> {
                quote = c;
                in = In.QUOTE;
            }
            case '#' -> in = In.COMMENT;
            case '\\' -> in = In.ESCAPED_TEXT;
            default -> {
                // anything else neither opens nor closes
            }
        }
    }

    /** What a parser most probably stumbled over, where there is something shortly before the fault that it reports. */
    Optional<IntakeProblem> mistaken(Place fault) {
        Mistake last = null;
        for (Mistake mistake : mistakes) {
            boolean before = mistake.line() < fault.line() || mistake.column() <= fault.column();
            if (mistake.line() >= fault.line() - LINES && mistake.line() <= fault.line() && (before || last == null)) {
                last = mistake;
            }
        }
        return last == null
                ? Optional.empty()
                : Optional.of(new IntakeProblem(
                        last.code(), Place.at(fault.file(), last.line(), last.column()), last.mend()));
    }

    @Override
    public IntakeProblem refusal(Place place) {
        return nestedTooDeeply(place, limit);
    }

    static IntakeProblem nestedTooDeeply(Place place, int limit) {
        return new IntakeProblem(
                Code.NESTED_TOO_DEEPLY,
                place,
                Wording.say(
                        "Brackets are nested more than %d deep; evidence needs three or four levels. Look for a bracket"
                                + " that is not closed, or give inner nodes an IRI of their own.",
                        "括号嵌套超过 %d 层；证据只需三四层。请检查是否有未闭合的括号，或为内层节点指定自己的 IRI。", limit));
    }
}

package org.gradus.text;

import java.util.ArrayDeque;
import java.util.Optional;

/**
 * The controls of direction in a text. A text that mixes scripts may need them, so those are let be that change nothing beyond
 * themselves: marks, and isolates and embeddings that are closed in their line, each within the one that it began in. An
 * override shows letters in another order than they stand in, and one that is left open reaches into what is shown beside it
 * (Unicode, annex 9 and technical standard 55).
 */
public final class Directions {
    private static final char FIRST_EMBEDDING = '\u202A';
    private static final char POP_EMBEDDING = '\u202C';
    private static final char LEFT_OVERRIDE = '\u202D';
    private static final char RIGHT_OVERRIDE = '\u202E';
    private static final char FIRST_ISOLATE = '\u2066';
    private static final char POP_ISOLATE = '\u2069';

    private Directions() {}

    /**
     * A control of direction that may not stand where it stands.
     *
     * @param at its index
     * @param text what is wrong and how to mend it, as the end of a sentence
     */
    public record Fault(int at, Text text) {}

    private record Open(char closedBy, int at) {}

    /** What is wrong with the first control of direction that changes how something else reads. */
    public static Optional<Fault> fault(String text) {
        var open = new ArrayDeque<Open>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == LEFT_OVERRIDE || c == RIGHT_OVERRIDE) {
                return fault(text, i, OVERRIDES);
            }
            if (c == POP_EMBEDDING || c == POP_ISOLATE) {
                Open last = open.peek();
                if (last == null || last.closedBy() != c) {
                    return fault(text, i, CLOSES_NOTHING);
                }
                open.pop();
            } else if (isControl(c)) {
                open.push(new Open(c < FIRST_ISOLATE ? POP_EMBEDDING : POP_ISOLATE, i));
            } else if (endsLine(c) && !open.isEmpty()) {
                break;
            }
        }
        return open.isEmpty() ? Optional.empty() : fault(text, open.getLast().at(), LEFT_OPEN);
    }

    /** Whether a character begins or ends an embedding, an override or an isolate. */
    public static boolean isControl(char c) {
        return (c >= FIRST_EMBEDDING && c <= RIGHT_OVERRIDE) || (c >= FIRST_ISOLATE && c <= POP_ISOLATE);
    }

    private static final Text OVERRIDES =
            new Text("which shows letters in another order than they stand in. Leave it out.", "会使文字的显示顺序与实际顺序不同。请删除。");
    private static final Text CLOSES_NOTHING = new Text(
            "which ends a change of direction that did not begin within it. Leave it out, or begin one in its line.",
            "没有与之对应的起始字符。请删除，或在同一行内补上起始字符。");
    private static final Text LEFT_OPEN = new Text(
            "which changes the direction of all that follows. Close it in its line, an isolate by U+2069 and an embedding by"
                    + " U+202C, or leave it out.",
            "会改变其后全部文字的方向。请在同一行内结束（隔离用 U+2069，嵌入用 U+202C），或将其删除。");

    private static Optional<Fault> fault(String text, int at, Text why) {
        int point = text.charAt(at);
        return Optional.of(new Fault(
                at,
                Wording.join(
                        Wording.say(
                                "has the control of direction U+%04X at position %d,",
                                "的第 %2$d 个字符是方向控制字符 U+%1$04X，", point, at + 1),
                        why)));
    }

    /** Where a paragraph ends, every change of direction does. */
    private static boolean endsLine(char c) {
        return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2029' || (c >= '\u001C' && c <= '\u001E');
    }
}

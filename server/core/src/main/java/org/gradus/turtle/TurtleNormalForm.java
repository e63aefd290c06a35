package org.gradus.turtle;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The one form in which Turtle files are kept: the same tokens and comments always give the same text, so that a diff shows
 * what was changed and nothing else.
 *
 * <ul>
 *   <li>The prefixes that are used, sorted, as {@code @prefix}; a blank line between subjects; statements, properties and
 *       values in the order of their author, literals and names as written.
 *   <li>A property a line. Where one has several values and any is of a language, a value a line. Other lists stand on one
 *       line while it fits, else one value a line.
 *   <li>Single triples and criteria are lines of their own, without blank lines between; an {@code owl:Axiom} stands right
 *       below the triple that it annotates.
 *   <li>Comments stay behind what they stand behind and above what they stand above; a blank line after one above a subject
 *       stays, as it makes the comment one of a section.
 * </ul>
 */
public final class TurtleNormalForm {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private TurtleNormalForm() {}

    /**
     * The normal form of a text, after a parser has read both and found that they say the same.
     *
     * @throws TurtleFault where it is not Turtle, or where they do not
     */
    public static String of(String turtle) {
        String text = turtle.startsWith(BYTE_ORDER_MARK) ? turtle.substring(1) : turtle;
        String normal = Layout.of(TurtleParser.parse(TurtleLexer.tokens(text)));
        var said = Triples.of(text);
        if (!normal.equals(text) && !said.equals(Triples.of(normal))) {
            throw new TurtleFault(
                    1,
                    1,
                    "The normal form would not say the same, which is an error of Gradus.",
                    "规范格式与原文所述不一致，系 Gradus 自身错误。");
        }
        return normal;
    }

    /**
     * Reads the bytes of a file.
     *
     * @throws TurtleFault where they are not UTF-8
     */
    public static String decoded(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(bytes.length);
        var result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
        String read = text.flip().toString();
        if (result.isError()) {
            int line = 1 + (int) read.chars().filter(c -> c == '\n').count();
            int column = read.length() - read.lastIndexOf('\n');
            throw new TurtleFault(line, column, "These bytes are not UTF-8.", "此处字节不是 UTF-8 编码。");
        }
        return read;
    }
}

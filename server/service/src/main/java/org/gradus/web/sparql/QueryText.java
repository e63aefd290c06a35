package org.gradus.web.sparql;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.regex.Pattern;
import org.gradus.rdf.NumeralBounds;
import org.gradus.web.http.Problem;
import org.gradus.web.http.ProblemException;
import org.gradus.web.http.ProblemType;

/** The text of a query or update, looked at before any parser sees it. */
final class QueryText {
    private static final int VARIABLES = 1_000;
    private static final Pattern VARIABLE = Pattern.compile("[?$]([\\w\\P{ASCII}]+)");

    private QueryText() {}

    /**
     * The text that bytes hold.
     *
     * @throws ProblemException where they are not UTF-8, as SPARQL asks
     */
    static String decode(byte[] bytes, ProblemType type) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ProblemException(Problem.of(
                    type,
                    "The body is not UTF-8, which SPARQL asks for. Send it in UTF-8.",
                    "请求体不是 SPARQL 要求的 UTF-8。请以 UTF-8 发送。"));
        }
    }

    /**
     * Goes on where a parser may read a text.
     *
     * @param most the most bytes of it
     * @throws ProblemException where it is too long, or holds what grows as it is read
     */
    static void require(String text, long most, ProblemType type) {
        if (text.length() > most || text.getBytes(StandardCharsets.UTF_8).length > most) {
            throw tooLarge(most);
        }
        requireShortNumerals(text, type);
        requireFewVariables(text, type);
        QueryRules.requireNoJava(text);
    }

    static ProblemException tooLarge(long most) {
        long kilobytes = most >> 10;
        return new ProblemException(Problem.of(
                ProblemType.TOO_LARGE,
                "The query or update has more than " + kilobytes
                        + " KB. Whole graphs of drafts are sent with the Graph Store Protocol, to /drafts.",
                "查询或更新超过 " + kilobytes + " KB。整个草稿图请用图存储协议提交至 /drafts。"));
    }

    /**
     * Goes on where there are not too many variables: what a parser does with them grows with the square of their number.
     *
     * @throws ProblemException where there are
     */
    private static void requireFewVariables(String text, ProblemType type) {
        var names = new HashSet<String>();
        for (var matcher = VARIABLE.matcher(text); matcher.find(); ) {
            names.add(matcher.group(1));
            if (names.size() > VARIABLES) {
                throw new ProblemException(Problem.of(
                        type,
                        "There are more than " + VARIABLES + " variables. Ask for less at once.",
                        "变量超过 " + VARIABLES + " 个。请减少一次查询的内容。"));
            }
        }
    }

    /**
     * Goes on where no numeral is longer than numerals may be, in whatever way its digits are written.
     *
     * @throws ProblemException where one is
     */
    private static void requireShortNumerals(String text, ProblemType type) {
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            int c = text.charAt(i);
            int escaped = c == '\\' ? escapeLength(text, i) : 0;
            if (escaped > 0) {
                c = codePoint(text, i + 2, i + escaped);
                i += escaped - 1;
            }
            run = (c >= '0' && c <= '9') || c == '.' ? run + 1 : 0;
            if (run > NumeralBounds.LENGTH) {
                throw new ProblemException(Problem.of(
                        type,
                        "There is a numeral of more than " + NumeralBounds.LENGTH + " digits, before character " + i
                                + ". Numbers that long are not computed with here.",
                        "在第 " + i + " 个字符之前有超过 " + NumeralBounds.LENGTH + " 位的数字。此处不对如此长的数字进行计算。"));
            }
        }
    }

    private static int escapeLength(String text, int at) {
        int length = text.startsWith("\\u", at) ? 6 : text.startsWith("\\U", at) ? 10 : 0;
        return at + length <= text.length() ? length : 0;
    }

    private static int codePoint(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            value = value << 4 | digit;
        }
        return value;
    }
}

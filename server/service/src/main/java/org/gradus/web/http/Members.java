package org.gradus.web.http;

import java.util.List;
import java.util.Objects;
import org.gradus.text.Text;
import org.jspecify.annotations.Nullable;

/** What the members of a request must be, whatever their meaning; who asks has read it. */
public final class Members {
    private Members() {}

    /** A text that must be there. */
    public static String needed(String member, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw JsonBody.wrong("The member \"" + member + "\" is needed, as a text.", "缺少成员 \"" + member + "\"（文字）。");
        }
        return legible(member, value, true);
    }

    /** A name in both languages that must be there, on one line. */
    public static Text needed(String member, @Nullable Text value) {
        if (value == null || value.isEmpty()) {
            throw JsonBody.wrong(
                    "The member \"" + member + "\" is needed, as a text or {\"en\": …, \"zh\": …}.",
                    "缺少成员 \"" + member + "\"（文字，或 {\"en\": …, \"zh\": …}）。");
        }
        return new Text(legible(member, value.en(), false), legible(member, value.zh(), false));
    }

    /** A text that may be left out. */
    public static String optional(String member, @Nullable String value) {
        return value == null ? "" : legible(member, value, true);
    }

    /** A list of names that are all there. */
    public static void names(String member, List<String> names) {
        if (names.stream().anyMatch(Objects::isNull)) {
            throw JsonBody.wrong("The member \"" + member + "\" is a list of texts.", "成员 \"" + member + "\" 应为文字列表。");
        }
    }

    /** Refuses what people cannot read as it is written: control characters, marks that turn the direction, broken pairs. */
    private static String legible(String member, String value, boolean lines) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1));
            if (pair) {
                i++;
            } else if (Character.isSurrogate(c) || isInvisible(c) || (!lines && (c == '\n' || c == '\t'))) {
                String code = String.format("U+%04X", (int) c);
                throw JsonBody.wrong(
                        "\"" + member + "\" has the invisible character " + code + " at position " + (i + 1)
                                + ". Leave it out.",
                        "\"" + member + "\" 的第 " + (i + 1) + " 个字符是不可见字符 " + code + "。请删除。");
            }
        }
        return value;
    }

    private static boolean isInvisible(char c) {
        return (Character.isISOControl(c) && c != '\n' && c != '\t')
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2066' && c <= '\u2069')
                || c == '\u061C'
                || c == '\u200E'
                || c == '\u200F'
                || c == '\u2028'
                || c == '\u2029'
                || c == '\uFEFF'
                || c >= '\uFFFE';
    }
}

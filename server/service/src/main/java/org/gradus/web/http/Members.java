package org.gradus.web.http;

import java.util.List;
import java.util.Objects;
import org.gradus.text.Printable;
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

    /** Refuses what people cannot read as it is written. */
    private static String legible(String member, String value, boolean lines) {
        (lines ? Printable.faultOfText(value) : Printable.faultOfName(value)).ifPresent(fault -> {
            throw JsonBody.wrong("\"" + member + "\" " + fault.en(), "\"" + member + "\" " + fault.zh());
        });
        return value;
    }
}

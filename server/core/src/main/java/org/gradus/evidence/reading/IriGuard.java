package org.gradus.evidence.reading;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gradus.text.Text;
import org.gradus.text.Wording;

/**
 * IRIs that no evidence may carry: those that would run a script where a report makes a link of them, those that only
 * look like another, and relative ones, whose meaning would depend on where the file lies.
 */
public final class IriGuard {
    /** The base of every file: what resolves against it was relative. The host can never exist (RFC 2606). */
    static final String NO_BASE = "https://relative.invalid/";

    private static final Set<String> SCRIPTS = Set.of("javascript", "vbscript", "data", "blob");

    private IriGuard() {}

    /** What is wrong with an IRI and how to mend it. */
    public static Optional<Text> fault(String iri) {
        if (iri.startsWith(NO_BASE)) {
            return Optional.of(Wording.say(
                    "The IRI <%s> is relative, and what it means would depend on where the file lies. Write it in full,"
                            + " or declare a base at the top (Turtle: @base <https://example.org/> .; JSON-LD:"
                            + " \"@base\" in the @context).",
                    "IRI <%s> 是相对的，其含义会随文件位置而变。请写出完整 IRI，或在文件开头声明基准（Turtle：@base"
                            + " <https://example.org/> .；JSON-LD：@context 中的 \"@base\"）。",
                    iri.substring(NO_BASE.length())));
        }
        int colon = iri.indexOf(':');
        if (colon < 1) {
            return Optional.of(Wording.say(
                    "<%s> is no IRI: the scheme is missing, such as https://. Write it in full.",
                    "<%s> 不是 IRI：缺少协议部分，例如 https://。请写出完整 IRI。", iri));
        }
        // The shortest name of a script's scheme has four letters; http and https are by far the most common.
        if (iri.charAt(0) != 'h' && SCRIPTS.contains(iri.substring(0, colon).toLowerCase(Locale.ROOT))) {
            return Optional.of(Wording.say(
                    "The IRI <%s> is refused: the scheme “%s” could run a script in a report. Use http, https, urn or tag.",
                    "拒绝 IRI <%s>：协议“%s”可能在报告中执行脚本。请使用 http、https、urn 或 tag。", iri, iri.substring(0, colon)));
        }
        for (int i = 0; i < iri.length(); i++) {
            char c = iri.charAt(i);
            if (isForbidden(c)) {
                return Optional.of(Wording.say(
                        "The IRI <%s> contains “%s” at position %d, which no IRI may. Write it percent-encoded.",
                        "IRI <%s> 的第 %3$d 个字符是“%2$s”，IRI 中不允许出现。请以百分号编码书写。", iri, String.valueOf(c), i + 1));
            }
            if (c <= ' ' || (c >= 0x7f && isInvisible(c))) {
                return Optional.of(Wording.say(
                        "The IRI <%s> contains %s at position %d. Remove it, or write it percent-encoded.",
                        "IRI <%s> 的第 %3$d 个字符是%2$s。请删除，或以百分号编码书写。",
                        iri.replaceAll("[\\p{Cc}\\p{Cf}]", "�"),
                        c == ' '
                                ? new Text("a space", "空格")
                                : Wording.say("the invisible character U+%04X", "不可见字符 U+%04X", (int) c),
                        i + 1));
            }
        }
        return Optional.empty();
    }

    /** What RFC 3987 excludes: such an IRI would end early where a report writes it between angle brackets. */
    private static boolean isForbidden(char c) {
        return switch (c) {
            case '<', '>', '"', '{', '}', '|', '^', '`', '\\' -> true;
            default -> false;
        };
    }

    /** Control and format characters: the latter turn the direction of reading, so that an IRI shows as another. */
    private static boolean isInvisible(char c) {
        int type = Character.getType(c);
        return type == Character.CONTROL || type == Character.FORMAT || Character.isSpaceChar(c);
    }
}

package org.gradus.evidence.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIs;
import org.gradus.rdf.Namespaces;
import org.gradus.text.Nearest;
import org.gradus.text.Text;
import org.gradus.text.Wording;

/**
 * IRIs that no evidence may carry, whatever its syntax: those that break RFC 3987 or the rules of their scheme, those that
 * would run a script where a report makes a link of them, those that only look like another or become another when they are
 * resolved, and relative ones, whose meaning would depend on where the file lies.
 */
public final class IriGuard {
    /** The base of every file: what resolves against it was relative. The host can never exist (RFC 2606). */
    static final String NO_BASE = "https://relative.invalid/";

    private static final Set<String> SCRIPTS = Set.of("javascript", "vbscript", "data", "blob");
    /** None of them is the scheme of an IRI. */
    private static final Set<String> PREFIXES = Namespaces.prefixes().keySet();

    private static final List<String> NAMESPACES =
            List.copyOf(Namespaces.prefixes().values());

    /** Shorter names are near to too many others. */
    private static final int LEAST_MISSPELT = 5;

    private static final List<String> LONG_PREFIXES = PREFIXES.stream()
            .filter(prefix -> prefix.length() >= LEAST_MISSPELT)
            .toList();
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*");
    /** What stands before a colon and is no scheme, but for a blank node, of which others tell. */
    private static final Pattern NO_SCHEME = Pattern.compile("(?!_:)(?![A-Za-z][A-Za-z0-9+.-]*:)[^/?#:]*:.*");

    private static final Pattern FILE_PATH = Pattern.compile("[A-Za-z]:/.*");
    private static final Pattern DOTS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://[^?#]*/\\.\\.?(?:[/?#].*)?");
    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2}).{0,2}");
    private static final Pattern COMPONENT = Pattern.compile(" in (\\w+):");
    private static final Map<String, Text> COMPONENTS = Map.of(
            "SCHEME", new Text("scheme", "协议"),
            "AUTHORITY", new Text("authority", "授权部分"),
            "USER", new Text("user before the host", "主机名之前的用户名"),
            "HOST", new Text("host", "主机名"),
            "PORT", new Text("port", "端口"),
            "PATH", new Text("path", "路径"),
            "QUERY", new Text("query", "查询部分"),
            "FRAGMENT", new Text("fragment", "片段"));

    private IriGuard() {}

    /** What is wrong with an IRI and how to mend it. */
    public static Optional<Text> fault(String iri) {
        return written(iri)
                .or(() -> relative(iri))
                .or(() -> script(iri))
                .or(() -> undeclared(iri))
                .or(() -> lookalike(iri))
                .or(() -> PlainIri.is(iri) ? Optional.empty() : irregular(iri));
    }

    /** What is wrong with an IRI as it stands in the file, relative or not, before it is resolved. */
    static Optional<Text> written(String iri) {
        if (iri.startsWith(NO_BASE)) {
            return written(iri.substring(NO_BASE.length()));
        }
        for (int i = 0; i < iri.length(); i++) {
            char c = iri.charAt(i);
            if (c > ' ' && c < 0x7f && !isForbidden(c)) {
                continue;
            }
            int point = iri.codePointAt(i);
            if (isForbidden(c)) {
                return Optional.of(Wording.say(
                        "The IRI <%s> contains “%s” at position %d, which no IRI may. Write it percent-encoded.",
                        "IRI <%s> 的第 %3$d 个字符是“%2$s”，IRI 中不允许出现。请以百分号编码书写。", iri, String.valueOf(c), i + 1));
            }
            if (point <= ' ' || isInvisible(point)) {
                return Optional.of(Wording.say(
                        "The IRI <%s> contains %s at position %d. Remove it, or write it percent-encoded.",
                        "IRI <%s> 的第 %3$d 个字符是%2$s。请删除，或以百分号编码书写。",
                        iri.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "�"),
                        c == ' '
                                ? new Text("a space", "空格")
                                : Wording.say("the invisible character U+%04X", "不可见字符 U+%04X", point),
                        i + 1));
            }
            i += Character.charCount(point) - 1;
        }
        boolean web = iri.startsWith("https://") || iri.startsWith("http://");
        if (!web && iri.indexOf(':') >= 0 && NO_SCHEME.matcher(iri).matches()) {
            return Optional.of(Wording.say(
                    "<%s> is no IRI: a scheme, such as https, begins with a letter. Write it in full.",
                    "<%s> 不是 IRI：协议（例如 https）须以字母开头。请写出完整 IRI。", iri));
        }
        if (!web && FILE_PATH.matcher(iri).matches()) {
            return Optional.of(Wording.say(
                    "<%s> is the path of a file on one machine, and no IRI. Write an IRI, such as https://…, or the name of the"
                            + " file as a text in quotes.",
                    "<%s> 是某台计算机上的文件路径，不是 IRI。请使用 IRI（例如 https://…），或以引号中的文字写出文件名。", iri));
        }
        if (iri.contains("/.") && DOTS.matcher(iri).matches()) {
            return Optional.of(Wording.say(
                    "The IRI <%s> has “/./” or “/../” in its path, which some readers resolve and others keep. Write the IRI that"
                            + " is meant.",
                    "IRI <%s> 的路径中含有“/./”或“/../”，不同程序对其处理不一。请直接写出所指的 IRI。", iri));
        }
        return Optional.empty();
    }

    static boolean isAbsolute(String iri) {
        int colon = iri.indexOf(':');
        return iri.startsWith("https://")
                || (colon > 0 && SCHEME.matcher(iri.substring(0, colon)).matches());
    }

    private static Optional<Text> relative(String iri) {
        if (iri.startsWith(NO_BASE)) {
            return Optional.of(Wording.say(
                    "The IRI <%s> is relative, and what it means would depend on where the file lies. Write it in full,"
                            + " or declare a base at the top (Turtle: @base <https://example.org/> .; JSON-LD:"
                            + " \"@base\" in the @context).",
                    "IRI <%s> 是相对的，其含义会随文件位置而变。请写出完整 IRI，或在文件开头声明基准（Turtle：@base"
                            + " <https://example.org/> .；JSON-LD：@context 中的 \"@base\"）。",
                    iri.substring(NO_BASE.length())));
        }
        if (!isAbsolute(iri)) {
            return Optional.of(Wording.say(
                    "<%s> is no IRI: the scheme is missing, such as https://. Write it in full.",
                    "<%s> 不是 IRI：缺少协议部分，例如 https://。请写出完整 IRI。", iri));
        }
        return Optional.empty();
    }

    private static Optional<Text> script(String iri) {
        // The shortest name of a script's scheme has four letters; http and https are by far the most common.
        String scheme = iri.charAt(0) == 'h' ? "" : iri.substring(0, iri.indexOf(':'));
        return SCRIPTS.contains(scheme.toLowerCase(Locale.ROOT))
                ? Optional.of(Wording.say(
                        "The IRI <%s> is refused: the scheme “%s” could run a script in a report. Use http, https, urn or tag.",
                        "拒绝 IRI <%s>：协议“%s”可能在报告中执行脚本。请使用 http、https、urn 或 tag。", iri, scheme))
                : Optional.empty();
    }

    /**
     * A prefix that nothing declares, and that JSON-LD, or whoever wrote it in angle brackets, would take for the scheme of an
     * IRI: what is said with it would count for nothing.
     */
    private static Optional<Text> undeclared(String iri) {
        int colon = iri.indexOf(':');
        if (iri.startsWith("//", colon + 1)) {
            return Optional.empty();
        }
        String scheme = iri.substring(0, colon);
        Optional<String> meant = PREFIXES.contains(scheme)
                ? Optional.of(scheme)
                : scheme.length() < LEAST_MISSPELT
                        ? Optional.empty()
                        : Nearest.to(scheme, LONG_PREFIXES, known -> known);
        return meant.map(prefix -> Wording.say(
                "<%s> begins with “%s:”, a prefix that nothing declares here. Meant is perhaps %s:%s. In JSON-LD use \"@context\":"
                        + " \"%s\" or declare the prefix there; in Turtle write it without < >.",
                "<%s> 以“%s:”开头，而该前缀在此处并未声明。是否指 %s:%s？JSON-LD 请使用 \"@context\": \"%s\" 或在其中声明前缀；Turtle" + " 请去掉 < >。",
                iri,
                scheme,
                prefix,
                iri.substring(colon + 1),
                JsonLdContext.IRI));
    }

    /**
     * A namespace that is written otherwise than it is, by its scheme or the sign at its end: messages would show such a term
     * with the prefix of the right one, and what is said with it would count for nothing.
     */
    private static Optional<Text> lookalike(String iri) {
        int begin = iri.indexOf("://") + 3;
        if (begin < 3 || NAMESPACES.stream().anyMatch(iri::startsWith)) {
            return Optional.empty();
        }
        for (String namespace : NAMESPACES) {
            String body = namespace.substring(namespace.indexOf("://") + 3, namespace.length() - 1);
            int end = begin + body.length();
            if (!iri.startsWith(body, begin) || iri.length() < end + 2) {
                continue;
            }
            char sign = iri.charAt(end);
            boolean parted = sign == '#' || sign == '/';
            if (parted || (namespace.endsWith("#") && Character.isLetter(sign))) {
                return Optional.of(Wording.say(
                        "The IRI <%s> looks like one of <%s> and is none: scheme and the sign at the end belong to it. Write"
                                + " <%2$s%s>, or correct the prefix that stands for it.",
                        "IRI <%s> 看似属于 <%s>，其实不是：协议与结尾符号也是命名空间的一部分。请写成 <%2$s%s>，或更正代表它的前缀。",
                        iri,
                        namespace,
                        iri.substring(parted ? end + 1 : end)));
            }
        }
        return Optional.empty();
    }

    /** What breaks the grammar of IRIs or the rules of the scheme. */
    private static Optional<Text> irregular(String iri) {
        Matcher broken = BROKEN_ESCAPE.matcher(iri);
        if (iri.indexOf('%') > 0 && broken.find()) {
            return Optional.of(Wording.say(
                    "The IRI <%s> contains “%s”, which is no percent-encoding: %% is followed by two hexadecimal digits. Write"
                            + " %%25 for a percent sign itself.",
                    "IRI <%s> 中的“%s”不是百分号编码：%% 之后须为两位十六进制数字。百分号本身请写成 %%25。", iri, broken.group()));
        }
        var violations = new ArrayList<String>();
        try {
            IRIs.reference(iri).handleViolations((error, message) -> violations.add(message));
        } catch (IRIException e) {
            violations.add(e.getMessage());
        }
        return violations.isEmpty() ? Optional.empty() : Optional.of(irregular(iri, violations));
    }

    private static Text irregular(String iri, List<String> violations) {
        if (iri.regionMatches(true, 0, "urn:uuid:", 0, 9)) {
            return Wording.say(
                    "The IRI <%s> names no UUID. Write all of it, such as urn:uuid:6e8bc430-9c3a-11d9-9669-0800200c9a66, or use"
                            + " another IRI.",
                    "IRI <%s> 中没有有效的 UUID。请完整书写，例如 urn:uuid:6e8bc430-9c3a-11d9-9669-0800200c9a66，或改用其他 IRI。", iri);
        }
        if (iri.regionMatches(true, 0, "urn:", 0, 4)) {
            return Wording.say(
                    "The IRI <%s> is no URN: after urn: stands a name of two or more letters or digits, then a colon and what is"
                            + " named, such as urn:acme:evidence-1 (RFC 8141).",
                    "IRI <%s> 不是 URN：urn: 之后须为至少两个字母或数字的名称，再接冒号和所指之物，例如 urn:acme:evidence-1（RFC 8141）。", iri);
        }
        Matcher component = COMPONENT.matcher(String.join(" ", violations));
        Text part = component.find() ? COMPONENTS.get(component.group(1)) : null;
        return part == null
                ? Wording.say("The IRI <%s> is malformed (RFC 3987). Correct it.", "IRI <%s> 格式错误（RFC 3987）。请更正。", iri)
                : Wording.say(
                        "The IRI <%s> is malformed in its %s (RFC 3987). Correct it, and percent-encode what may not stand there.",
                        "IRI <%s> 的%s格式错误（RFC 3987）。请更正，并对不允许的字符作百分号编码。", iri, part);
    }

    /** What RFC 3987 excludes: such an IRI would end early where a report writes it between angle brackets. */
    private static boolean isForbidden(char c) {
        return switch (c) {
            case '<', '>', '"', '{', '}', '|', '^', '`', '\\' -> true;
            default -> false;
        };
    }

    /** Control and format characters turn the direction of reading, so that an IRI shows as another; others are no characters. */
    private static boolean isInvisible(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || (point & 0xFFFE) == 0xFFFE
                || (point >= 0xFDD0 && point <= 0xFDEF)
                || Character.isSpaceChar(point);
    }
}

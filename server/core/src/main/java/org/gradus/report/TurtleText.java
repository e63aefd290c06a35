package org.gradus.report;

import java.util.HashMap;
import java.util.Map;
import org.gradus.io.Utf8;
import org.gradus.rdf.Namespaces;
import org.gradus.text.Remembered;
import org.jspecify.annotations.Nullable;

/** How terms are spelt in Turtle: prefixed where a prefix fits, and escaped so that nothing can break out. */
final class TurtleText {
    private final Map<String, String> byNamespace = new HashMap<>();
    private final @Nullable String namespace;
    private final Remembered<String, byte[]> prefixed;
    /** What is spelt in full belongs to few reports, so it is forgotten with this one. */
    private final Map<String, byte[]> inFull = new HashMap<>();

    /**
     * @param prefixes namespaces by prefix
     * @param namespace of what the report has of its own, which bears the empty prefix; null where there is none
     * @param prefixed remembers how IRIs with a prefix are spelt
     */
    TurtleText(Map<String, String> prefixes, @Nullable String namespace, Remembered<String, byte[]> prefixed) {
        prefixes.forEach((prefix, iri) -> byNamespace.put(iri, prefix));
        this.namespace = namespace;
        this.prefixed = prefixed;
    }

    void iri(String iri, Utf8 turtle) {
        byte[] known = prefixed.get(iri);
        turtle.append(known != null ? known : inFull.computeIfAbsent(iri, this::spelt));
    }

    /** Spells what the report has of its own; whether that is the same in every report. */
    boolean own(String name, Utf8 turtle) {
        if (isLocalName(name, 0)) {
            turtle.append(':').append(name);
            return true;
        }
        turtle.append(inFull(namespace + name));
        return false;
    }

    private byte[] spelt(String iri) {
        int end = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1;
        String prefix = byNamespace.get(iri.substring(0, end));
        if (prefix == null || !isLocalName(iri, end)) {
            return inFull(iri);
        }
        byte[] spelt = new Utf8(iri.length())
                .append(prefix)
                .append(':')
                .append(iri, end, iri.length())
                .toBytes();
        prefixed.keep(iri, spelt);
        return spelt;
    }

    private static byte[] inFull(String iri) {
        var full = new Utf8(iri.length() + 2).append('<');
        int from = 0;
        for (int i = 0; i < iri.length(); i++) {
            if (isForbidden(iri.charAt(i))) {
                unicode(iri.charAt(i), full.append(iri, from, i));
                from = i + 1;
            }
        }
        return full.append(iri, from, iri.length()).append('>').toBytes();
    }

    private static boolean isForbidden(char c) {
        return switch (c) {
            case '<', '>', '"', '{', '}', '|', '^', '`', '\\' -> true;
            default -> c <= ' ';
        };
    }

    void typed(Term.Typed typed, Utf8 turtle) {
        if (typed.datatype().equals(Namespaces.XSD + "boolean")) {
            turtle.append(typed.lexical());
            return;
        }
        string(typed.lexical(), turtle);
        if (!typed.datatype().equals(Namespaces.XSD + "string")) {
            turtle.append("^^");
            iri(typed.datatype(), turtle);
        }
    }

    void string(String value, Utf8 turtle) {
        turtle.append('"');
        int from = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                turtle.append(value, from, i);
                from = i + 1;
                if (c == '"' || c == '\\') {
                    turtle.append('\\').append(c);
                } else {
                    unicode(c, turtle);
                }
            }
        }
        turtle.append(value, from, value.length()).append('"');
    }

    /** The part of Turtle's local names that needs no escapes. */
    private static boolean isLocalName(String iri, int start) {
        int last = iri.length() - 1;
        if (start > last || iri.charAt(last) == '.' || iri.charAt(start) == '-' || iri.charAt(start) == '.') {
            return false;
        }
        for (int i = start; i <= last; i++) {
            char c = iri.charAt(i);
            boolean plain = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || c == '-'
                    || c == '.'
                    || c == '_';
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    private static void unicode(char c, Utf8 turtle) {
        turtle.append(String.format("\\u%04X", (int) c));
    }
}

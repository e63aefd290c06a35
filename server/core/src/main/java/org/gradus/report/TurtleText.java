package org.gradus.report;

import java.util.HashMap;
import java.util.Map;
import org.gradus.rdf.Namespaces;

/** How terms are spelt in Turtle: prefixed where a prefix fits, and escaped so that nothing can break out. */
final class TurtleText {
    private final Map<String, String> byNamespace = new HashMap<>();
    private final String local;
    private final Map<String, String> spelt;

    /**
     * @param prefixes namespaces by prefix
     * @param local the namespace of the empty prefix, or null where there is none
     * @param spelt remembers how IRIs with a prefix are spelt: those of the ontology and of vocabularies, so it stays small
     */
    TurtleText(Map<String, String> prefixes, String local, Map<String, String> spelt) {
        prefixes.forEach((prefix, namespace) -> byNamespace.put(namespace, prefix));
        this.local = local;
        this.spelt = spelt;
    }

    void iri(String iri, StringBuilder turtle) {
        if (local != null && iri.startsWith(local) && isLocalName(iri, local.length())) {
            turtle.append(':').append(iri, local.length(), iri.length());
            return;
        }
        String known = spelt.get(iri);
        if (known != null) {
            turtle.append(known);
            return;
        }
        int end = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1;
        String prefix = byNamespace.get(iri.substring(0, end));
        if (prefix == null || !isLocalName(iri, end)) {
            inFull(iri, turtle);
        } else {
            String prefixed = prefix + ':' + iri.substring(end);
            spelt.put(iri, prefixed);
            turtle.append(prefixed);
        }
    }

    private static void inFull(String iri, StringBuilder turtle) {
        turtle.append('<');
        int from = 0;
        for (int i = 0; i < iri.length(); i++) {
            if (isForbidden(iri.charAt(i))) {
                turtle.append(iri, from, i);
                unicode(iri.charAt(i), turtle);
                from = i + 1;
            }
        }
        turtle.append(iri, from, iri.length()).append('>');
    }

    private static boolean isForbidden(char c) {
        return switch (c) {
            case '<', '>', '"', '{', '}', '|', '^', '`', '\\' -> true;
            default -> c <= ' ';
        };
    }

    void typed(Term.Typed typed, StringBuilder turtle) {
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

    void string(String value, StringBuilder turtle) {
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

    private static void unicode(char c, StringBuilder turtle) {
        turtle.append(String.format("\\u%04X", (int) c));
    }
}

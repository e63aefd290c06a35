package org.gradus.workbook.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.gradus.rdf.Namespaces;
import org.jspecify.annotations.Nullable;

/**
 * A value of another statement as cells have it: its text in one cell, or several where it is long, and its form in another.
 *
 * @param pieces the text; with escapes where a cell would change it
 * @param form {@code IRI}, {@code text}, {@code @} and a language, or a datatype, and whether there are escapes
 */
record Term(List<String> pieces, String form) {
    static final String IRI = "IRI";
    private static final String TEXT = "text";
    private static final String ESCAPED = " escaped";
    private static final String NOTHING = "\\z";
    private static final int PIECE = 30_000;

    static Term of(Node value, String name) {
        if (!value.isLiteral()) {
            return new Term(List.of(name), IRI);
        }
        String text = value.getLiteralLexicalForm();
        String form = !value.getLiteralLanguage().isEmpty()
                ? "@" + value.getLiteralLanguage()
                : value.getLiteralDatatypeURI().equals(Namespaces.XSD + "string")
                        ? TEXT
                        : value.getLiteralDatatypeURI().replace(Namespaces.XSD, "xsd:");
        return Codec.keeps(text) ? new Term(List.of(text), form) : new Term(pieces(escaped(text)), form + ESCAPED);
    }

    private static String escaped(String text) {
        if (text.isEmpty()) {
            return NOTHING;
        }
        var escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                escaped.append("\\\\");
            } else if ((c > ' ' && c < 0x7f && c != '_') || Character.isLetterOrDigit(c)) {
                escaped.append(c);
            } else {
                escaped.append(String.format("\\u%04X", (int) c));
            }
        }
        return escaped.toString();
    }

    private static List<String> pieces(String text) {
        var pieces = new ArrayList<String>();
        for (int from = 0; from < text.length(); from += PIECE) {
            pieces.add(text.substring(from, Math.min(text.length(), from + PIECE)));
        }
        return pieces;
    }

    /** The literal that text and form say; null where the form is none. */
    static @Nullable Node literal(String text, String form) {
        boolean escaped = form.endsWith(ESCAPED);
        String plain = escaped ? form.substring(0, form.length() - ESCAPED.length()) : form;
        String value = escaped ? unescaped(text) : text;
        if (plain.equals(TEXT)) {
            return NodeFactory.createLiteralString(value);
        }
        if (plain.startsWith("@") && plain.length() > 1) {
            return NodeFactory.createLiteralLang(value, plain.substring(1));
        }
        String type = plain.startsWith("xsd:") ? Namespaces.XSD + plain.substring("xsd:".length()) : plain;
        return OtherStatement.IRI.matcher(type).matches()
                ? NodeFactory.createLiteralDT(value, TypeMapper.getInstance().getSafeTypeByName(type))
                : null;
    }

    private static String unescaped(String text) {
        if (text.equals(NOTHING)) {
            return "";
        }
        var plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && text.startsWith("u", i + 1) && i + 6 <= text.length()) {
                plain.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
                i += 5;
            } else if (c == '\\' && i + 1 < text.length()) {
                plain.append(text.charAt(++i));
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /** An IRI in full. */
    static String full(String written) {
        int colon = written.indexOf(':');
        Map<String, String> prefixes = Namespaces.prefixes();
        return colon > 0 && prefixes.containsKey(written.substring(0, colon))
                ? prefixes.get(written.substring(0, colon)) + written.substring(colon + 1)
                : written;
    }
}

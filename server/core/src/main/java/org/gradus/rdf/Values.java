package org.gradus.rdf;

import static org.gradus.rdf.Namespaces.XSD;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.util.XSDNumUtils;
import org.gradus.io.Sha256;

/**
 * Whether two terms, or two descriptions, say the same though they are written differently: 2.50 and 2.5, 02 and 2, true
 * and 1. A database may spell a number otherwise than it was sent, and so may whoever sends it again.
 */
public final class Values {
    private static final Set<String> INTEGERS = Set.of(
            XSD + "integer",
            XSD + "long",
            XSD + "int",
            XSD + "short",
            XSD + "byte",
            XSD + "nonNegativeInteger",
            XSD + "positiveInteger",
            XSD + "nonPositiveInteger",
            XSD + "negativeInteger",
            XSD + "unsignedLong",
            XSD + "unsignedInt",
            XSD + "unsignedShort",
            XSD + "unsignedByte");

    private Values() {}

    /** A number or truth value in the spelling that TDB2 gives it, with the datatype that it has; any other term as it is. */
    public static Node canonical(Node node) {
        if (!node.isLiteral() || !node.getLiteralDatatypeURI().startsWith(XSD) || !hasValue(node)) {
            return node;
        }
        String type = node.getLiteralDatatypeURI();
        String lexical = node.getLiteralLexicalForm().strip();
        String spelt = switch (type.substring(XSD.length())) {
            case "decimal" -> XSDNumUtils.stringForm(new BigDecimal(lexical));
            case "double" -> XSDNumUtils.stringForm(XSDNumUtils.xsdParseDouble(lexical));
            case "float" -> XSDNumUtils.stringForm(XSDNumUtils.xsdParseFloat(lexical));
            case "boolean" -> String.valueOf(lexical.equals("1") || lexical.equals("true"));
            default -> INTEGERS.contains(type) ? new BigInteger(lexical).toString() : lexical;
        };
        return spelt.equals(node.getLiteralLexicalForm())
                ? node
                : NodeFactory.createLiteralDT(spelt, node.getLiteralDatatype());
    }

    /** Whether a literal may be parsed, and says anything in its datatype. */
    private static boolean hasValue(Node literal) {
        String lexical = literal.getLiteralLexicalForm();
        return Numerals.isBounded(lexical) && literal.getLiteralDatatype().isValid(lexical);
    }

    /**
     * What a graph says of a node, as texts to be compared: two descriptions are equal where every statement of one has its
     * like in the other, by value. A blank node stands for what is said of it.
     */
    public static Set<String> said(Graph graph, Node node) {
        return said(graph, node, new HashMap<>());
    }

    /** @param digests of the blank nodes that were met, so that one which many refer to is read once */
    private static Set<String> said(Graph graph, Node node, Map<Node, String> digests) {
        var said = new TreeSet<String>();
        graph.find(node, Node.ANY, Node.ANY)
                .forEachRemaining(triple ->
                        said.add(triple.getPredicate().getURI() + ' ' + value(graph, triple.getObject(), digests)));
        return said;
    }

    private static String value(Graph graph, Node node, Map<Node, String> digests) {
        if (node.isBlank()) {
            String known = digests.putIfAbsent(node, "[]");
            if (known != null) {
                return known;
            }
            String digest = '[' + Sha256.of(said(graph, node, digests).toString()) + ']';
            digests.put(node, digest);
            return digest;
        }
        return text(node);
    }

    /** A term as a text to be compared: the same for all spellings of a value, whether a whole number is called so or not. */
    public static String text(Node node) {
        // An integer is a decimal: 2 and 2.0 are one number.
        return isDecimal(node)
                ? XSDNumUtils.stringForm(
                        new BigDecimal(node.getLiteralLexicalForm().strip()))
                : canonical(node).toString();
    }

    private static boolean isDecimal(Node node) {
        if (!node.isLiteral()) {
            return false;
        }
        String type = node.getLiteralDatatypeURI();
        return (INTEGERS.contains(type) || type.equals(XSD + "decimal")) && hasValue(node);
    }
}

package org.gradus.evidence.intake;

import static org.gradus.rdf.Namespaces.XSD;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.gradus.rdf.GRADUS;
import org.gradus.rdf.Namespaces;

/**
 * What messages call a node: an IRI by the prefixes of the file, a literal as it is written, and a blank node by the path
 * that leads to it, with what tells it from its neighbours: {@code ex:welding practice:data-acquisition [ dcterms:source
 * "MES log" ]}.
 */
final class NodeNames {
    private static final int STEPS = 8;
    private static final int LONGEST_TEXT = 60;
    private static final Pattern LOCAL = Pattern.compile("[\\p{L}\\p{N}_]([\\p{L}\\p{N}_.-]*[\\p{L}\\p{N}_-])?");
    private static final List<String> TELLING = List.of(
            DCTerms.title.getURI(),
            RDFS.label.getURI(),
            GRADUS.indicator,
            GRADUS.ofRequirement,
            DCTerms.source.getURI(),
            DCTerms.issued.getURI());

    private final Graph graph;

    NodeNames(Graph graph) {
        this.graph = graph;
    }

    String of(Node node) {
        return of(node, STEPS);
    }

    private String of(Node node, int steps) {
        if (node.isURI()) {
            return iri(node.getURI());
        }
        if (node.isLiteral()) {
            return literal(node);
        }
        String itself = inside(node);
        var parents = graph.find(Node.ANY, Node.ANY, node).toList();
        if (parents.isEmpty() || steps == 0) {
            return itself;
        }
        // the least by name, so that the message does not depend on hashing
        Triple parent = parents.stream()
                .min(Comparator.comparing(triple -> iri(triple.getPredicate().getURI())))
                .orElseThrow();
        return of(parent.getSubject(), steps - 1) + " "
                + iri(parent.getPredicate().getURI()) + " " + itself;
    }

    private String inside(Node blank) {
        for (String property : TELLING) {
            var values =
                    graph.find(blank, NodeFactory.createURI(property), Node.ANY).toList();
            var value = values.stream()
                    .map(Triple::getObject)
                    .filter(object -> !object.isBlank())
                    .map(object -> of(object, 0))
                    .min(Comparator.naturalOrder());
            if (value.isPresent()) {
                return "[ " + iri(property) + " " + value.get() + " ]";
            }
        }
        return "[ … ]";
    }

    /** The short form of an IRI, or the IRI in angle brackets. */
    String iri(String iri) {
        if (iri.equals(RDF.type.getURI())) {
            return "a";
        }
        for (var prefix : graph.getPrefixMapping().getNsPrefixMap().entrySet()) {
            if (iri.startsWith(prefix.getValue()) && isLocal(iri, prefix.getValue())) {
                return prefix.getKey() + ":" + iri.substring(prefix.getValue().length());
            }
        }
        for (var prefix : Namespaces.prefixes().entrySet()) {
            if (iri.startsWith(prefix.getValue()) && isLocal(iri, prefix.getValue())) {
                return prefix.getKey() + ":" + iri.substring(prefix.getValue().length());
            }
        }
        return "<" + iri + ">";
    }

    private static boolean isLocal(String iri, String namespace) {
        return LOCAL.matcher(iri.substring(namespace.length())).matches();
    }

    private String literal(Node node) {
        String text = node.getLiteralLexicalForm();
        String shown = '"' + (text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "…" : text) + '"';
        if (!node.getLiteralLanguage().isEmpty()) {
            return shown + "@" + node.getLiteralLanguage();
        }
        String datatype = node.getLiteralDatatypeURI();
        return datatype.equals(XSD + "string") ? shown : shown + "^^" + iri(datatype);
    }
}

package org.gradus.web.http;

import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIs;
import org.apache.jena.util.SplitIRI;
import org.gradus.rdf.Namespaces;

/**
 * RDF/XML names a property by an XML element: one whose IRI does not end in an XML name, or that has a meaning of its own
 * there, it cannot say at all; nor one of which what stands before that name is no IRI, such as half of a UUID, for it becomes
 * a namespace.
 */
final class XmlNames {
    private static final String XMLNS = "http://www.w3.org/2000/xmlns/";
    private static final Set<String> RESERVED = Set.of(
            "RDF",
            "ID",
            "Description",
            "about",
            "aboutEach",
            "aboutEachPrefix",
            "bagID",
            "datatype",
            "li",
            "nodeID",
            "parseType",
            "resource");

    private XmlNames() {}

    /** The first property of a graph, by name, that RDF/XML cannot say. */
    static Optional<String> unsayable(Graph graph) {
        return graph.find().mapWith(Triple::getPredicate).mapWith(property -> property.getURI()).toSet().stream()
                .filter(XmlNames::isUnsayable)
                .sorted()
                .findFirst();
    }

    private static boolean isIri(String namespace) {
        try {
            IRIs.checkEx(namespace);
            return true;
        } catch (IRIException e) {
            return false;
        }
    }

    private static boolean isUnsayable(String property) {
        int name = SplitIRI.splitXML(property);
        return name >= property.length()
                || !isIri(property.substring(0, name))
                || property.startsWith(XMLNS)
                || (property.startsWith(Namespaces.RDF)
                        && RESERVED.contains(property.substring(Namespaces.RDF.length())));
    }
}

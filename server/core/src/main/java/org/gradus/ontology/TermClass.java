package org.gradus.ontology;

import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.gradus.rdf.Facts;
import org.gradus.rdf.Namespaces;

/**
 * Makes the Java class of Gradus's own terms, {@link org.gradus.rdf.GRADUS}, from the core vocabulary: a term that is not
 * declared does not compile. The same vocabulary always gives the same text, one term a line.
 */
public final class TermClass {
    /** Where the class stands in the project. */
    public static final String FILE = "server/core/src/main/java/org/gradus/rdf/GRADUS.java";

    private static final String HEAD = """
            package org.gradus.rdf;

            /** The terms of the core vocabulary, by their IRIs. Compiled from ontology/core/ by `./gradus compile`; not edited by hand. */
            public final class GRADUS {
                public static final String NS = Namespaces.CORE;

            """;

    private final Graph core;

    /**
     * @param core the graph of the core vocabulary
     */
    public TermClass(Graph core) {
        this.core = core;
    }

    /** The text of {@code GRADUS.java}. */
    public String java() {
        var facts = new Facts(core);
        var terms = new TreeMap<String, String>();
        core.find(Node.ANY, RDF.type.asNode(), Node.ANY).forEachRemaining(triple -> {
            Node term = triple.getSubject();
            if (term.isURI() && term.getURI().startsWith(Namespaces.CORE)) {
                String name = term.getURI().substring(Namespaces.CORE.length());
                terms.put(name, facts.text(term, RDFS.label.getURI()).en());
            }
        });
        var java = new StringBuilder(HEAD);
        terms.forEach((name, label) -> java.append("    /** ")
                .append(label)
                .append(" */\n")
                .append("    public static final String ")
                .append(name)
                .append(" = NS + \"")
                .append(name)
                .append("\";\n\n"));
        return java.append("    private GRADUS() {}\n}\n").toString();
    }
}

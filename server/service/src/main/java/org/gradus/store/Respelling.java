package org.gradus.store;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.StreamRDFBase;

/**
 * What TDB2 writes otherwise than it was sent: 2.50 becomes 2.5, and "02" becomes 2. The statements as they were sent are
 * kept beside, so that what is read back is what was sent.
 *
 * @param sent the statements that the database respelt, as they came
 * @param stored what it has in their place
 */
record Respelling(Set<Triple> sent, Set<Triple> stored) {
    private static final String AS_SENT = "urn:gradus:store:asSent";
    private static final String AS_STORED = "urn:gradus:store:asStored";

    /**
     * Compares what was sent with what the database gives back.
     *
     * @param graph in the database, to which all of {@code sent} was added
     */
    static Respelling of(Graph sent, Graph graph) {
        var respelt = new Respelling(new LinkedHashSet<>(), new LinkedHashSet<>());
        sent.find().forEachRemaining(triple -> {
            if (triple.getObject().isLiteral() && mayBeRespelt(triple.getObject())) {
                // The database finds by value, and gives its own spelling.
                graph.find(triple).forEachRemaining(found -> {
                    if (!found.equals(triple)) {
                        respelt.sent().add(triple);
                        if (!sent.contains(found)) {
                            respelt.stored().add(found);
                        }
                    }
                });
            }
        });
        return respelt;
    }

    private static boolean mayBeRespelt(Node literal) {
        return literal.getLiteralLanguage().isEmpty()
                && !literal.getLiteralDatatypeURI().endsWith("#string");
    }

    /** Writes it down in the record of a version; nothing where nothing was respelt. */
    void keep(Entry version) {
        if (!sent.isEmpty()) {
            version.string(AS_SENT, text(sent)).string(AS_STORED, text(stored));
        }
    }

    /** What the record of a version says. */
    static Respelling kept(Entry version) {
        return new Respelling(triples(version.string(AS_SENT)), triples(version.string(AS_STORED)));
    }

    /** Puts the statements in place as they were sent. */
    void undo(Graph copy) {
        stored.forEach(copy::delete);
        sent.forEach(copy::add);
    }

    private static String text(Set<Triple> triples) {
        var text = new StringBuilder();
        for (Triple triple : triples) {
            text.append(NodeFmtLib.strNT(triple.getSubject()))
                    .append(' ')
                    .append(NodeFmtLib.strNT(triple.getPredicate()))
                    .append(' ')
                    .append(NodeFmtLib.strNT(triple.getObject()))
                    .append(" .\n");
        }
        return text.toString();
    }

    private static Set<Triple> triples(String text) {
        var triples = new LinkedHashSet<Triple>();
        if (!text.isEmpty()) {
            RDFParser.fromString(text, Lang.NTRIPLES).parse(new StreamRDFBase() {
                @Override
                public void triple(Triple triple) {
                    triples.add(triple);
                }
            });
        }
        return triples;
    }
}

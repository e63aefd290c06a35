package org.gradus.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;

/** What an organisation says of a practice instead of that it is done, and when that is said. */
public final class Claims {
    private static final Node CLAIM = NodeFactory.createURI(GRADUS.claim);
    private static final Node NOT_DONE = NodeFactory.createURI(GRADUS.NotDone);
    private static final Node STATUS = NodeFactory.createURI(GRADUS.status);
    private static final Node REJECTED = NodeFactory.createURI(GRADUS.Rejected);

    private Claims() {}

    /** Whether a graph says of anything that it is not done. */
    static boolean anyNo(Graph graph) {
        return graph.contains(Node.ANY, CLAIM, NOT_DONE);
    }

    /** Whether an item of evidence says that the practice is not done. */
    static boolean isNo(Node evidence, Graph graph) {
        return graph.contains(evidence, CLAIM, NOT_DONE);
    }

    /** Whether there is a day on which both items are in force, none being rejected. */
    public static boolean atOneTime(Node one, Graph here, Node other, Graph there) {
        return !here.contains(one, STATUS, REJECTED)
                && !there.contains(other, STATUS, REJECTED)
                && begins(one, here).compareTo(ends(other, there)) <= 0
                && begins(other, there).compareTo(ends(one, here)) <= 0;
    }

    private static String begins(Node evidence, Graph graph) {
        return new Facts(graph).string(evidence, DCTerms.issued.getURI());
    }

    /** Days of the calendar are compared as they are written; what has no end is after all of them. */
    private static String ends(Node evidence, Graph graph) {
        String until = new Facts(graph).string(evidence, GRADUS.validUntil);
        return until.isEmpty() ? "~" : until;
    }
}

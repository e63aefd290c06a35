package org.gradus.store;

import java.time.Instant;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.gradus.rdf.GRADUS;
import org.gradus.text.Language;
import org.gradus.text.Text;

/**
 * An organisation whose evidence the service keeps.
 *
 * @param id its name in addresses: lower-case letters, digits and hyphens
 * @param iri what its evidence calls it
 */
public record Organisation(String id, String iri, Text name, Instant registered) {
    /** What an id must look like. */
    public static final String ID = "[a-z0-9][a-z0-9-]{0,62}";

    /**
     * Says who it is, where its evidence does not.
     *
     * @param evidence to which it is added
     */
    public Graph describedIn(Graph evidence) {
        Node node = NodeFactory.createURI(iri);
        Node type = NodeFactory.createURI(GRADUS.Organisation);
        if (!evidence.contains(node, RDF.type.asNode(), type)) {
            evidence.add(node, RDF.type.asNode(), type);
            for (Language language : Language.values()) {
                if (!name.in(language).isEmpty()) {
                    evidence.add(
                            node,
                            RDFS.label.asNode(),
                            NodeFactory.createLiteralLang(name.in(language), language.tag()));
                }
            }
        }
        return evidence;
    }
}

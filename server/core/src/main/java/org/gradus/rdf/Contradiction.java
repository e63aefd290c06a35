package org.gradus.rdf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/**
 * One name, two meanings: what two graphs say differently of one node, so that together they would show what neither shows.
 * Evidence, a measurement and a statement of inapplicability are said whole in one place: wherever they are said again, the
 * same must be said, by value. A capability or an organisation may be said to show more elsewhere, but it is one thing and
 * belongs to one organisation.
 *
 * @param property which differs
 * @param here its values in the first graph, in a fixed order; may be empty
 * @param there its values in the second graph
 */
public record Contradiction(Node node, String property, List<Node> here, List<Node> there) {
    private static final Node TYPE = RDF.type.asNode();
    private static final Set<String> WHOLE = Set.of(GRADUS.Evidence, GRADUS.Measurement, GRADUS.Inapplicability);
    private static final Set<String> SUBJECTS = Set.of(GRADUS.Capability, GRADUS.Organisation);
    private static final String OF_ORGANISATION = GRADUS.ofOrganisation;

    public Contradiction {
        here = List.copyOf(here);
        there = List.copyOf(there);
    }

    /** What two graphs say differently of a node; nothing where one of them does not speak of it. */
    public static Optional<Contradiction> between(Node node, Graph here, Graph there) {
        if (!node.isURI() || !there.contains(node, Node.ANY, Node.ANY) || !here.contains(node, Node.ANY, Node.ANY)) {
            return Optional.empty();
        }
        return isSaidWhole(node, here, there) ? inWhole(node, here, there) : ofSubject(node, here, there);
    }

    /** Whether all that is said of a node must be said in one place, by its class in either graph. */
    public static boolean isSaidWhole(Node node, Graph here, Graph there) {
        return isA(node, WHOLE, here) || isA(node, WHOLE, there);
    }

    private static boolean isA(Node node, Set<String> classes, Graph graph) {
        return !types(node, classes, graph).isEmpty();
    }

    private static List<Node> types(Node node, Set<String> classes, Graph graph) {
        return graph.find(node, TYPE, Node.ANY)
                .mapWith(Triple::getObject)
                .filterKeep(type -> type.isURI() && classes.contains(type.getURI()))
                .toList();
    }

    private static Optional<Contradiction> inWhole(Node node, Graph here, Graph there) {
        Map<String, Set<String>> one = byProperty(Values.said(here, node));
        Map<String, Set<String>> other = byProperty(Values.said(there, node));
        var properties = new TreeSet<>(one.keySet());
        properties.addAll(other.keySet());
        return properties.stream()
                .filter(property ->
                        !one.getOrDefault(property, Set.of()).equals(other.getOrDefault(property, Set.of())))
                .findFirst()
                .map(property -> of(node, property, here, there));
    }

    private static Map<String, Set<String>> byProperty(Set<String> said) {
        return said.stream()
                .collect(Collectors.groupingBy(
                        statement -> statement.substring(0, statement.indexOf(' ')), Collectors.toSet()));
    }

    private static Contradiction of(Node node, String property, Graph here, Graph there) {
        return new Contradiction(
                node, property, new Facts(here).all(node, property), new Facts(there).all(node, property));
    }

    private static Optional<Contradiction> ofSubject(Node node, Graph here, Graph there) {
        if (!Set.copyOf(types(node, SUBJECTS, here)).equals(Set.copyOf(types(node, SUBJECTS, there)))
                && isA(node, SUBJECTS, here)
                && isA(node, SUBJECTS, there)) {
            return Optional.of(of(node, TYPE.getURI(), here, there));
        }
        var found = of(node, OF_ORGANISATION, here, there);
        return found.here().isEmpty() || found.there().isEmpty() || found.here().equals(found.there())
                ? Optional.empty()
                : Optional.of(found);
    }
}

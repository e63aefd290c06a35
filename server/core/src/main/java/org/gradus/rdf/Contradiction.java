package org.gradus.rdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * One name, two meanings: what two graphs say differently of one node, so that together they would show what neither shows.
 * Evidence, a measurement and a statement of inapplicability are said whole in one place: wherever they are said again, the
 * same must be said, by value. A capability or an organisation may be said to show more elsewhere, but it is one thing, belongs
 * to one organisation, has one form and one name in a language, and does not show what it says is not done.
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
    private static final String FORM = GRADUS.form;
    private static final List<String> LABELS = List.of(RDFS.label.getURI(), SKOS.prefLabel.getURI());

    public Contradiction {
        here = List.copyOf(here);
        there = List.copyOf(there);
    }

    /** What two graphs say differently of a node, practices being compared by name alone. */
    public static Optional<Contradiction> between(Node node, Graph here, Graph there) {
        return between(node, here, there, practice -> Set.of());
    }

    /**
     * What two graphs say differently of a node; nothing where one of them does not speak of it.
     *
     * @param broader by IRI of a practice, the IRIs of those for which its evidence counts too
     */
    public static Optional<Contradiction> between(
            Node node, Graph here, Graph there, Function<String, Set<String>> broader) {
        if (!node.isURI() || !there.contains(node, Node.ANY, Node.ANY) || !here.contains(node, Node.ANY, Node.ANY)) {
            return Optional.empty();
        }
        return isSaidWhole(node, here, there) ? inWhole(node, here, there) : ofSubject(node, here, there, broader);
    }

    /** Whether it is about what a subject is called or how it presents itself: the rest has rules of its own in one submission. */
    public boolean isOfDescription() {
        return property.equals(FORM) || isOfName();
    }

    /** Whether it is about what a subject is called. */
    public boolean isOfName() {
        return LABELS.contains(property);
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

    private static Optional<Contradiction> ofSubject(
            Node node, Graph here, Graph there, Function<String, Set<String>> broader) {
        if (!Set.copyOf(types(node, SUBJECTS, here)).equals(Set.copyOf(types(node, SUBJECTS, there)))
                && isA(node, SUBJECTS, here)
                && isA(node, SUBJECTS, there)) {
            return Optional.of(of(node, TYPE.getURI(), here, there));
        }
        return Stream.of(OF_ORGANISATION, FORM)
                .map(property -> of(node, property, here, there))
                .filter(found -> !found.here().isEmpty()
                        && !found.there().isEmpty()
                        && !found.here().equals(found.there()))
                .findFirst()
                .or(() -> ofLabels(node, here, there))
                .or(() -> ofPractices(node, here, there, broader));
    }

    /** One name in a language: which of two would be shown must not depend on who came first. */
    private static Optional<Contradiction> ofLabels(Node node, Graph here, Graph there) {
        for (String property : LABELS) {
            var found = of(node, property, here, there);
            for (Node label : found.here()) {
                var others = found.there().stream()
                        .filter(other -> other.isLiteral() && label.isLiteral())
                        .filter(other -> other.getLiteralLanguage().equalsIgnoreCase(label.getLiteralLanguage()))
                        .toList();
                if (!others.isEmpty() && !others.contains(label)) {
                    return Optional.of(new Contradiction(node, property, List.of(label), others));
                }
            }
        }
        return Optional.empty();
    }

    /** A practice that is said not to be done in one graph, and shown in the other at the same time, by itself or a narrower one. */
    private static Optional<Contradiction> ofPractices(
            Node node, Graph here, Graph there, Function<String, Set<String>> broader) {
        if (!Claims.anyNo(here) && !Claims.anyNo(there)) {
            return Optional.empty();
        }
        List<Triple> ones = practices(node, here);
        List<Triple> others = practices(node, there);
        return denied(ones, here, others, there, broader)
                .map(pair -> new Contradiction(
                        node,
                        pair.no().getPredicate().getURI(),
                        List.of(pair.no().getObject()),
                        List.of(pair.yes().getObject())))
                .or(() -> denied(others, there, ones, here, broader)
                        .map(pair -> new Contradiction(
                                node,
                                pair.yes().getPredicate().getURI(),
                                List.of(pair.yes().getObject()),
                                List.of(pair.no().getObject()))));
    }

    /** What says of a practice that it is not done, and what shows it or a narrower one. */
    private record Denial(Triple no, Triple yes) {}

    /** By practice and not pair by pair: both documents may speak of many. */
    private static Optional<Denial> denied(
            List<Triple> denying,
            Graph here,
            List<Triple> showing,
            Graph there,
            Function<String, Set<String>> broader) {
        var shown = new HashMap<String, List<Triple>>();
        for (Triple yes : showing) {
            if (!Claims.isNo(yes.getObject(), there)) {
                String practice = yes.getPredicate().getURI();
                Stream.concat(Stream.of(practice), broader.apply(practice).stream())
                        .distinct()
                        .forEach(each -> shown.computeIfAbsent(each, e -> new ArrayList<>())
                                .add(yes));
            }
        }
        return denying.stream()
                .filter(no -> Claims.isNo(no.getObject(), here))
                .flatMap(no -> shown.getOrDefault(no.getPredicate().getURI(), List.of()).stream()
                        .filter(yes -> Claims.atOneTime(no.getObject(), here, yes.getObject(), there))
                        .map(yes -> new Denial(no, yes)))
                .findFirst();
    }

    private static List<Triple> practices(Node node, Graph graph) {
        return graph
                .find(node, Node.ANY, Node.ANY)
                .filterKeep(triple -> triple.getPredicate().getURI().startsWith(Namespaces.PRACTICE))
                .toList()
                .stream()
                .sorted(Comparator.comparing(Triple::toString))
                .toList();
    }
}

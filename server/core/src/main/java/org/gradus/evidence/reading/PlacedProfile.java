package org.gradus.evidence.reading;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.sparql.core.Quad;
import org.gradus.evidence.reading.IntakeProblem.Place;
import org.jspecify.annotations.Nullable;

/** Reads as {@link StrictProfile} does, and notes where some statements stand: the first place of each. */
final class PlacedProfile extends StrictProfile {
    private final StrictErrors errors;
    private final Set<Asked> asked;
    private final Set<Node> nodes = new HashSet<>();

    /** Where each term of what is asked was last written. */
    private final Map<Node, Place> written = new HashMap<>();

    private final Map<Asked, Place> places = new HashMap<>();

    PlacedProfile(Lang lang, StrictErrors errors, UUID blanks, Collection<Asked> asked) {
        super(lang, errors, blanks);
        this.errors = errors;
        this.asked = Set.copyOf(asked);
        for (Asked each : asked) {
            nodes.add(each.node());
            if (each.value() != null) {
                nodes.add(each.value());
            }
            if (each.named() && each.property() != null) {
                nodes.add(NodeFactory.createURI(each.property()));
            }
        }
    }

    Map<Asked, Place> places() {
        return places;
    }

    private Node noted(Node node, long line, long column) {
        if (nodes.contains(node)) {
            written.put(node, errors.place(line, column));
        }
        return node;
    }

    private void stated(Node subject, Node property, Node object, long line) {
        if (!nodes.contains(subject)) {
            return;
        }
        // A statement is made when its object has been read.
        Place statement = errors.place(line, 0);
        boolean again = subject.equals(object) || subject.equals(property);
        places.putIfAbsent(
                new Asked(subject, null, null, false), again ? statement : written.getOrDefault(subject, statement));
        // Of a blank node that nobody asks for only its end is known, which may stand many lines further down.
        @Nullable Place value = written.getOrDefault(object, object.isBlank() ? null : statement);
        note(subject, property, object, value, false);
        note(subject, property, object, written.get(property), true);
    }

    private void note(Node subject, Node property, Node object, @Nullable Place place, boolean named) {
        if (place != null && property.isURI()) {
            note(new Asked(subject, property.getURI(), null, named), place);
            note(new Asked(subject, property.getURI(), object, named), place);
        }
    }

    private void note(Asked statement, Place place) {
        if (asked.contains(statement)) {
            places.putIfAbsent(statement, place);
        }
    }

    @Override
    public Triple createTriple(Node subject, Node predicate, Node object, long line, long column) {
        stated(subject, predicate, object, line);
        return super.createTriple(subject, predicate, object, line, column);
    }

    @Override
    public Quad createQuad(Node graph, Node subject, Node predicate, Node object, long line, long column) {
        stated(subject, predicate, object, line);
        return super.createQuad(graph, subject, predicate, object, line, column);
    }

    @Override
    public Node createURI(String iri, long line, long column) {
        return noted(super.createURI(iri, line, column), line, column);
    }

    @Override
    public Node createBlankNode(Node scope, String label, long line, long column) {
        return noted(super.createBlankNode(scope, label, line, column), line, column);
    }

    @Override
    public Node createBlankNode(Node scope, long line, long column) {
        return noted(super.createBlankNode(scope, line, column), line, column);
    }

    @Override
    public Node createTypedLiteral(String lexical, RDFDatatype datatype, long line, long column) {
        return noted(super.createTypedLiteral(lexical, datatype, line, column), line, column);
    }

    @Override
    public Node createLangLiteral(String text, String tag, long line, long column) {
        return noted(super.createLangLiteral(text, tag, line, column), line, column);
    }

    @Override
    public Node createStringLiteral(String text, long line, long column) {
        return noted(super.createStringLiteral(text, line, column), line, column);
    }
}

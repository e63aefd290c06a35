package org.gradus.workbook.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.gradus.rdf.GRADUS;
import org.gradus.text.Language;
import org.gradus.workbook.table.SubjectWords.Named;

/**
 * Organisations and capabilities that are known before a table is read: rows may call them by their names, and what they are
 * need not be said again.
 */
public final class KnownSubjects {
    /** None is known. */
    public static final KnownSubjects NONE = new KnownSubjects(GraphFactory.createDefaultGraph());

    private static final Set<Node> CLASSES =
            Set.of(NodeFactory.createURI(GRADUS.Organisation), NodeFactory.createURI(GRADUS.Capability));
    private static final Set<Node> DESCRIBING = Set.of(
            RDF.type.asNode(),
            RDFS.label.asNode(),
            SKOS.prefLabel.asNode(),
            NodeFactory.createURI(GRADUS.ofOrganisation),
            NodeFactory.createURI(GRADUS.form));

    private final Map<String, List<Triple>> described = new LinkedHashMap<>();

    /**
     * Takes the subjects of a graph, with what describes them.
     *
     * @param graph evidence; all that is shown in it is passed over
     */
    public KnownSubjects(Graph graph) {
        graph.find(Node.ANY, RDF.type.asNode(), Node.ANY)
                .filterKeep(triple -> CLASSES.contains(triple.getObject())
                        && triple.getSubject().isURI())
                .mapWith(Triple::getSubject)
                .forEachRemaining(subject -> described.computeIfAbsent(
                        subject.getURI(),
                        iri -> graph.find(subject, Node.ANY, Node.ANY)
                                .filterKeep(triple -> DESCRIBING.contains(triple.getPredicate()))
                                .toList()));
    }

    /** Their names. */
    List<Named> named() {
        var named = new ArrayList<Named>();
        described.forEach((iri, triples) -> named.add(new Named(
                iri, label(triples, Language.EN.tag()), label(triples, Language.ZH.tag()), label(triples, ""))));
        return named;
    }

    private static String label(List<Triple> triples, String language) {
        return triples.stream()
                .filter(triple -> triple.getObject().isLiteral()
                        && triple.getObject().getLiteralLanguage().equals(language))
                .map(triple -> triple.getObject().getLiteralLexicalForm())
                .sorted()
                .findFirst()
                .orElse("");
    }

    /** The only one with any of these names; empty names are nobody's. */
    Optional<String> called(Set<String> names) {
        var found = named().stream()
                .filter(each -> List.of(each.en(), each.zh(), each.plain()).stream()
                        .anyMatch(name -> !name.isEmpty() && names.contains(name)))
                .map(Named::iri)
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** The only one there is. */
    Optional<String> only() {
        return described.size() == 1 ? described.keySet().stream().findFirst() : Optional.empty();
    }

    /** What is to be said of those of whom rows speak without saying what they are. */
    List<Triple> missing(List<Triple> said) {
        var spoken = new LinkedHashMap<String, Boolean>();
        for (Triple triple : said) {
            if (triple.getSubject().isURI()
                    && described.containsKey(triple.getSubject().getURI())) {
                spoken.merge(
                        triple.getSubject().getURI(),
                        triple.predicateMatches(RDF.type.asNode()),
                        (typed, also) -> typed || also);
            }
        }
        var missing = new ArrayList<Triple>();
        spoken.forEach((iri, typed) -> {
            if (!typed) {
                missing.addAll(described.getOrDefault(iri, List.of()));
            }
        });
        missing.removeAll(said);
        return missing;
    }
}

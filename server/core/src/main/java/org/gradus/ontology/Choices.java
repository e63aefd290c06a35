package org.gradus.ontology;

import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.gradus.model.Practice;
import org.gradus.rdf.Facts;
import org.gradus.rdf.GRADUS;

/** The decision tables for practices that are taken for each other, as the ontology publishes them. */
public final class Choices {
    private static final String FILE = "choices.ttl";

    private final List<Choice> all;

    public Choices(Ontology ontology) {
        this.all = ontology.files().contains(FILE) ? read(ontology.graph(FILE), ontology.vocabulary()) : List.of();
    }

    private static List<Choice> read(Graph graph, Vocabulary vocabulary) {
        var facts = new Facts(graph);
        return graph
                .find(Node.ANY, RDF.type.asNode(), NodeFactory.createURI(GRADUS.Choice))
                .mapWith(triple -> triple.getSubject())
                .toList()
                .stream()
                .sorted(Comparator.comparing(Node::getURI))
                .map(choice -> new Choice(
                        choice.getURI(),
                        facts.text(choice, SKOS.prefLabel.getURI()),
                        facts.all(choice, GRADUS.choiceCase).stream()
                                .sorted(Comparator.comparing(Node::getURI))
                                .map(each -> read(each, facts, vocabulary))
                                .toList()))
                .toList();
    }

    private static Choice.Case read(Node node, Facts facts, Vocabulary vocabulary) {
        return new Choice.Case(
                facts.text(node, SKOS.definition.getURI()),
                vocabulary.declared(facts.all(node, GRADUS.choose).get(0).getURI()),
                facts.text(node, SKOS.note.getURI()));
    }

    /** All tables, by name. */
    public List<Choice> all() {
        return all;
    }

    /** The tables that a practice stands in. */
    public List<Choice> of(Practice practice) {
        return all.stream().filter(choice -> choice.concerns(practice)).toList();
    }
}

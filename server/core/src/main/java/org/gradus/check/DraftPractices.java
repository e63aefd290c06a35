package org.gradus.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.gradus.model.Practice;
import org.gradus.ontology.Vocabulary;
import org.gradus.rdf.GRADUS;
import org.gradus.rdf.Namespaces;
import org.gradus.text.Nearest;
import org.gradus.text.Text;
import org.gradus.text.Wording;

/** The practices that a draft names: each is one of the ontology, or is declared by a draft. A misspelt one would be lost. */
public final class DraftPractices {
    private final Vocabulary vocabulary;
    private final List<String> names;

    public DraftPractices(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.names = vocabulary.practices().stream().map(Practice::name).toList();
    }

    /**
     * What is wrong with the practices that a draft names; empty where nothing is.
     *
     * @param declared whether another draft declares the practice with an IRI
     */
    public Optional<Text> fault(Graph draft, Predicate<String> declared) {
        var unknown = new TreeSet<String>();
        draft.find()
                .forEachRemaining(triple -> Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
                        .filter(Node::isURI)
                        .map(Node::getURI)
                        .filter(iri -> iri.startsWith(Namespaces.PRACTICE))
                        .forEach(unknown::add));
        unknown.removeIf(iri -> vocabulary.practice(iri) != null || declares(draft, iri) || declared.test(iri));
        var told = new ArrayList<Text>();
        unknown.forEach(iri -> told.add(told(iri.substring(Namespaces.PRACTICE.length()))));
        return told.stream().reduce(Wording::join);
    }

    /** Whether a graph declares the practice with an IRI. */
    public static boolean declares(Graph graph, String iri) {
        return graph.contains(NodeFactory.createURI(iri), RDF.type.asNode(), NodeFactory.createURI(GRADUS.Practice));
    }

    private Text told(String name) {
        return Wording.join(
                Wording.say("There is no practice practice:%s.", "没有实践 practice:%s。", name),
                Nearest.meant(name, names, known -> "practice:" + known));
    }
}

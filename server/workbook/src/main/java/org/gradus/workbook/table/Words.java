package org.gradus.workbook.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.gradus.model.Criterion;
import org.gradus.model.MaturityModel;
import org.gradus.model.Practice;
import org.gradus.model.Requirement;
import org.gradus.ontology.Ontology;
import org.gradus.ontology.PracticeCatalogue;
import org.gradus.ontology.RequirementNames.Found;
import org.gradus.ontology.TurtleLibrary;
import org.gradus.rdf.Facts;
import org.gradus.rdf.Namespaces;
import org.gradus.text.Text;

/** The lists of words: what the intake shapes allow, under the labels that the ontology gives it. */
final class Words {
    private static final String INDUSTRIES = "t-aiitre-10004-2023/model.ttl";

    private final Ontology ontology;
    private final Facts terms;
    private final Map<String, List<Node>> allowed = new HashMap<>();

    Words(Ontology ontology) {
        this.ontology = ontology;
        Graph graph = ontology.core();
        for (String file : List.of("scales.ttl", INDUSTRIES, "indicators.ttl", "practices/themes.ttl")) {
            ontology.graph(file).find().forEachRemaining(graph::add);
        }
        this.terms = new Facts(graph);
        Graph shapes = GraphFactory.createDefaultGraph();
        RDFParser.source(TurtleLibrary.published("shapes").open("evidence.ttl"))
                .lang(Lang.TURTLE)
                .parse(shapes);
        var facts = new Facts(shapes);
        Node in = NodeFactory.createURI(Namespaces.SH + "in");
        shapes.find(Node.ANY, in, Node.ANY)
                .forEachRemaining(triple -> allowed.put(
                        String.valueOf(facts.iri(triple.getSubject(), Namespaces.SH + "path")),
                        facts.list(triple.getObject())));
    }

    /** What a property is called. */
    Text label(String iri) {
        Node node = NodeFactory.createURI(iri);
        Text label = terms.text(node, RDFS.label.getURI());
        return label.isEmpty() ? terms.text(node, SKOS.prefLabel.getURI()) : label;
    }

    /** What a term means. */
    Text definition(String iri) {
        return terms.text(NodeFactory.createURI(iri), SKOS.definition.getURI());
    }

    /** The values that the intake shapes allow a property. */
    WordList allowed(String name, String property) {
        return allowed(name, property, List.of(), Map.of());
    }

    /**
     * The same.
     *
     * @param before words that stand before them
     * @param others what else they are called, by IRI
     */
    WordList allowed(String name, String property, List<Word> before, Map<String, List<String>> others) {
        var words = new ArrayList<Word>(before);
        for (Node value : allowed.getOrDefault(property, List.of())) {
            words.add(word(
                    value.getURI(),
                    others.getOrDefault(value.getURI(), List.of()).toArray(String[]::new)));
        }
        return new WordList(name, words);
    }

    /** The instances of a class of the ontology. */
    WordList instances(String name, String type) {
        return new WordList(
                name,
                terms.instances(type).stream().map(node -> word(node.getURI())).toList());
    }

    /** Some terms of the ontology. */
    WordList of(String name, Word... words) {
        return new WordList(name, List.of(words));
    }

    Word word(String iri, String... others) {
        return new Word(iri, label(iri), List.of(others));
    }

    WordList practices() {
        return new WordList(
                "practices",
                ontology.vocabulary().practices().stream().map(Words::word).toList(),
                () -> {
                    var synonyms = new HashMap<String, List<String>>();
                    new PracticeCatalogue(ontology).find("").forEach(found -> {
                        var all = new ArrayList<String>();
                        found.entry().synonyms().values().forEach(all::addAll);
                        synonyms.put(found.entry().practice().iri(), all);
                    });
                    return synonyms;
                });
    }

    private static Word word(Practice practice) {
        return new Word(practice.iri(), practice.label(), List.of());
    }

    /** Every requirement of every model, and every criterion that may not apply by itself. */
    WordList requirements() {
        var words = new ArrayList<Word>();
        for (String name : ontology.modelNames()) {
            words.addAll(requirements(ontology.model(name), false));
        }
        return new WordList("requirements", words);
    }

    /** @param conditional whether only those that may be stated not to apply */
    List<Word> requirements(MaturityModel model, boolean conditional) {
        var words = new ArrayList<Word>();
        for (Requirement requirement : model.requirements()) {
            String qualified = new Found(model, requirement, null).qualified();
            if (!conditional || requirement.condition() != null) {
                words.add(new Word(
                        requirement.iri(),
                        named(requirement, requirement.label(), qualified),
                        List.of(qualified, model.prefix() + " " + requirement.number())));
            }
            for (Criterion criterion : requirement.criteria()) {
                if (criterion.condition() != null) {
                    String local = model.prefix() + ":"
                            + criterion.iri().substring(model.namespace().length());
                    words.add(new Word(
                            criterion.iri(), named(requirement, part(requirement, criterion), local), List.of(local)));
                }
            }
        }
        return words;
    }

    private Text part(Requirement requirement, Criterion criterion) {
        return criterion
                .leaves()
                .findFirst()
                .map(asked -> ontology.vocabulary().declared(asked.practice()).label())
                .map(practice -> new Text(
                        requirement.label().en() + " – " + practice.en(),
                        requirement.label().zh() + "——" + practice.zh()))
                .orElse(requirement.label());
    }

    private static Text named(Requirement requirement, Text label, String qualified) {
        return new Text(
                requirement.number() + " " + label.en() + " (" + qualified + ")",
                requirement.number() + " " + label.zh() + "（" + qualified + "）");
    }
}

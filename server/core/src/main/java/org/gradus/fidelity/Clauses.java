package org.gradus.fidelity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.gradus.model.Criterion;
import org.gradus.model.MaturityModel;
import org.gradus.model.Requirement;
import org.gradus.ontology.Ontology;
import org.gradus.rdf.Facts;
import org.gradus.rdf.GRADUS;

/** The requirements of all models, key requirements too, by their identifiers and in the order of the clauses. */
final class Clauses {
    private final Map<String, Clause> byIdentifier = new LinkedHashMap<>();

    Clauses(Ontology ontology) {
        // Of an edition that inherits, what was read is its predecessor.
        for (String name : ontology.modelNames().stream()
                .filter(each -> !ontology.inherits(each))
                .toList()) {
            MaturityModel model = ontology.model(name);
            Graph graph = GraphFactory.createDefaultGraph();
            ontology.modelFiles(name)
                    .forEach(file -> ontology.graph(file).find().forEachRemaining(graph::add));
            var facts = new Facts(graph);
            Stream.concat(
                            model.requirements().stream(),
                            model.grades().stream().flatMap(cell -> cell.keyRequirements().stream()))
                    .map(requirement -> clause(model, requirement, facts))
                    .forEach(clause -> byIdentifier.put(clause.identifier(), clause));
        }
    }

    private static Clause clause(MaturityModel model, Requirement requirement, Facts facts) {
        Node node = NodeFactory.createURI(requirement.iri());
        String identifier = facts.string(node, DCTerms.identifier.getURI());
        // Inventories list what stands below a lead-in; it is called after its clause.
        return new Clause(
                model,
                requirement,
                identifier.isEmpty()
                        ? model.prefix().replaceFirst("^t", "") + ":" + requirement.clause() + ":lead-in"
                        : identifier,
                facts.text(node, GRADUS.erratum),
                words(requirement, facts));
    }

    /** The words that carry bounds, and the grounds where no word does, in the order of the criteria. */
    private static String words(Requirement requirement, Facts facts) {
        return requirement
                .asked()
                .map(Criterion.Asked::iri)
                .map(NodeFactory::createURI)
                .flatMap(criterion -> Stream.concat(
                        facts.all(criterion, GRADUS.saidBy).stream().map(Node::getLiteralLexicalForm),
                        facts.all(criterion, GRADUS.restsOn).stream().map(Node::getLocalName)))
                .distinct()
                .collect(Collectors.joining("；"));
    }

    List<Clause> all() {
        return new ArrayList<>(byIdentifier.values());
    }

    Map<String, Clause> byIdentifier() {
        return byIdentifier;
    }
}

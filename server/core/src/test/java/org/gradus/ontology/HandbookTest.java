package org.gradus.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.gradus.rdf.Facts;
import org.gradus.rdf.Namespaces;
import org.gradus.text.Text;
import org.junit.jupiter.api.Test;

/** Every row of the handbook's inventory is in the ontology, in both languages. */
class HandbookTest {
    /** Ratings stand in the model of T/AIITRE 10003; a question is the label of the standard that answers it. */
    private static final Set<String> ELSEWHERE = Set.of("rating", "question");

    @Test
    void everyRowOfTheInventoryIsThereAndSpeaksBothLanguages() throws IOException {
        var graph = new Ontology(TurtleLibrary.of(Path.of("../..").resolve("ontology"))).graph("handbook-2020.ttl");
        var facts = new Facts(graph);
        Node identifier = NodeFactory.createURI(DCTerms.identifier.getURI());
        var found = new TreeSet<String>();
        graph.find(Node.ANY, identifier, Node.ANY).toList().forEach(triple -> {
            found.add(triple.getObject().getLiteralLexicalForm());
            for (String property : new String[] {"prefLabel", "definition"}) {
                Text text = facts.text(triple.getSubject(), Namespaces.SKOS + property);
                assertEquals(
                        2,
                        (text.en().isBlank() ? 0 : 1) + (text.zh().isBlank() ? 0 : 1),
                        () -> triple.getSubject() + " skos:" + property);
            }
        });
        var expected = new TreeSet<String>();
        try (var reader = new BufferedReader(new InputStreamReader(
                HandbookTest.class.getResourceAsStream("inventory-handbook-2020.tsv"), StandardCharsets.UTF_8))) {
            reader.lines()
                    .map(line -> line.split("\t"))
                    .filter(row -> !ELSEWHERE.contains(row[1]))
                    .forEach(row -> expected.add(row[0]));
        }
        assertEquals(expected, found);
    }
}

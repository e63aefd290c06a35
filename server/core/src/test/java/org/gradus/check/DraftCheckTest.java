package org.gradus.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.gradus.ontology.Ontology;
import org.junit.jupiter.api.Test;

/** A draft of the ontology may speak of what is published and of what it declares itself, and of nothing else of Gradus. */
class DraftCheckTest {
    private static final DraftCheck CHECK = new DraftCheck(Ontology.published());
    private static final String NAME = "https://w3id.org/gradus/draft/one";

    private static Graph graph(String turtle) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString("""
                        @prefix dcterms: <http://purl.org/dc/terms/> .
                        @prefix gradus: <https://w3id.org/gradus/core#> .
                        @prefix practice: <https://w3id.org/gradus/practice/> .
                        @prefix t10003: <https://w3id.org/gradus/t-aiitre-10003/> .
                        @prefix new: <https://w3id.org/gradus/t-aiitre-10003-2030/> .
                        @prefix ex: <https://draft.example/> .
                        """ + turtle, Lang.TURTLE).parse(graph);
        return graph;
    }

    private static List<String> undeclared(String turtle) {
        return CHECK.undeclared(graph(turtle), NAME).stream()
                .map(each -> each.term().getURI().replace("https://w3id.org/gradus/", ""))
                .toList();
    }

    @Test
    void whatIsPublishedMayBeSpokenOf() {
        assertEquals(List.of(), undeclared("""
                        t10003:5.2.2-a.1 gradus:practice practice:data-acquisition ; gradus:minConduct <https://w3id.org/gradus/conduct#Planned> .
                        ex:note ex:about t10003:5.2.2-a ; dcterms:isPartOf <https://w3id.org/gradus/draft/one> .
                        """));
    }

    @Test
    void whatTheDraftDeclaresMayBeSpokenOf() {
        assertEquals(List.of(), undeclared("""
                        t10003:5.2.2-a.1 gradus:practice practice:brand-new .
                        practice:brand-new a gradus:Practice ; gradus:kind gradus:Asset .
                        """));
    }

    @Test
    void whatIsDeclaredNowhereIsNamedAsPropertyValueClassAndSubject() {
        assertEquals(
                List.of(
                        "core#Practise",
                        "core#minBredth",
                        "practice/data-acquisitoin",
                        "practice/unheard-of",
                        "t-aiitre-10003/9.9-z"),
                undeclared("""
                        t10003:5.2.2-a.1 gradus:practice practice:data-acquisitoin ; gradus:minBredth 1 .
                        ex:new a gradus:Practise .
                        ex:company practice:unheard-of [] .
                        t10003:9.9-z dcterms:title "x" .
                        """));
    }

    @Test
    void anEditionInheritsTheNamesOfWhatItReplaces() {
        String edition = "new:model a gradus:MaturityModel ; dcterms:replaces t10003:model .\n";
        assertEquals(List.of(), undeclared(edition + "new:5.2.2-a gradus:level new:CL2 ."));
        assertEquals(List.of("t-aiitre-10003-2030/CL9"), undeclared(edition + "new:5.2.2-a gradus:level new:CL9 ."));
        assertEquals(
                List.of("t-aiitre-10003-2030/CL2"),
                undeclared("ex:a gradus:level new:CL2 ."),
                "no edition is declared");
    }

    @Test
    void theNearestNameIsTold() {
        var found = CHECK.undeclared(
                graph(
                        "ex:company practice:data-acquisitoin [ gradus:breadth <https://w3id.org/gradus/breadth#Unitt> ] ."),
                NAME);
        assertEquals(2, found.size());
        assertEquals(
                "https://w3id.org/gradus/breadth#Unit",
                CHECK.nearest(found.get(0)).orElseThrow());
        String told = CHECK.told(found.get(1)).en();
        assertTrue(told.contains("<https://draft.example/company> speaks of"), told);
        assertTrue(told.contains("Did you mean <https://w3id.org/gradus/practice/data-acquisition>?"), told);
        assertTrue(CHECK.told(found.get(1)).zh().contains("是否指"));
    }
}

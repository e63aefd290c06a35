package org.gradus.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;

/** No IRI of a release vanishes: evidence, reports and other people's data name it for years. */
class DeclaredTermsTest {
    private static final Path ONTOLOGY = Path.of("../..").resolve("ontology");
    private static final DeclaredTerms DECLARED = DeclaredTerms.of(new Ontology(TurtleLibrary.of(ONTOLOGY)));
    private static final String BASE = "https://w3id.org/gradus/";

    @Test
    void noTermOfAnyReleaseHasVanished() throws IOException {
        for (Path list : lists()) {
            assertEquals(
                    List.of(),
                    DECLARED.gone(Files.readAllLines(list)),
                    () -> "gone since " + list.getFileName()
                            + "; declare each as owl:deprecated with dcterms:isReplacedBy instead");
        }
    }

    @Test
    void theListsAreOfIrisAndSorted() throws IOException {
        for (Path list : lists()) {
            var lines = Files.readAllLines(list);
            assertEquals(lines.stream().sorted().distinct().toList(), lines, list::toString);
            assertTrue(lines.stream().allMatch(line -> line.startsWith(BASE)), list::toString);
        }
    }

    @Test
    void requirementsCriteriaPracticesAndTermsAreDeclared() {
        for (String term : new String[] {
            "core#Evidence",
            "breadth#Unit",
            "practice/digital-twin",
            "ontology/t-aiitre-10003",
            "t-aiitre-10003/CL4",
            "t-aiitre-10003/7.2.2-c",
            "t-aiitre-10003/7.2.2-c.1",
            "crosswalk/requirements"
        }) {
            assertTrue(DECLARED.iris().contains(BASE + term), term);
        }
    }

    @Test
    void aTermThatIsNotDeclaredAnyMoreIsGone() {
        var list = List.of(BASE + "practice/digital-twin", BASE + "practice/crystal-ball");
        assertEquals(List.of(BASE + "practice/crystal-ball"), DECLARED.gone(list));
    }

    @Test
    void aDeprecatedTermLivesOnInItsSuccessorAlone() {
        var declared = declared("""
                <practice/new> a gradus:Practice .
                <practice/old> owl:deprecated true ; dcterms:isReplacedBy <practice/new> .
                <practice/older> a gradus:Practice ; owl:deprecated true ; dcterms:isReplacedBy <practice/old> .
                <practice/orphan> a gradus:Practice ; owl:deprecated true .
                <practice/astray> owl:deprecated true ; dcterms:isReplacedBy <practice/nowhere> .
                <practice/one> owl:deprecated true ; dcterms:isReplacedBy <practice/other> .
                <practice/other> owl:deprecated true ; dcterms:isReplacedBy <practice/one> .
                """);
        var released = Stream.of("new", "old", "older", "orphan", "astray", "one", "other")
                .map(name -> BASE + "practice/" + name)
                .toList();
        assertEquals(released.subList(3, 7), declared.gone(released));
        assertEquals(
                List.of(BASE + "practice/new"), declared.iris().stream().toList(), "what holds is listed, no more");
    }

    @Test
    void aMappingMayBeWithdrawn() {
        var declared = declared("<crosswalk/a> a owl:Ontology . <crosswalk/a#1> a owl:Axiom .");
        assertEquals(List.of(BASE + "crosswalk/a"), declared.iris().stream().toList());
    }

    @Test
    void whatOthersDeclareIsNotOurs() {
        assertFalse(DECLARED.iris().stream().anyMatch(iri -> !iri.startsWith(BASE)));
    }

    private static DeclaredTerms declared(String turtle) {
        return new DeclaredTerms(Stream.of(
                RDFParser.fromString("""
                        PREFIX gradus: <https://w3id.org/gradus/core#>
                        PREFIX owl: <http://www.w3.org/2002/07/owl#>
                        PREFIX dcterms: <http://purl.org/dc/terms/>
                        """ + turtle, Lang.TURTLE).base(BASE).toGraph()));
    }

    /** None is there before the first release that promises its terms. */
    private static List<Path> lists() throws IOException {
        Path folder = ONTOLOGY.resolve("released");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }
}

package org.gradus.crosswalk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.gradus.assess.LeastEvidenceAccess;
import org.gradus.crosswalk.sssom.Mapping;
import org.gradus.crosswalk.sssom.MappingSet;
import org.gradus.crosswalk.sssom.SssomReader;
import org.gradus.crosswalk.sssom.SssomTsv;
import org.gradus.crosswalk.sssom.SssomTurtle;
import org.gradus.ontology.Ontology;
import org.gradus.ontology.TurtleLibrary;
import org.gradus.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The map between standards: derived mappings hold in fact, hand-made ones name terms that exist and say why. */
class CrosswalkTest {
    private static final Path FOLDER = Path.of("../..", "ontology", "crosswalks");
    private static final String SSSOM = "https://w3id.org/sssom/";
    private static final Ontology ONTOLOGY =
            new Ontology(TurtleLibrary.of(Path.of("../..").resolve("ontology")));

    @Test
    void theFilesAreWhatTheCriteriaDerive() throws IOException {
        var files = new CrosswalkFiles(FOLDER);
        var compiled = files.compile(ONTOLOGY);
        assertEquals(List.of(), compiled.findings(), "made by hand: nothing to refuse, nothing to remark");
        assertEquals(List.of(), files.stale(compiled.files()), "run `./gradus compile`");
    }

    /** The least evidence that meets the narrower requirement meets the broader one. */
    @Test
    void whoMeetsTheNarrowerMeetsTheBroader() {
        int seen = 0;
        for (MappingSet set : new CrosswalkDeriver(ONTOLOGY).derive()) {
            for (Mapping mapping : set.mappings()) {
                if (says(mapping, Match.BROAD, Match.EXACT)) {
                    assertTrue(
                            LeastEvidenceAccess.leastEvidenceMeets(ONTOLOGY, mapping.subject(), mapping.object()),
                            () -> mapping.toString());
                    seen++;
                }
                if (says(mapping, Match.NARROW, Match.EXACT)) {
                    assertTrue(
                            LeastEvidenceAccess.leastEvidenceMeets(ONTOLOGY, mapping.object(), mapping.subject()),
                            () -> mapping.toString());
                    seen++;
                }
            }
        }
        assertTrue(seen > 100, "too few mappings to say anything");
    }

    private static boolean says(Mapping mapping, Match... matches) {
        return Stream.of(matches).anyMatch(match -> match.iri().equals(mapping.predicate()));
    }

    @Test
    void handMadeMappingsNameTermsOfTheOntologyOnceAndSayWhoAndWhy() throws IOException {
        var terms = Terms.of(ONTOLOGY);
        var sets = new CrosswalkFiles(FOLDER).handMade(terms).sets();
        assertEquals(5, sets.size());
        for (MappingSet set : sets) {
            var pairs = new HashSet<String>();
            for (Mapping mapping : set.mappings()) {
                assertTrue(terms.contains(mapping.subject()), mapping::subject);
                assertTrue(terms.contains(mapping.object()), mapping::object);
                assertTrue(
                        pairs.add(mapping.subject() + " " + mapping.object()),
                        () -> set.name() + " has " + mapping.subject() + " twice");
                assertTrue(mapping.one(Mapping.COMMENT).length() > 10, mapping::toString);
                assertTrue(
                        mapping.one(Mapping.COMMENT_ZH)
                                        .codePoints()
                                        .filter(Character::isIdeographic)
                                        .count()
                                >= 4,
                        mapping::toString);
                assertTrue(mapping.confidence().isPresent(), mapping::toString);
                assertFalse(mapping.all("author_label").isEmpty(), mapping::toString);
            }
        }
    }

    /** From TSV to TSV, and from TSV to RDF: as many mappings, denied ones among them, and no denial as an assertion. */
    @Test
    void everySetSurvivesBothItsForms() throws IOException {
        var reader = new SssomReader(Terms.of(ONTOLOGY));
        int denied = 0;
        int sets = 0;
        for (Path file : committed()) {
            MappingSet set = reader.read(file).set().orElseThrow(() -> new AssertionError(file));
            MappingSet again =
                    reader.read(file.toString(), SssomTsv.write(set)).set().orElseThrow(() -> new AssertionError(file));
            assertEquals(set, again, file::toString);
            Graph graph = GraphFactory.createDefaultGraph();
            RDFParser.fromString(SssomTurtle.write(set), Lang.TURTLE).parse(graph);
            var axioms =
                    graph.find(Node.ANY, RDF.type.asNode(), OWL2.Axiom.asNode()).toList();
            assertEquals(set.mappings().size(), axioms.size(), file::toString);
            for (Triple axiom : axioms) {
                assertTrue(
                        graph.contains(iri(set.iri()), iri(SSSOM + "mappings"), axiom.getSubject()), axiom::toString);
                boolean not = graph.contains(
                        axiom.getSubject(), iri(SSSOM + "predicate_modifier"), iri(SSSOM + "NegatedPredicate"));
                denied += not ? 1 : 0;
                assertEquals(not, !graph.contains(direct(axiom.getSubject(), graph)), axiom::toString);
            }
            sets++;
        }
        assertEquals(11, sets);
        assertEquals(217, denied);
    }

    private static List<Path> committed() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(SssomReader::isMappings).sorted().toList();
        }
    }

    private static Triple direct(Node axiom, Graph graph) {
        return Triple.create(
                value(axiom, OWL2.annotatedSource.asNode(), graph),
                value(axiom, OWL2.annotatedProperty.asNode(), graph),
                value(axiom, OWL2.annotatedTarget.asNode(), graph));
    }

    private static Node value(Node axiom, Node property, Graph graph) {
        return graph.find(axiom, property, Node.ANY).toList().get(0).getObject();
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    /** A denial counts as a judgement too. */
    @Test
    void whatIsJudgedByHandIsNotDerivedAgain() {
        MappingSet derived = new CrosswalkDeriver(ONTOLOGY).derive().get(0);
        Mapping judged = derived.mappings().get(0);
        MappingSet left =
                new CrosswalkDeriver(ONTOLOGY, List.of(judged)).derive().get(0);
        assertEquals(derived.mappings().subList(1, derived.mappings().size()), left.mappings());
    }

    @Test
    void twoFilesOfOneIriAreRefusedByName(@TempDir Path folder) throws IOException {
        String file = Files.readString(FOLDER.resolve("terms.sssom.tsv"));
        Files.writeString(folder.resolve("terms.sssom.tsv"), file);
        Files.writeString(folder.resolve("words.sssom.tsv"), file);
        var compiled = new CrosswalkFiles(folder).compile(ONTOLOGY);
        assertTrue(compiled.isRefused());
        assertEquals(Map.of(), compiled.files());
        assertTrue(compiled.findings().get(0).text(Language.EN).contains("is that of terms.sssom.tsv too"));
    }
}

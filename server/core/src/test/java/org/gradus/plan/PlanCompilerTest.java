package org.gradus.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.gradus.evidence.admission.Admitted;
import org.gradus.evidence.admission.Counted;
import org.gradus.evidence.admission.Evidence;
import org.gradus.evidence.admission.Subject;
import org.gradus.model.Extent;
import org.gradus.model.Scale;
import org.gradus.ontology.Ontology;
import org.gradus.ontology.TurtleLibrary;
import org.gradus.ontology.Vocabulary;
import org.gradus.rdf.GRADUS;
import org.gradus.rdf.Namespaces;
import org.gradus.refusal.ShapeRefusedException;
import org.gradus.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a plan makes of each construct, and what it refuses. */
class PlanCompilerTest {
    private static final Vocabulary VOCABULARY = Ontology.published().vocabulary();
    private static final PlanCompiler COMPILER = new PlanCompiler(VOCABULARY);
    private static final String PREFIXES = """
            @prefix sh: <http://www.w3.org/ns/shacl#> .
            @prefix gradus: <https://w3id.org/gradus/core#> .
            @prefix practice: <https://w3id.org/gradus/practice/> .
            @prefix bound: <https://w3id.org/gradus/bound/> .
            @prefix ex: <https://example.org/> .
            """;
    private static final String TARGET = "sh:targetClass gradus:Organisation";
    private static final String ACQUISITION =
            "sh:path ( practice:data-acquisition gradus:reach gradus:dominates ) ; sh:hasValue ";
    private static final String STANDARDS =
            "sh:path ( practice:data-standardisation gradus:reach gradus:dominates ) ; sh:hasValue ";
    private static final String WAIVER = "sh:path gradus:waived ; sh:hasValue ex:requirement";

    private static Graph graph(String turtle) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).parse(graph);
        return graph;
    }

    private static Extent practised() {
        return Extent.EMPTY.with(Scale.CONDUCT, VOCABULARY.practised());
    }

    /** The local names of the shapes that an organisation fails. */
    private static Set<String> failed(String shapes, Map<String, Extent> reaches, Set<String> waived) {
        var plan = COMPILER.compile(graph(shapes));
        var byPractice = new HashMap<String, List<Counted>>();
        reaches.forEach((practice, reach) -> byPractice
                .computeIfAbsent(Namespaces.PRACTICE + practice, p -> new ArrayList<>())
                .add(new Counted(
                        Namespaces.PRACTICE + practice,
                        reach,
                        new Evidence(
                                "urn:e",
                                reach,
                                Evidence.Status.ACCEPTED,
                                null,
                                null,
                                Text.EMPTY,
                                "urn:s",
                                new ArrayList<>()))));
        var waivers =
                waived.stream().collect(Collectors.toMap(each -> "https://example.org/" + each, each -> Text.EMPTY));
        var subject = new Admitted(
                new Subject("urn:o", GRADUS.Organisation, "urn:o", Text.EMPTY), byPractice, Map.of(), waivers);
        return plan.failures(SubjectRows.of(subject, COMPILER.practices())).stream()
                .mapToObj(plan.shapes()::get)
                .map(iri -> iri.substring("https://example.org/".length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void aLookUpHoldsFromItsBoundOn() {
        String shapes = "ex:shape " + TARGET + " ; " + ACQUISITION + "bound:Practised .";
        assertEquals(Set.of("shape"), failed(shapes, Map.of(), Set.of()));
        assertEquals(
                Set.of("shape"),
                failed(shapes, Map.of("data-acquisition", Extent.EMPTY.with(Scale.CONDUCT, 0)), Set.of()));
        assertEquals(Set.of("shape"), failed(shapes, Map.of("data-standardisation", practised()), Set.of()));
        assertEquals(Set.of(), failed(shapes, Map.of("data-acquisition", practised()), Set.of()));
    }

    @Test
    void alternativesNeedOneAndConjunctionsAll() {
        String parts = "( [ " + ACQUISITION + "bound:Practised ] [ " + STANDARDS + "bound:Practised ] )";
        String shapes = "ex:any " + TARGET + " ; sh:or " + parts + " . ex:all " + TARGET + " ; sh:and " + parts
                + " . ex:path " + TARGET + " ; sh:path ( [ sh:alternativePath ( practice:data-acquisition"
                + " practice:data-standardisation ) ] gradus:reach gradus:dominates ) ; sh:hasValue bound:Practised .";
        assertEquals(Set.of("all", "any", "path"), failed(shapes, Map.of(), Set.of()));
        assertEquals(Set.of("all"), failed(shapes, Map.of("data-acquisition", practised()), Set.of()));
        assertEquals(
                Set.of(),
                failed(shapes, Map.of("data-acquisition", practised(), "data-standardisation", practised()), Set.of()));
    }

    @Test
    void aWaiverFreesWhoeverStatesIt() {
        String shapes =
                "ex:shape " + TARGET + " ; sh:or ( [ " + ACQUISITION + "bound:Practised ] [ " + WAIVER + " ] ) .";
        assertEquals(Set.of("shape"), failed(shapes, Map.of(), Set.of("other")));
        assertEquals(Set.of(), failed(shapes, Map.of(), Set.of("requirement")));
    }

    @Test
    void aMemberThatHasAnIriIsReadWhereItStands() {
        String shapes = "ex:whole " + TARGET + " ; sh:and ( ex:part ) . ex:part " + TARGET + " ; " + ACQUISITION
                + "bound:Practised .";
        assertEquals(Set.of("part", "whole"), failed(shapes, Map.of(), Set.of()));
        assertEquals(Set.of(), failed(shapes, Map.of("data-acquisition", practised()), Set.of()));
    }

    @Test
    void aFigureIsComparedAsANumber() {
        String shapes = "ex:shape " + TARGET + " ; " + ACQUISITION + "bound:10 .";
        Extent ten = Extent.EMPTY.withFigure(new BigDecimal("10.00"));
        assertEquals(Set.of(), failed(shapes, Map.of("data-acquisition", ten), Set.of()));
        Extent nine = Extent.EMPTY.withFigure(new BigDecimal("9.99"));
        assertEquals(Set.of("shape"), failed(shapes, Map.of("data-acquisition", nine), Set.of()));
        assertEquals(Set.of("shape"), failed(shapes, Map.of("data-acquisition", practised()), Set.of()));
    }

    @Test
    void whoIsNotTargetedFailsNothing() {
        assertEquals(
                Set.of(),
                failed(
                        "ex:shape sh:targetClass gradus:Capability ; " + ACQUISITION + "bound:Practised .",
                        Map.of(),
                        Set.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sh:not [ sh:path gradus:waived ; sh:hasValue ex:requirement ]",
                "sh:minCount 1",
                "sh:deactivated true",
                "sh:node ex:other",
                "sh:in ( ex:a )",
                "sh:xone ( [ sh:path gradus:waived ; sh:hasValue ex:requirement ] )",
                "sh:targetNode ex:n"
            })
    void aConstructThatItDoesNotKnowIsRefusedByNameWithItsShape(String construct) {
        String shapes = "ex:shape " + TARGET + " ; " + ACQUISITION + "bound:Practised ; " + construct + " .";
        var refusal = assertThrows(ShapeRefusedException.class, () -> COMPILER.compile(graph(shapes)));
        String name = construct.substring("sh:".length(), construct.indexOf(' '));
        assertTrue(refusal.getMessage().contains("shacl#" + name + ">"), refusal::getMessage);
        assertTrue(refusal.getMessage().contains("https://example.org/shape"), refusal::getMessage);
        assertTrue(refusal.text().zh().contains("shacl#" + name + ">"), refusal.text()::zh);
    }

    /** Each is valid SHACL that says something else than a plan would take it for. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                // Beside a path, sh:or speaks of the values at its end.
                "sh:path gradus:waived ; sh:hasValue ex:r ; sh:or ( [ sh:path gradus:waived ; sh:hasValue ex:r ] )",
                // Without a path, sh:hasValue speaks of the focus node itself.
                "sh:hasValue bound:Practised",
                "sh:path gradus:waived",
                "sh:path gradus:waived ; sh:hasValue \"requirement\"",
                "sh:path ( gradus:reach practice:data-acquisition gradus:dominates ) ; sh:hasValue bound:Practised",
                "sh:path ( practice:data-acquisition gradus:reach ) ; sh:hasValue bound:Practised",
                "sh:path [ sh:inversePath gradus:waived ] ; sh:hasValue ex:r",
                "sh:path ( [ sh:inversePath practice:data-acquisition ] gradus:reach gradus:dominates ) ; sh:hasValue bound:Practised",
                "sh:path ( [ sh:alternativePath () ] gradus:reach gradus:dominates ) ; sh:hasValue bound:Practised",
                "sh:or ()",
                "sh:and ( ex:shape )",
                "sh:severity sh:Violation"
            })
    void aConstraintThatSaysSomethingElseIsRefused(String constraint) {
        var refusal = assertThrows(
                ShapeRefusedException.class,
                () -> COMPILER.compile(graph("ex:shape " + TARGET + " ; " + constraint + " .")));
        assertTrue(refusal.getMessage().contains("--engine rdf4j"), refusal::getMessage);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sh:path ( practice:none-of-this-name gradus:reach gradus:dominates ) ; sh:hasValue bound:Practised",
                "sh:path ( practice:data-acquisition gradus:reach gradus:dominates ) ; sh:hasValue bound:Practised-Unit",
                "sh:path ( practice:data-acquisition gradus:reach gradus:dominates ) ; sh:hasValue bound:Nowhere"
            })
    void aTermThatTheOntologyDoesNotHaveIsRefused(String constraint) {
        var refusal = assertThrows(
                ShapeRefusedException.class,
                () -> COMPILER.compile(graph("ex:shape " + TARGET + " ; " + constraint + " .")));
        assertTrue(refusal.getMessage().contains("which the ontology does not have"), refusal::getMessage);
    }

    @Test
    void theNameOfEveryBoundInTheShapesSaysItsRanks() {
        var library = TurtleLibrary.published("shapes");
        var bounds = new TreeSet<String>();
        for (String model : Ontology.published().modelNames()) {
            for (String file : library.names(model + "/")) {
                Graph graph = GraphFactory.createDefaultGraph();
                RDFParser.source(library.open(file)).lang(Lang.TURTLE).parse(graph);
                graph.find().forEachRemaining(triple -> {
                    if (triple.getObject().isURI()
                            && triple.getObject().getURI().startsWith(Namespaces.BOUND)) {
                        bounds.add(triple.getObject().getURI());
                    }
                });
            }
        }
        assertTrue(bounds.size() > 50, () -> bounds.size() + " bounds");
        for (String bound : bounds) {
            assertEquals(bound, VOCABULARY.boundIri(VOCABULARY.bound(bound)));
        }
    }
}

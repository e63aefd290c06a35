package org.gradus.evidence.admission;

import static org.gradus.rdf.Namespaces.CORE;
import static org.gradus.rdf.Namespaces.PRACTICE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.gradus.evidence.TestEvidence;
import org.gradus.model.Extent;
import org.gradus.model.Scale;
import org.gradus.ontology.TurtleLibrary;
import org.gradus.ontology.Vocabulary;
import org.gradus.rdf.GRADUS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Class Admission and {@code queries/derive/admissible-evidence.rq} say the same. */
class AdmissionTest {
    private static final LocalDate DATE = LocalDate.of(2026, 6, 30);
    private static final Vocabulary VOCABULARY = TestEvidence.ONTOLOGY.vocabulary();
    private static final Graph PRACTICES = practices();
    private static final String QUERY = query();

    /** A chain of practices, each narrower than the next, a lone one, and one of another theme. */
    private static final List<String> SHOWN = shown();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 2026, 10003, 10004, 424242, -1})
    void theQueryAdmitsWhatTheClassAdmits(long seed) {
        Graph evidence = new Dossiers(new Random(seed)).graph();
        Set<String> bySparql = bySparql(evidence);
        Set<String> byClass = byClass(evidence);
        assertFalse(byClass.isEmpty());
        assertEquals(String.join("\n", byClass), String.join("\n", bySparql), () -> "seed " + seed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rejected", "submitted", "future", "expired", "sibling", "claim"})
    void whatDoesNotCountIsAdmittedByNeither(String why) {
        var dossiers = new Dossiers(new Random(0));
        Node capability = dossiers.capability("c1", "acme");
        dossiers.capability("c2", "acme");
        Node evidence = dossiers.evidence(
                "e",
                why.equals("rejected") ? "Rejected" : why.equals("submitted") ? "Submitted" : "Accepted",
                why.equals("future") ? DATE.plusDays(1) : DATE,
                why.equals("expired") ? DATE.minusDays(1) : null);
        if (why.equals("claim")) {
            dossiers.add(evidence, GRADUS.claim, NodeFactory.createURI(GRADUS.PartlyDone));
        }
        dossiers.add(capability, PRACTICE + "data-acquisition", evidence);
        String forSibling = dossiers.iri("c2").getURI() + " " + PRACTICE + "data-acquisition " + evidence.getURI();
        String forItself = capability.getURI() + " " + PRACTICE + "data-acquisition " + evidence.getURI();
        Set<String> admitted = byClass(dossiers.graph);
        assertEquals(admitted, bySparql(dossiers.graph));
        assertFalse(admitted.contains(forSibling));
        assertEquals(why.equals("sibling"), admitted.contains(forItself));
    }

    @Test
    void evidenceForANarrowerPracticeCountsForTheBroader() {
        var dossiers = new Dossiers(new Random(0));
        Node capability = dossiers.capability("c1", "acme");
        Node evidence = dossiers.evidence("e", "Accepted", DATE, DATE);
        dossiers.add(capability, PRACTICE + "data-driven-decision-support", evidence);
        String broader = capability.getURI() + " " + PRACTICE + "data-development-and-use " + evidence.getURI();
        assertTrue(byClass(dossiers.graph).contains(broader));
        assertTrue(bySparql(dossiers.graph).contains(broader));
    }

    /** Blanks meet the lowest rank of breadth, depth and driver, and count as practised; what was said is told as it was said. */
    @Test
    void aBlankStandsForTheLowestRankAndForNoMore() {
        var dossiers = new Dossiers(new Random(0));
        Node capability = dossiers.capability("c1", "acme");
        dossiers.add(capability, PRACTICE + "data-acquisition", dossiers.evidence("e", "Accepted", DATE, DATE));
        Counted counted = new Admission(VOCABULARY, DATE)
                .admit(new DossierReader(VOCABULARY).read(dossiers.graph).get(0)).stream()
                        .flatMap(admitted -> admitted.of(PRACTICE + "data-acquisition").stream())
                        .findFirst()
                        .orElseThrow();
        Extent told = Extent.EMPTY.with(Scale.CONDUCT, VOCABULARY.rank(Scale.CONDUCT, "Practised"));
        assertEquals(told, counted.told());
        assertEquals(
                told.with(Scale.BREADTH, VOCABULARY.rank(Scale.BREADTH, "Point"))
                        .with(Scale.DEPTH, VOCABULARY.rank(Scale.DEPTH, "ItApplication"))
                        .with(Scale.DRIVER, VOCABULARY.rank(Scale.DRIVER, "Experience")),
                counted.reach());
    }

    private static Set<String> byClass(Graph evidence) {
        var statements = new TreeSet<String>();
        for (Dossier dossier : new DossierReader(VOCABULARY).read(evidence)) {
            for (Admitted admitted : new Admission(VOCABULARY, DATE).admit(dossier)) {
                String subject = admitted.subject().iri();
                statements.add(
                        subject + " " + RDF.type + " " + admitted.subject().type());
                admitted.byPractice()
                        .forEach((practice, counted) -> counted.forEach(item -> statements.add(
                                subject + " " + practice + " " + item.evidence().id())));
                admitted.waived().keySet().forEach(waived -> statements.add(subject + " " + CORE + "waived " + waived));
            }
        }
        return statements;
    }

    private static Set<String> bySparql(Graph evidence) {
        Graph data = GraphFactory.createDefaultGraph();
        GraphUtil.addInto(data, evidence);
        GraphUtil.addInto(data, PRACTICES);
        var statements = new TreeSet<String>();
        try (QueryExecution execution = QueryExecution.dataset(
                        DatasetFactory.wrap(ModelFactory.createModelForGraph(data)))
                .query(QUERY)
                .substitution("date", ResourceFactory.createTypedLiteral(DATE.toString(), XSDDatatype.XSDdate))
                .build()) {
            execution
                    .execConstruct()
                    .getGraph()
                    .find()
                    .forEachRemaining(triple -> statements.add(
                            triple.getSubject() + " " + triple.getPredicate() + " " + triple.getObject()));
        }
        return statements;
    }

    private static String query() {
        try {
            return Files.readString(
                    TestEvidence.PROJECT.resolve("queries/derive/admissible-evidence.rq"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Graph practices() {
        Graph graph = GraphFactory.createDefaultGraph();
        TurtleLibrary.of(TestEvidence.PROJECT.resolve("ontology"))
                .names("practices/")
                .forEach(file -> GraphUtil.addInto(graph, TestEvidence.ONTOLOGY.graph(file)));
        return graph;
    }

    private static List<String> shown() {
        var narrower = VOCABULARY.practices().stream()
                .filter(practice -> !practice.broader().isEmpty())
                .limit(4)
                .toList();
        var shown = new TreeSet<String>();
        narrower.forEach(practice -> {
            shown.add(practice.iri());
            shown.addAll(practice.broader());
        });
        shown.add(PRACTICE + "data-acquisition");
        return List.copyOf(shown);
    }

    /** Random evidence of a few organisations: every status, dates around the day of assessment, shared evidence. */
    private static final class Dossiers {
        private static final String EX = "https://example.org/";

        private final Graph graph = GraphFactory.createDefaultGraph();
        private final Random random;

        Dossiers(Random random) {
            this.random = random;
        }

        Graph graph() {
            for (int organisation = 0; organisation < 3; organisation++) {
                String name = "o" + organisation;
                if (organisation > 0) { // the first is named by its capabilities only
                    add(iri(name), RDF.type.getURI(), NodeFactory.createURI(GRADUS.Organisation));
                    show(iri(name), name);
                }
                for (int capability = random.nextInt(4); capability > 0; capability--) {
                    show(capability(name + "-c" + capability, name), name + "-c" + capability);
                }
            }
            show(capability("stand-alone", null), "stand-alone");
            return graph;
        }

        private void show(Node subject, String name) {
            for (int i = random.nextInt(8); i > 0; i--) {
                Node evidence = evidence(
                        name + "-e" + (random.nextInt(6) == 0 ? 1 : i),
                        List.of("Accepted", "Accepted", "Accepted", "Rejected", "Submitted")
                                .get(random.nextInt(5)),
                        DATE.plusDays(random.nextInt(5) - 3),
                        random.nextBoolean() ? null : DATE.plusDays(random.nextInt(5) - 2));
                add(subject, SHOWN.get(random.nextInt(SHOWN.size())), evidence);
            }
            if (random.nextInt(3) == 0) {
                Node statement = iri(name + "-inapplicable");
                add(subject, GRADUS.inapplicable, statement);
                add(statement, GRADUS.ofRequirement, iri("requirement-" + random.nextInt(3)));
            }
        }

        Node capability(String name, String organisation) {
            add(iri(name), RDF.type.getURI(), NodeFactory.createURI(GRADUS.Capability));
            if (organisation != null) {
                add(iri(name), GRADUS.ofOrganisation, iri(organisation));
            }
            return iri(name);
        }

        Node evidence(String name, String status, LocalDate issued, LocalDate validUntil) {
            Node evidence = iri(name);
            if (!graph.contains(evidence, Node.ANY, Node.ANY)) {
                add(evidence, RDF.type.getURI(), NodeFactory.createURI(GRADUS.Evidence));
                add(evidence, GRADUS.status, NodeFactory.createURI(CORE + status));
                add(evidence, DCTerms.issued.getURI(), date(issued));
                if (validUntil != null) {
                    add(evidence, GRADUS.validUntil, date(validUntil));
                }
                if (random.nextInt(8) == 0) {
                    var claims = List.of(GRADUS.NotDone, GRADUS.PartlyDone, GRADUS.FigureToFollow);
                    add(evidence, GRADUS.claim, NodeFactory.createURI(claims.get(random.nextInt(3))));
                }
            }
            return evidence;
        }

        private static Node date(LocalDate date) {
            return NodeFactory.createLiteralDT(date.toString(), XSDDatatype.XSDdate);
        }

        Node iri(String name) {
            return NodeFactory.createURI(EX + name);
        }

        void add(Node subject, String property, Node value) {
            graph.add(Triple.create(subject, NodeFactory.createURI(property), value));
        }
    }

    @Test
    void itemsWithoutAnIriThatSpellANumberDifferentlyBecomeOneThatIsSpeltOnce() {
        Graph sent = GraphFactory.createDefaultGraph();
        RDFParser.fromString("""
                        PREFIX gradus: <https://w3id.org/gradus/core#>
                        <https://example.org/q> <https://example.org/shows>
                            [ a gradus:Evidence ; gradus:figure 2.50 ], [ a gradus:Evidence ; gradus:figure 2.5 ],
                            [ a gradus:Evidence ; gradus:figure 2.51 ] .
                        """, Lang.TURTLE).parse(sent);
        Graph named = ContentNames.named(sent);
        assertEquals(6, named.size(), named.toString());
    }
}

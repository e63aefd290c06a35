package org.gradus.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.gradus.assess.Assessment;
import org.gradus.assess.LeastEvidenceAccess;
import org.gradus.evidence.admission.Dossier;
import org.gradus.rdf.Namespaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The W3C report that is written from findings says what an engine reports of the same data and shapes. */
class ShaclReportTest {
    private static final String SH = Namespaces.SH;
    private static final List<String> MODELS = TestResults.ONTOLOGY.modelNames();
    private static final String NOTHING_SHOWN = "ladder-0";
    private static final Map<String, Shapes> PARSED = new HashMap<>();
    private static final Node NIL = NodeFactory.createURI(RDF.nil.getURI());

    /** Every sample and every step of the ladder, against every model. */
    static Stream<Arguments> evidence() {
        var samples = Stream.of("xinghe.ttl", "lanqiao.ttl", "qingshan.ttl", "baihe.ttl")
                .flatMap(sample -> MODELS.stream()
                        .map(model -> Arguments.of(sample, TestResults.dossiers(TestResults.example(sample)), model)))
                .filter(ShaclReportTest::isGraded);
        var steps = MODELS.stream()
                .flatMap(model -> LeastEvidenceAccess.ladder(
                                TestResults.assessor(model).model())
                        .stream()
                        .map(step -> Arguments.of(step.organisation(), List.of(step), model)));
        return Stream.concat(samples, steps);
    }

    private static boolean isGraded(Arguments arguments) {
        @SuppressWarnings("unchecked")
        var dossiers = (List<Dossier>) arguments.get()[1];
        String graded =
                TestResults.assessor((String) arguments.get()[2]).model().subjectClass();
        return dossiers.stream()
                .flatMap(dossier -> dossier.subjects().stream())
                .anyMatch(subject -> subject.type().equals(graded));
    }

    @ParameterizedTest(name = "{0} against {2}")
    @MethodSource("evidence")
    void itHoldsTheResultsOfJenasEngineAndNoOther(String named, List<Dossier> dossiers, String model)
            throws IOException {
        var assessor = TestResults.assessor(model);
        var assessments = new ArrayList<Assessment>();
        Graph data = GraphFactory.createDefaultGraph();
        for (Dossier dossier : dossiers) {
            assessments.addAll(assessor.assess(dossier, TestResults.DATE));
            assessor.admissibleGraph(dossier, TestResults.DATE)
                    .forEach(link -> data.add(Triple.create(
                            NodeFactory.createURI(link.subject()),
                            NodeFactory.createURI(link.property()),
                            NodeFactory.createURI(link.object()))));
        }
        Graph ours = RdfReportTest.parse(RdfReportTest.turtle(TestResults.of(assessments)), Lang.TURTLE);
        Graph jenas = ShaclValidator.get()
                .validate(PARSED.computeIfAbsent(model, name -> Shapes.parse(shapes(name))), data)
                .getGraph();
        assertEquals(results(jenas), results(ours));
        if (named.endsWith(NOTHING_SHOWN)) {
            assertTrue(results(ours).size() >= assessor.model().requirements().size());
        }
    }

    @Test
    void itHoldsAResultForEveryFailingCriterionAndDoesNotConform() throws IOException {
        var results = TestResults.of(TestResults.example("xinghe.ttl"), "t-aiitre-10003");
        int failing = results.verdicts().stream()
                .flatMap(verdict -> verdict.assessment().findings().stream())
                .mapToInt(finding -> finding.unmet().size())
                .sum();
        Graph graph = RdfReportTest.parse(RdfReportTest.turtle(results), Lang.TURTLE);
        assertEquals(
                failing,
                graph.find(Node.ANY, property("result"), Node.ANY).toList().size());
        graph.find(Node.ANY, property("conforms"), Node.ANY)
                .forEach(triple -> assertEquals("false", triple.getObject().getLiteralLexicalForm()));
    }

    private static Graph shapes(String model) {
        Graph shapes = GraphFactory.createDefaultGraph();
        for (String file : TestResults.SHAPES.names(model + "/")) {
            RDFParser.source(TestResults.SHAPES.open(file)).lang(Lang.TURTLE).parse(shapes);
        }
        return shapes;
    }

    /** A line a result: all that the specification asks of one, paths written out. */
    private static Set<String> results(Graph report) {
        var lines = new TreeSet<String>();
        report.find(Node.ANY, property("result"), Node.ANY).forEach(triple -> {
            Node result = triple.getObject();
            var line = new StringBuilder();
            for (String name : new String[] {
                "focusNode", "sourceShape", "resultSeverity", "sourceConstraintComponent", "value", "resultPath"
            }) {
                line.append(name)
                        .append(' ')
                        .append(written(report, object(report, result, property(name))))
                        .append("\n");
            }
            var messages = new TreeSet<String>();
            report.find(result, property("resultMessage"), Node.ANY)
                    .forEach(message -> messages.add(message.getObject().toString()));
            lines.add(line.append(messages).toString());
        });
        return lines;
    }

    /** A path as its steps; Jena nests sequences and alternatives in pairs, which means the same. */
    private static String written(Graph report, Node node) {
        if (node == null) {
            return "–";
        }
        if (!node.isBlank()) {
            return node.equals(NIL) ? "" : node.toString();
        }
        Node alternatives = object(report, node, property("alternativePath"));
        if (alternatives != null) {
            return written(report, alternatives).replace(" / ", " | ");
        }
        String first = written(report, object(report, node, NodeFactory.createURI(RDF.first.getURI())));
        String rest = written(report, object(report, node, NodeFactory.createURI(RDF.rest.getURI())));
        return rest.isEmpty() ? first : first + " / " + rest;
    }

    private static Node object(Graph graph, Node subject, Node property) {
        var found = graph.find(subject, property, Node.ANY).toList();
        return found.isEmpty() ? null : found.get(0).getObject();
    }

    private static Node property(String name) {
        return NodeFactory.createURI(SH + name);
    }
}

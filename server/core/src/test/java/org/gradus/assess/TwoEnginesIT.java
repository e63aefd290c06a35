package org.gradus.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.gradus.evidence.admission.Admission;
import org.gradus.evidence.admission.Admitted;
import org.gradus.evidence.admission.Dossier;
import org.gradus.model.MaturityModel;
import org.gradus.model.Requirement;
import org.gradus.model.Severity;
import org.gradus.ontology.TurtleLibrary;
import org.gradus.plan.PlanCompiler;
import org.gradus.plan.SubjectRows;
import org.gradus.rdf.GRADUS;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** RDF4J, Jena and the compiled plan give the same set of (focus node, shape, severity). */
@Execution(ExecutionMode.CONCURRENT)
class TwoEnginesIT {
    private static final long SEED = 20261120;
    private static final Node TARGET_CLASS = NodeFactory.createURI(SHACL.targetClass.getURI());
    private static final Node COMPILED_FROM = NodeFactory.createURI(GRADUS.compiledFrom);
    private static final TurtleLibrary SHAPES = TurtleLibrary.of(TestModels.PROJECT.resolve("shapes"));

    @ParameterizedTest
    @MethodSource("org.gradus.assess.TestModels#names")
    void agreeOnTheLadder(String name) {
        MaturityModel model = TestModels.ONTOLOGY.model(name);
        var least = new LeastEvidence(model);
        compare(
                model,
                Stream.concat(
                                Stream.of(least.dossier("nothing", List.of())),
                                model.levels().stream()
                                        .map(level -> least.dossier(level.name(), least.upTo(level.rank()))))
                        .toList());
    }

    /** The shapes of each file, on the least evidence of each requirement that it holds; a whole model's would be its square. */
    @ParameterizedTest
    @MethodSource("org.gradus.assess.TestModels#names")
    void agreeOnEveryTooth(String name) {
        MaturityModel model = TestModels.ONTOLOGY.model(name);
        var least = new LeastEvidence(model);
        var compared = new HashSet<String>();
        for (String file : SHAPES.names(name + "/")) {
            Graph own = shapes(List.of(file));
            Graph shapes = shapes(model);
            shapes.find(Node.ANY, TARGET_CLASS, Node.ANY)
                    .filterDrop(own::contains)
                    .toList()
                    .forEach(shapes::delete);
            var compiledFrom = own.find(Node.ANY, COMPILED_FROM, Node.ANY)
                    .mapWith(triple -> triple.getObject().getURI())
                    .toSet();
            var held = model.requirements().stream()
                    .filter(requirement -> requirement.criteria().stream()
                            .anyMatch(criterion -> compiledFrom.contains(criterion.iri())))
                    .toList();
            compare(
                    model,
                    shapes,
                    Stream.concat(
                                    Stream.of(least.dossier("nothing", List.of())),
                                    held.stream()
                                            .map(requirement -> least.dossier(
                                                    requirement.name(),
                                                    least.of(requirement).toList())))
                            .toList());
            held.forEach(requirement -> compared.add(requirement.name()));
        }
        assertEquals(
                List.of(),
                model.requirements().stream()
                        .filter(requirement -> requirement.asked().findAny().isPresent())
                        .map(Requirement::name)
                        .filter(requirement -> !compared.contains(requirement))
                        .toList(),
                "in no file of shapes");
    }

    @ParameterizedTest
    @MethodSource("org.gradus.assess.TestModels#names")
    void agreeOnRandomEvidence(String name) {
        MaturityModel model = TestModels.ONTOLOGY.model(name);
        var least = new LeastEvidence(model);
        var random = new Random(SEED);
        var all = least.upTo(Integer.MAX_VALUE);
        var conditional = model.requirements().stream()
                .filter(Requirement::isConditional)
                .map(Requirement::iri)
                .toList();
        var dossiers = new ArrayList<Dossier>();
        for (int i = 0; i < 20; i++) {
            double share = random.nextDouble();
            var items = LeastEvidence.without(all, item -> random.nextDouble() > share);
            var waived = conditional.stream().filter(c -> random.nextBoolean()).toList();
            dossiers.add(least.dossier("random-" + i, items, waived));
        }
        compare(model, dossiers);
    }

    private static void compare(MaturityModel model, List<Dossier> dossiers) {
        compare(model, shapes(model), dossiers);
    }

    private static void compare(MaturityModel model, Graph shapes, List<Dossier> dossiers) {
        var admission = new Admission(TestModels.ONTOLOGY.vocabulary(), LeastEvidence.DATE);
        var admitted = new ArrayList<Admitted>();
        dossiers.forEach(dossier -> admitted.addAll(admission.admit(dossier)));
        var links = new AdmissibleGraph(TestModels.ONTOLOGY.vocabulary(), model).links(admitted);
        var runner = new ShaclRunner(shapes);
        Set<ShaclResult> rdf4j = new HashSet<>(runner.validate(Rdf4jTerms.statements(links)));
        Set<ShaclResult> jena = jena(shapes, links);
        assertFalse(jena.isEmpty(), "a run in which nothing fails compares nothing");
        var onlyRdf4j = new HashSet<>(rdf4j);
        onlyRdf4j.removeAll(jena);
        var onlyJena = new HashSet<>(jena);
        onlyJena.removeAll(rdf4j);
        assertEquals(List.of(), onlyRdf4j.stream().limit(5).toList(), "only RDF4J reports these");
        assertEquals(List.of(), onlyJena.stream().limit(5).toList(), "only Jena reports these");
        assertEquals(rdf4j, plan(shapes, admitted), "the plan reports something else");
    }

    private static Set<ShaclResult> plan(Graph shapes, List<Admitted> admitted) {
        var compiler = new PlanCompiler(TestModels.ONTOLOGY.vocabulary());
        var plan = compiler.compile(shapes);
        var results = new HashSet<ShaclResult>();
        for (Admitted subject : admitted) {
            plan.failures(SubjectRows.of(subject, compiler.practices())).stream()
                    .mapToObj(plan.shapes()::get)
                    .map(shape -> new ShaclResult(subject.subject().iri(), shape, severity(shapes, shape)))
                    .forEach(results::add);
        }
        return results;
    }

    private static Severity severity(Graph shapes, String shape) {
        var severity = NodeFactory.createURI(SHACL.severity.getURI());
        return Severity.valueOf(shapes.find(NodeFactory.createURI(shape), severity, Node.ANY)
                .next()
                .getObject()
                .getLocalName()
                .toUpperCase(Locale.ROOT));
    }

    private static Set<ShaclResult> jena(Graph shapes, List<AdmissibleGraph.Link> links) {
        Graph data = GraphFactory.createDefaultGraph();
        links.forEach(link -> data.add(Triple.create(
                NodeFactory.createURI(link.subject()),
                NodeFactory.createURI(link.property()),
                NodeFactory.createURI(link.object()))));
        return ShaclValidator.get().validate(Shapes.parse(shapes), data).getEntries().stream()
                .map(entry -> new ShaclResult(
                        entry.focusNode().getURI(),
                        entry.source().getURI(),
                        Severity.valueOf(entry.severity().level().getLocalName().toUpperCase(Locale.ROOT))))
                .collect(Collectors.toSet());
    }

    static Graph shapes(MaturityModel model) {
        return shapes(SHAPES.names(model.name() + "/"));
    }

    private static Graph shapes(List<String> files) {
        Graph graph = GraphFactory.createDefaultGraph();
        for (String file : files) {
            RDFParser.source(SHAPES.open(file)).lang(Lang.TURTLE).parse(graph);
        }
        return graph;
    }
}

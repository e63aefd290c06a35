package org.gradus.bench;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.sparql.graph.GraphFactory;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.gradus.assess.ShaclRunner;
import org.gradus.evidence.admission.Admission;
import org.gradus.evidence.admission.Admitted;
import org.gradus.evidence.admission.DossierReader;
import org.gradus.model.Criterion;
import org.gradus.model.Extent;
import org.gradus.model.Scale;
import org.gradus.ontology.Ontology;
import org.gradus.ontology.Vocabulary;
import org.gradus.rdf.Namespaces;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Three ways to say "this practice reaches at least this bound" in SHACL Core, on both engines: the dominance look-up
 * that Gradus compiles to, a qualified value shape with the allowed scale values, and one predicate per threshold.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 3)
@Fork(value = 1, jvmArgs = "-Xmx4g")
public class IdiomBenchmark {
    private static final String MEETS = "urn:meets:";

    /** The idioms under comparison. */
    public enum Idiom {
        DOMINANCE,
        QUALIFIED,
        THRESHOLD
    }

    @Param
    public Idiom idiom;

    @Param({"1", "20"})
    public int organisations;

    private ShaclRunner runner;
    private List<Statement> statements;
    private Shapes shapes;
    private Graph data;

    @Setup
    public void generate() {
        var ontology = Ontology.published();
        var model = ontology.model("t-aiitre-10003");
        Vocabulary vocabulary = ontology.vocabulary();
        var asked = model.requirements().stream()
                .flatMap(requirement -> requirement.criteria().stream())
                // What asks for one practice is its own leaf; alternatives would need another idiom.
                .filter(criterion -> criterion.leaves().anyMatch(criterion::equals))
                .flatMap(Criterion::leaves)
                .toList();
        var shapesText = new StringBuilder();
        asked.forEach(each -> shapesText.append(shape(each, vocabulary)));
        Graph shapesGraph = parse(shapesText.toString());
        var generator = new EvidenceGenerator(vocabulary, List.of(model), 100);
        var admitted = new ArrayList<Admitted>();
        for (int i = 0; i < organisations; i++) {
            new DossierReader(vocabulary)
                    .read(parse(generator.organisation(i)))
                    .forEach(dossier ->
                            admitted.addAll(new Admission(vocabulary, LocalDate.of(2026, 11, 1)).admit(dossier)));
        }
        var dataText = new StringBuilder();
        admitted.stream()
                .filter(each -> each.subject().type().equals(model.subjectClass()))
                .forEach(each -> dataText.append(data(each, asked, vocabulary)));
        data = parse(dataText.toString());
        runner = new ShaclRunner(shapesGraph);
        shapes = Shapes.parse(shapesGraph);
        var values = SimpleValueFactory.getInstance();
        statements = new ArrayList<>();
        data.find()
                .forEachRemaining(triple -> statements.add(values.createStatement(
                        values.createIRI(triple.getSubject().getURI()),
                        values.createIRI(triple.getPredicate().getURI()),
                        values.createIRI(triple.getObject().getURI()))));
    }

    @Benchmark
    public Object rdf4j() {
        return runner.validate(statements);
    }

    @Benchmark
    public Object jena() {
        return ShaclValidator.get().validate(shapes, data);
    }

    private String shape(Criterion.Asked asked, Vocabulary vocabulary) {
        String constraint = switch (idiom) {
            case DOMINANCE ->
                "sh:path ( <" + asked.practice() + "> gradus:reach gradus:dominates ) ; sh:hasValue <"
                        + vocabulary.boundIri(asked.bound()) + ">";
            case QUALIFIED ->
                "sh:path <" + asked.practice() + "> ; sh:qualifiedMinCount 1 ; sh:qualifiedValueShape [ "
                        + scales(asked.bound(), vocabulary) + " ]";
            case THRESHOLD -> "sh:path <" + threshold(asked, vocabulary) + "> ; sh:minCount 1";
        };
        return "<urn:shape:" + asked.iri().hashCode() + "> a sh:PropertyShape ; sh:targetClass gradus:Capability ; "
                + constraint + " .\n";
    }

    private static String scales(Extent bound, Vocabulary vocabulary) {
        var parts = new ArrayList<String>();
        for (Scale scale : Scale.values()) {
            int least = bound.on(scale);
            if (least != Extent.NONE) {
                var allowed = new StringBuilder();
                vocabulary.values(scale).stream()
                        .filter(value -> value.rank() >= least)
                        .forEach(value ->
                                allowed.append(" <").append(value.iri()).append('>'));
                parts.add("sh:property [ sh:path gradus:" + scale.localName() + " ; sh:minCount 1 ; sh:in (" + allowed
                        + " ) ]");
            }
        }
        return String.join(" ; ", parts);
    }

    private String data(Admitted admitted, List<Criterion.Asked> asked, Vocabulary vocabulary) {
        var turtle = new StringBuilder();
        String subject = "<" + admitted.subject().iri() + ">";
        turtle.append(subject).append(" a gradus:Capability .\n");
        if (idiom == Idiom.THRESHOLD) {
            asked.stream()
                    .filter(each -> admitted.of(each.practice()).stream()
                            .anyMatch(item -> item.reach().dominates(each.bound())))
                    .forEach(each -> turtle.append(subject)
                            .append(" <")
                            .append(threshold(each, vocabulary))
                            .append("> <urn:yes> .\n"));
            return turtle.toString();
        }
        admitted.byPractice()
                .forEach((practice, items) -> items.forEach(item -> {
                    String evidence = "<urn:e:" + item.evidence().id().replace("_:", "") + ">";
                    turtle.append(subject)
                            .append(" <")
                            .append(practice)
                            .append("> ")
                            .append(evidence)
                            .append(" .\n");
                    if (idiom == Idiom.DOMINANCE) {
                        String reach = "<" + vocabulary.reachIri(item.reach()) + ">";
                        turtle.append(evidence)
                                .append(" gradus:reach ")
                                .append(reach)
                                .append(" .\n");
                        asked.stream()
                                .map(Criterion.Asked::bound)
                                .distinct()
                                .filter(item.reach()::dominates)
                                .forEach(bound -> turtle.append(reach)
                                        .append(" gradus:dominates <")
                                        .append(vocabulary.boundIri(bound))
                                        .append("> .\n"));
                    } else {
                        for (Scale scale : Scale.values()) {
                            int rank = item.reach().on(scale);
                            if (rank != Extent.NONE) {
                                turtle.append(evidence)
                                        .append(" gradus:")
                                        .append(scale.localName())
                                        .append(" <")
                                        .append(Namespaces.of(scale))
                                        .append(vocabulary.name(scale, rank))
                                        .append("> .\n");
                            }
                        }
                    }
                }));
        return turtle.toString();
    }

    private static String threshold(Criterion.Asked asked, Vocabulary vocabulary) {
        return MEETS + asked.practice().hashCode() + "-"
                + vocabulary.boundIri(asked.bound()).hashCode();
    }

    private static Graph parse(String body) {
        return parse(("@prefix gradus: <" + Namespaces.CORE + "> .\n@prefix sh: <" + Namespaces.SH + "> .\n" + body)
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static Graph parse(byte[] turtle) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.source(new ByteArrayInputStream(turtle)).lang(Lang.TURTLE).parse(graph);
        return graph;
    }
}

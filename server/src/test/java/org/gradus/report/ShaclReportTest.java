package org.gradus.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.sparql.graph.GraphFactory;
import org.gradus.assess.Assessor;
import org.gradus.evidence.Dossier;
import org.gradus.evidence.DossierReader;
import org.gradus.evidence.EvidenceLoader;
import org.gradus.evidence.EvidenceSource;
import org.gradus.model.Namespaces;
import org.gradus.model.Ontology;
import org.gradus.model.TurtleLibrary;
import org.gradus.model.Version;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The W3C report that Gradus writes is the one that another engine gives for the same graph and shapes. */
class ShaclReportTest {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final LocalDate DATE = LocalDate.of(2026, 6, 30);

    @ParameterizedTest
    @CsvSource({"xinghe.ttl, t-aiitre-10003", "qingshan.ttl, t-aiitre-10004-2023"})
    void saysWhatJenaSays(String sample, String model) throws IOException {
        var ontology = new Ontology(TurtleLibrary.of(PROJECT.resolve("ontology")));
        var library = TurtleLibrary.of(PROJECT.resolve("shapes"));
        var assessor = Assessor.of(ontology, library, model);
        var submission = new EvidenceLoader()
                .load(List.of(EvidenceSource.file(PROJECT.resolve("examples").resolve(sample))));
        Dossier dossier =
                new DossierReader(ontology.vocabulary()).read(submission.graph()).get(0);

        var text = new ByteArrayOutputStream();
        new TurtleReport(ontology.vocabulary(), Version.GRADUS)
                .write(
                        new Results(ontology.vocabulary(), assessor.assess(dossier, DATE), Version.GRADUS),
                        text);
        Graph report = GraphFactory.createDefaultGraph();
        RDFParser.source(new ByteArrayInputStream(text.toByteArray())).lang(Lang.TURTLE).parse(report);

        Graph data = GraphFactory.createDefaultGraph();
        assessor.admissibleGraph(dossier, DATE)
                .forEach(link -> data.add(Triple.create(
                        NodeFactory.createURI(link.subject()),
                        NodeFactory.createURI(link.property()),
                        NodeFactory.createURI(link.object()))));
        Graph shapes = GraphFactory.createDefaultGraph();
        library.names(model + "/")
                .forEach(file -> RDFParser.source(library.open(file)).lang(Lang.TURTLE).parse(shapes));
        Graph jena = ShaclValidator.get().validate(Shapes.parse(shapes), data).getGraph();

        var expected = results(jena);
        assertFalse(expected.isEmpty());
        assertEquals(expected, results(report));
    }

    /** Focus node, shape, severity and component of every result. */
    private static Set<String> results(Graph report) {
        var results = new TreeSet<String>();
        report.find(Node.ANY, sh("result"), Node.ANY).forEachRemaining(triple -> {
            var line = new StringBuilder();
            for (String property : List.of("focusNode", "sourceShape", "resultSeverity", "sourceConstraintComponent")) {
                report.find(triple.getObject(), sh(property), Node.ANY)
                        .forEachRemaining(value -> line.append(value.getObject()).append(' '));
            }
            results.add(line.toString());
        });
        return results;
    }

    private static Node sh(String name) {
        return NodeFactory.createURI(Namespaces.SH + name);
    }
}

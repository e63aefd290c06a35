package org.gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.topbraid.shacl.validation.ValidationUtil;

/** Other engines find on what `gradus assess --export` writes what its report says, to the last pair of focus node and shape. */
class ExportIT {
    private static final Path PROJECT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Node FOCUS_NODE = NodeFactory.createURI(SHACL.focusNode.getURI());
    private static final Node SOURCE_SHAPE = NodeFactory.createURI(SHACL.sourceShape.getURI());

    @TempDir
    static Path folder;

    private static Path verdict;
    private static Set<String> reported;

    @BeforeAll
    static void export() {
        verdict = folder.resolve("verdict");
        var err = new StringWriter();
        int code = Gradus.run(
                new PrintWriter(new StringWriter()),
                new PrintWriter(err),
                "assess",
                PROJECT.resolve("examples/xinghe.ttl").toString(),
                "--model",
                "t-aiitre-10003",
                "--date",
                "2026-06-30",
                "--export",
                verdict.toString());
        assertEquals(0, code, err::toString);
        reported = failures(RDFDataMgr.loadGraph(verdict.resolve("report.ttl").toString()));
        assertTrue(reported.size() > 20, () -> reported.size() + " results");
    }

    private static Set<String> failures(Graph report) {
        var failures = new TreeSet<String>();
        report.find(Node.ANY, SOURCE_SHAPE, Node.ANY)
                .forEachRemaining(
                        result -> failures.add(report.find(result.getSubject(), FOCUS_NODE, Node.ANY)
                                        .next()
                                        .getObject() + " "
                                + result.getObject()));
        return failures;
    }

    private static Graph graph(String file) {
        return RDFDataMgr.loadGraph(verdict.resolve(file).toString());
    }

    @Test
    void jenaRepeatsTheVerdict() {
        var report = ShaclValidator.get().validate(Shapes.parse(graph("shapes.ttl")), graph("data.ttl"));
        assertEquals(reported, failures(report.getGraph()));
    }

    @Test
    void topBraidRepeatsTheVerdict() {
        var report = ValidationUtil.validateModel(
                ModelFactory.createModelForGraph(graph("data.ttl")),
                ModelFactory.createModelForGraph(graph("shapes.ttl")),
                false);
        assertEquals(reported, failures(report.getModel().getGraph()));
    }

    @Test
    void shaclEngineRepeatsTheVerdict() throws Exception {
        assertEquals(
                reported,
                inNode(
                        "shacl-engine@1.1.2 rdf-ext@2.5.2 n3@1.26.0",
                        "import { Validator } from 'shacl-engine'",
                        "const report = await new Validator(read('shapes.ttl'), { factory: rdf }).validate({ dataset: read('data.ttl') })",
                        "for (const r of report.results) print(r.focusNode.term, r.shape.ptr.term)"));
    }

    @Test
    void rdfValidateShaclRepeatsTheVerdict() throws Exception {
        assertEquals(
                reported,
                inNode(
                        "rdf-validate-shacl@0.6.5 rdf-ext@2.5.2 n3@1.26.0",
                        "import Validator from 'rdf-validate-shacl'",
                        "const report = await new Validator(read('shapes.ttl')).validate(read('data.ttl'))",
                        "for (const r of report.results) print(r.focusNode, r.sourceShape)"));
    }

    /** The pairs that a script prints. Without Node, or without the network that brings the engine, the test is skipped aloud. */
    private static Set<String> inNode(String packages, String imported, String... script)
            throws IOException, InterruptedException {
        Path place = Files.createTempDirectory(folder, "node");
        Files.writeString(place.resolve("package.json"), "{\"type\": \"module\"}");
        run(
                place,
                "npm install --silent --no-audit --no-fund --fetch-retries=0 --fetch-timeout=20000 " + packages,
                "the engine cannot be installed");
        Files.writeString(place.resolve("validate.mjs"), """
                import { readFileSync } from 'node:fs'
                import N3 from 'n3'
                import rdf from 'rdf-ext'
                %s
                const read = file => rdf.dataset(
                  new N3.Parser({ factory: rdf }).parse(readFileSync('../verdict/' + file, 'utf8')))
                const print = (focusNode, shape) => console.log(focusNode.value + ' ' + shape.value)
                %s
                """.formatted(imported, String.join("\n", script)));
        return new TreeSet<>(run(place, "node validate.mjs", "").lines().toList());
    }

    /** What a command prints. */
    private static String run(Path place, String command, String skipped) throws IOException, InterruptedException {
        Path out = place.resolve("out");
        try {
            Process process = new ProcessBuilder(command.split(" "))
                    .directory(place.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(place.resolve("err").toFile())
                    .start();
            boolean ended = process.waitFor(2, TimeUnit.MINUTES);
            if (!ended || process.exitValue() != 0) {
                process.destroyForcibly();
                if (!skipped.isEmpty()) {
                    abort("skipped: " + skipped + ": " + command);
                }
                throw new AssertionError(Files.readString(place.resolve("err")));
            }
        } catch (IOException e) {
            abort("skipped: there is no " + command.split(" ")[0]);
        }
        return Files.readString(out);
    }
}

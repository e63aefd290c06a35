package org.gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
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

    /** Stays for the next time: fetching takes longer than all else here. */
    private static final Path ENGINES = Path.of("target", "engines").toAbsolutePath();

    private static final String PACKAGES = "shacl-engine@1.1.2 rdf-validate-shacl@0.6.5 rdf-ext@2.5.2 n3@1.26.0";

    private static CompletableFuture<String> installed;
    private static Path verdict;
    private static Set<String> reported;

    @BeforeAll
    static void export() {
        verdict = folder.resolve("verdict");
        installed = CompletableFuture.supplyAsync(ExportIT::install);
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
                        "import { Validator } from 'shacl-engine'",
                        "const report = await new Validator(read('shapes.ttl'), { factory: rdf }).validate({ dataset: read('data.ttl') })",
                        "for (const r of report.results) print(r.focusNode.term, r.shape.ptr.term)"));
    }

    @Test
    void rdfValidateShaclRepeatsTheVerdict() throws Exception {
        assertEquals(
                reported,
                inNode(
                        "import Validator from 'rdf-validate-shacl'",
                        "const report = await new Validator(read('shapes.ttl')).validate(read('data.ttl'))",
                        "for (const r of report.results) print(r.focusNode, r.sourceShape)"));
    }

    /** The pairs that a script prints. Without Node, or without the network that brings the engine, the test is skipped aloud. */
    private static Set<String> inNode(String imported, String... script) throws IOException, InterruptedException {
        String lacking = installed.join();
        if (!lacking.isEmpty()) {
            abort("skipped: " + lacking);
        }
        Path file = ENGINES.resolve(UUID.randomUUID() + ".mjs");
        Files.writeString(file, """
                import { readFileSync } from 'node:fs'
                import N3 from 'n3'
                import rdf from 'rdf-ext'
                %s
                const read = file => rdf.dataset(
                  new N3.Parser({ factory: rdf }).parse(readFileSync(process.argv[2] + '/' + file, 'utf8')))
                const print = (focusNode, shape) => console.log(focusNode.value + ' ' + shape.value)
                %s
                """.formatted(imported, String.join("\n", script)));
        try {
            Path out = folder.resolve(file.getFileName() + ".out");
            Path err = folder.resolve(file.getFileName() + ".err");
            assertEquals(0, run(out, err, "node", file.toString(), verdict.toString()), () -> text(err));
            return new TreeSet<>(Files.readAllLines(out));
        } finally {
            Files.delete(file);
        }
    }

    /** What is lacking; empty where the engines are there. */
    private static String install() {
        Path list = ENGINES.resolve("packages");
        try {
            if (Files.exists(list) && Files.readString(list).equals(PACKAGES)) {
                return "";
            }
            Files.createDirectories(ENGINES);
            Files.writeString(ENGINES.resolve("package.json"), "{\"type\": \"module\"}");
            Path said = ENGINES.resolve("npm.log");
            var command = new ArrayList<>(List.of(
                    "npm",
                    "install",
                    "--silent",
                    "--no-audit",
                    "--no-fund",
                    "--fetch-retries=0",
                    "--fetch-timeout=20000"));
            command.addAll(List.of(PACKAGES.split(" ")));
            if (run(said, said, command.toArray(String[]::new)) != 0) {
                return "the engines cannot be installed: " + text(said);
            }
            Files.writeString(list, PACKAGES);
            return "";
        } catch (IOException e) {
            return "there is no Node: " + e.getMessage();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    /** How a command ended; 1 where it takes more than three minutes. */
    private static int run(Path out, Path err, String... command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).directory(ENGINES.toFile()).redirectOutput(out.toFile());
        Process process =
                (out.equals(err) ? builder.redirectErrorStream(true) : builder.redirectError(err.toFile())).start();
        if (process.waitFor(3, TimeUnit.MINUTES)) {
            return process.exitValue();
        }
        process.destroyForcibly();
        return 1;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

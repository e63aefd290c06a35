package org.gradus.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.gradus.crosswalk.CrosswalkFiles;
import org.gradus.evidence.reading.JsonLdContext;
import org.gradus.model.MaturityModel;
import org.gradus.ontology.Ontology;
import org.gradus.ontology.TermClass;
import org.gradus.ontology.TurtleLibrary;
import org.gradus.shapes.ShapeCompiler;
import org.gradus.shapes.ShapeFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Compiles the criteria of every model to shapes. */
@Command(
        name = "compile",
        mixinStandardHelpOptions = true,
        description = "Compile the criteria in ontology/ to SHACL under shapes/, and derive the crosswalks.")
final class CompileCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--project",
            paramLabel = "DIR",
            description = "The folder that holds ontology/ and shapes/ (default: here).")
    private Path project = Path.of("");

    @Option(names = "--check", description = "Change nothing; exit with 1 where a shape is stale.")
    private boolean check;

    @Override
    public Integer call() throws IOException {
        Path source = project.resolve("ontology");
        if (!Files.isDirectory(source)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There is no ontology/ folder in " + project.toAbsolutePath()
                            + "; name the project with --project.");
        }
        var ontology = new Ontology(TurtleLibrary.of(source));
        var compiler = new ShapeCompiler(ontology.vocabulary());
        var files = new ShapeFiles(project.resolve("shapes"));
        var out = spec.commandLine().getOut();
        int stale = 0;
        for (String name : ontology.modelNames()) {
            MaturityModel model = ontology.model(name);
            var compiled = compiler.compile(model);
            var touched = check ? files.stale(model, compiled) : files.update(model, compiled);
            stale += touched.size();
            touched.forEach(file -> out.println((check ? "stale: " : "wrote ") + "shapes/" + file));
            out.println(name + ": " + model.size().text().en() + ", "
                    + model.requirements().stream()
                            .mapToInt(r -> r.criteria().size())
                            .sum() + " shapes");
        }
        stale += terms(ontology, out);
        stale += context(ontology, out);
        stale += crosswalks(ontology, out);
        out.flush();
        if (check && stale > 0) {
            out.println("Run `./gradus compile` and commit what it writes.");
            return ExitCode.PROBLEMS;
        }
        return ExitCode.OK;
    }

    private int crosswalks(Ontology ontology, PrintWriter out) throws IOException {
        var files = new CrosswalkFiles(project.resolve("ontology/crosswalks"));
        var made = files.compile(ontology);
        var touched = check ? files.stale(made) : files.update(made);
        touched.forEach(file -> out.println((check ? "stale: " : "wrote ") + "ontology/crosswalks/" + file));
        return touched.size();
    }

    /** The terms of the core vocabulary as Java, where the project has the sources that use them. */
    private int terms(Ontology ontology, PrintWriter out) throws IOException {
        Path file = project.resolve(TermClass.FILE);
        return Files.isDirectory(file.getParent()) ? write(file, new TermClass(ontology.core()).java(), out) : 0;
    }

    /** The JSON-LD context names every practice and scale value, so it is compiled too. */
    private int context(Ontology ontology, PrintWriter out) throws IOException {
        Path file = project.resolve("ontology/context.jsonld");
        Graph intake = GraphFactory.createDefaultGraph();
        try (InputStream shapes = Files.newInputStream(project.resolve("shapes/evidence.ttl"))) {
            RDFParser.source(shapes).lang(Lang.TURTLE).parse(intake);
        }
        return write(file, new JsonLdContext(ontology, intake).json(), out);
    }

    private int write(Path file, String made, PrintWriter out) throws IOException {
        if (Files.exists(file) && Files.readString(file).equals(made)) {
            return 0;
        }
        if (!check) {
            Files.writeString(file, made);
        }
        out.println((check ? "stale: " : "wrote ")
                + project.relativize(file).toString().replace('\\', '/'));
        return 1;
    }
}

package org.gradus.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.gradus.cli.CommandRefusal.Code;
import org.gradus.crosswalk.CrosswalkFiles;
import org.gradus.evidence.reading.JsonLdContext;
import org.gradus.fidelity.FidelityFiles;
import org.gradus.io.WholeFiles;
import org.gradus.model.MaturityModel;
import org.gradus.ontology.EditionNames;
import org.gradus.ontology.Ontology;
import org.gradus.ontology.TermClass;
import org.gradus.ontology.TurtleErrors;
import org.gradus.ontology.TurtleLibrary;
import org.gradus.shapes.ShapeCompiler;
import org.gradus.shapes.ShapeFiles;
import org.gradus.text.Printable;
import org.gradus.text.Text;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Option(
            names = "--ontology",
            paramLabel = "DIR",
            description =
                    "Compile the models of this folder only, which is laid out as ontology/ is or holds drafts, to --shapes; and the mappings from each edition to the one that replaces it.")
    private @Nullable Path folder;

    @Option(
            names = "--shapes",
            paramLabel = "DIR",
            description = "Where the shapes of --ontology go (default: shapes, beside that folder).")
    private @Nullable Path shapes;

    @Option(names = "--check", description = "Change nothing; exit with 1 where a shape is stale.")
    private boolean check;

    @Mixin
    private LanguageOption language;

    @Override
    public Integer call() throws IOException {
        Path drafts = folder;
        if (drafts != null) {
            return drafts(drafts);
        }
        Path source = project.resolve("ontology");
        if (!Files.isDirectory(source)) {
            throw CommandRefusal.say(
                    Code.FILES,
                    "There is no ontology/ folder in %s; name the project with --project.",
                    "%s 中没有 ontology/ 目录；请用 --project 指明项目目录。",
                    project.toAbsolutePath());
        }
        var ontology = new Ontology(TurtleLibrary.of(source));
        var problems = EditionNames.problems(ontology);
        if (!problems.isEmpty()) {
            problems.forEach(problem -> refuse(problem.in(language.value())));
            return ExitCode.PROBLEMS;
        }
        var crosswalks = new CrosswalkFiles(project.resolve("ontology/crosswalks"));
        var compiled = crosswalks.compile(ontology);
        SssomReport.write(
                compiled.findings(), language.value(), spec.commandLine().getErr());
        if (compiled.isRefused()) {
            return ExitCode.PROBLEMS;
        }
        // All is compiled before anything is written.
        var changes = new WholeFiles();
        var told = new ArrayList<String>();
        int stale = shapes(ontology, ontology.modelNames(), project.resolve("shapes"), changes, told);
        stale += terms(ontology, changes, told);
        stale += context(ontology, changes, told);
        stale += fidelity(ontology, changes, told);
        stale += tell("ontology/crosswalks/", crosswalks.update(compiled.files(), changes), told);
        return finish(stale, changes, told);
    }

    /** The shapes of a folder's own models, and where their requirements went. */
    private int drafts(Path drafts) throws IOException {
        Ontology ontology = OntologyOption.of(drafts).ontology();
        var own = Ontology.modelNames(TurtleLibrary.of(drafts));
        Path home = drafts.toAbsolutePath().normalize();
        Path beside = shapes == null ? home.resolveSibling("shapes") : shapes;
        var changes = new WholeFiles();
        var told = new ArrayList<String>();
        int stale = shapes(ontology, own, beside, changes, told);
        var crosswalks = new CrosswalkFiles(drafts.resolve("crosswalks"));
        stale += tell("crosswalks/", crosswalks.add(CrosswalkFiles.ofEditions(ontology, own::contains), changes), told);
        return finish(stale, changes, told);
    }

    private int finish(int stale, WholeFiles changes, List<String> told) throws IOException {
        if (!check) {
            changes.commit();
        }
        var out = spec.commandLine().getOut();
        told.forEach(out::println);
        if (check && stale > 0) {
            out.println(say("Run `./gradus compile` and commit what it writes.", "请运行 `./gradus compile`，并提交其写出的文件。"));
        }
        out.flush();
        return check && stale > 0 ? ExitCode.PROBLEMS : ExitCode.OK;
    }

    private void refuse(String text) {
        var err = spec.commandLine().getErr();
        err.println(Printable.line(text));
        err.flush();
    }

    private int shapes(Ontology ontology, List<String> models, Path folder, WholeFiles changes, List<String> told)
            throws IOException {
        var compiler = new ShapeCompiler(ontology.vocabulary());
        var files = new ShapeFiles(folder);
        int stale = 0;
        for (String name : models) {
            MaturityModel model = ontology.model(name);
            stale += tell("shapes/", files.update(model, compiler.compile(model), changes), told);
            int made = model.requirements().stream()
                    .mapToInt(r -> r.criteria().size())
                    .sum();
            Text size = model.size().text();
            told.add(say(
                    name + ": " + size.en() + ", " + made + " shapes", name + "：" + size.zh() + "，" + made + " 个形状"));
        }
        return stale;
    }

    private int tell(String folder, List<String> files, List<String> told) {
        String what = say(check ? "stale: " : "wrote ", check ? "已过时：" : "已写出：");
        files.forEach(file -> told.add(what + folder + file));
        return files.size();
    }

    /** The terms of the core vocabulary as Java, where the project has the sources that use them. */
    private int terms(Ontology ontology, WholeFiles changes, List<String> told) throws IOException {
        Path file = project.resolve(TermClass.FILE);
        return Files.isDirectory(Objects.requireNonNull(file.getParent(), "a class lies in a package"))
                ? write(file, new TermClass(ontology.core()).java(), changes, told)
                : 0;
    }

    /** The JSON-LD context names every practice and scale value, so it is compiled too. */
    private int context(Ontology ontology, WholeFiles changes, List<String> told) throws IOException {
        Path file = project.resolve("ontology/context.jsonld");
        Graph intake = GraphFactory.createDefaultGraph();
        try (InputStream shapes = Files.newInputStream(project.resolve("shapes/evidence.ttl"))) {
            RDFParser.source(shapes)
                    .lang(Lang.TURTLE)
                    .errorHandler(new TurtleErrors("shapes/evidence.ttl"))
                    .parse(intake);
        }
        return write(file, new JsonLdContext(ontology, intake).json(), changes, told);
    }

    /** What two readings of the standards found, for people to read and to cite. */
    private int fidelity(Ontology ontology, WholeFiles changes, List<String> told) throws IOException {
        int stale = 0;
        for (var made : FidelityFiles.of(project, ontology).entrySet()) {
            stale += write(project.resolve(made.getKey()), made.getValue(), changes, told);
        }
        return stale;
    }

    private int write(Path file, String made, WholeFiles changes, List<String> told) throws IOException {
        if (Files.exists(file) && Files.readString(file).equals(made)) {
            return 0;
        }
        changes.write(file, made);
        return tell("", List.of(project.relativize(file).toString().replace('\\', '/')), told);
    }

    private String say(String en, String zh) {
        return new Text(en, zh).in(language.value());
    }
}

package org.gradus.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ResultSetFactory;
import org.apache.jena.query.ResultSetRewindable;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.gradus.ontology.EditionFiles;
import org.gradus.ontology.TurtleLibrary;
import org.gradus.rdf.Namespaces;
import org.gradus.refusal.NotThere;
import org.gradus.refusal.ValueRefused;
import org.gradus.text.Language;
import org.jspecify.annotations.Nullable;

/** The questions that Gradus answers across standards, over the ontology, the shapes and the crosswalks. */
public final class Catalogue {
    private static final String FOLDER = "catalogue/";
    private static final String SUFFIX = ".rq";

    private final Map<String, Question> questions = new TreeMap<>();
    private final Map<String, String> prefixes = new TreeMap<>(Namespaces.prefixes());
    private final TurtleLibrary ontology;
    private final TurtleLibrary shapes;
    private @Nullable Graph graph;

    public Catalogue(TurtleLibrary queries, TurtleLibrary ontology, TurtleLibrary shapes) {
        this.ontology = ontology;
        this.shapes = shapes;
        for (String file : queries.names(FOLDER)) {
            String name = file.substring(FOLDER.length(), file.length() - SUFFIX.length());
            questions.put(name, Question.read(name, text(queries, file)));
        }
        prefixes.put("standard", Namespaces.BASE + "standard/");
        prefixes.put("theme", Namespaces.BASE + "theme/");
    }

    /** The catalogue that is packed with this version of Gradus. */
    public static Catalogue published() {
        return Published.CATALOGUE;
    }

    /** Read when first asked for, once a process. */
    private static final class Published {
        static final Catalogue CATALOGUE = new Catalogue(
                TurtleLibrary.published("queries", SUFFIX),
                EditionFiles.whole(TurtleLibrary.published("ontology")),
                TurtleLibrary.published("shapes"));
    }

    /** All questions by name. */
    public List<Question> questions() {
        return List.copyOf(questions.values());
    }

    /**
     * The question with this name.
     *
     * @throws NotThere where there is none; it names the nearest
     */
    public Question question(String name) {
        Question question = questions.get(name);
        if (question == null) {
            throw NotThere.question(name, questions.keySet());
        }
        return question;
    }

    /** The prefixes that parameters may use and that results are shown with. */
    public Map<String, String> prefixes() {
        graph();
        return Map.copyOf(prefixes);
    }

    /**
     * Answers a question.
     *
     * @param values parameter values by name; those left out take their usual value
     * @throws NotThere where the question has no such parameter
     * @throws ValueRefused where a value cannot be read, or names nothing
     */
    public ResultSetRewindable answer(Question question, Map<String, String> values, Language language) {
        var known = question.parameters().stream().map(QueryParameter::name).toList();
        for (String name : values.keySet()) {
            if (!known.contains(name)) {
                throw NotThere.parameter(question.name(), name, known);
            }
        }
        var terms = new ParameterTerms(graph(), prefixes());
        var model = ModelFactory.createModelForGraph(graph());
        var execution = QueryExecution.model(model).query(question.sparql());
        execution.substitution("lang", model.createLiteral(language.tag()));
        for (QueryParameter parameter : question.parameters()) {
            Node value = terms.term(parameter, values.getOrDefault(parameter.name(), parameter.usual()));
            execution.substitution(parameter.name(), model.asRDFNode(value));
        }
        try (QueryExecution running = execution.build()) {
            return ResultSetFactory.makeRewindable(running.execSelect());
        }
    }

    private synchronized Graph graph() {
        if (graph == null) {
            Graph all = GraphFactory.createDefaultGraph();
            for (TurtleLibrary library : List.of(ontology, shapes)) {
                for (String file : library.names("")) {
                    RDFParser.source(library.open(file))
                            .lang(Lang.TURTLE)
                            .base(Namespaces.BASE + "ontology/" + file)
                            .parse(all);
                }
            }
            Node prefix = NodeFactory.createURI("http://purl.org/vocab/vann/preferredNamespacePrefix");
            all.find(Node.ANY, prefix, Node.ANY)
                    .forEachRemaining(triple -> prefixes.put(
                            triple.getObject().getLiteralLexicalForm(),
                            triple.getSubject().getURI().replaceFirst("model$", "")));
            graph = all;
        }
        return graph;
    }

    private static String text(TurtleLibrary queries, String file) {
        try (InputStream stream = queries.open(file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.gradus.ontology;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.gradus.model.Indicator;
import org.gradus.model.MaturityModel;
import org.gradus.model.Practice;
import org.gradus.model.Scale;
import org.gradus.model.ScaleValue;
import org.gradus.rdf.Facts;
import org.gradus.rdf.GRADUS;
import org.gradus.rdf.Namespaces;
import org.gradus.refusal.NotThere;
import org.gradus.refusal.OntologyException;
import org.gradus.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The ontology read from its files: the shared vocabulary at once, each model when it is first asked for, because a
 * run rarely needs more than one. Safe for use by several threads.
 */
public final class Ontology {
    private final TurtleLibrary files;
    private final @Nullable OntologyChange change;
    private final @Nullable PreparedOntology prepared;
    /** What was read of other files, which holds here of all that does not differ; null where everything is read. */
    private final @Nullable Ontology like;
    /** The files that differ from those. */
    private final Set<String> differing;

    private final Vocabulary vocabulary;
    private final Map<String, MaturityModel> models = new HashMap<>();
    private @Nullable TurtleLibrary whole;
    private @Nullable Facts coreFacts;
    private @Nullable SortedMap<String, Indicator> indicators;

    public Ontology(TurtleLibrary files) {
        this(files, null);
    }

    private Ontology(TurtleLibrary files, @Nullable OntologyChange change) {
        this.files = files;
        this.change = change;
        this.prepared = null;
        this.like = null;
        this.differing = Set.of();
        Graph graph = GraphFactory.createDefaultGraph();
        read("scales.ttl", files, graph);
        files.names("practices/").forEach(name -> read(name, files, graph));
        if (change != null) {
            change.apply(graph, Ontology::isOfVocabulary);
        }
        this.vocabulary = vocabulary(new Facts(graph));
    }

    private Ontology(TurtleLibrary files, PreparedOntology prepared, Vocabulary vocabulary) {
        this.files = files;
        this.change = null;
        this.prepared = prepared;
        this.like = null;
        this.differing = Set.of();
        this.vocabulary = vocabulary;
    }

    private Ontology(TurtleLibrary files, Ontology like, Set<String> differing) {
        this.files = files;
        this.change = null;
        this.prepared = null;
        this.like = like;
        this.differing = differing;
        this.vocabulary = like.vocabulary;
    }

    /** The ontology that is packed with this version of Gradus. */
    public static Ontology published() {
        return prepared(TurtleLibrary.published("ontology"));
    }

    /** The ontology of these files: as the build prepared it where that was made of them, else read. */
    public static Ontology prepared(TurtleLibrary files) {
        // Where a vocabulary of Jena's is the first that is touched later, Jena with TDB on the class path fails to
        // start.
        JenaSystem.init();
        return ifPrepared(files).orElseGet(() -> new Ontology(files));
    }

    /** The ontology as the build prepared it; empty where that was made of other files. Nothing of Jena is touched. */
    public static Optional<Ontology> ifPrepared(TurtleLibrary files) {
        var prepared = new PreparedOntology(files.fingerprint());
        return prepared.vocabulary().map(vocabulary -> new Ontology(files, prepared, vocabulary));
    }

    /** Prepares these files for {@link #prepared}, in the folder of a module's classes. */
    public static Ontology prepare(TurtleLibrary files, Path classes) throws IOException {
        var ontology = new Ontology(files);
        new PreparedOntology(files.fingerprint()).write(ontology, classes);
        return ontology;
    }

    /** The fingerprint of its files where it is as the build prepared it; empty where it was read, or is changed. */
    public Optional<String> preparedOf() {
        return Optional.ofNullable(prepared).map(PreparedOntology::madeOf);
    }

    /** This ontology as it would be with a change of practices, scales and what models say; other terms stay as they are. */
    public Ontology changedBy(OntologyChange statements) {
        return new Ontology(files, statements);
    }

    /** This ontology with a draft's files in the place of its own: see {@link TurtleLibrary#with}. */
    public Ontology with(TurtleLibrary draft) {
        return of(files.with(draft));
    }

    /**
     * The ontology of other files. What was read of these is not read again where the others have the same: practices and scales where none of
     * their files differs, and then each model of which none does.
     */
    public Ontology of(TurtleLibrary others) {
        Set<String> apart = others.differing(files);
        return change != null || apart.stream().anyMatch(Ontology::isFileOfVocabulary)
                ? new Ontology(others)
                : new Ontology(others, this, apart);
    }

    private static boolean isFileOfVocabulary(String file) {
        return file.equals("scales.ttl") || file.startsWith("practices/");
    }

    /**
     * This ontology with a draft's files, and each edition among them in the place of the model that it replaces, in the names of
     * that: what would be if the new edition were the one that everybody is assessed against.
     */
    public Ontology withInPlace(TurtleLibrary draft) {
        Ontology beside = with(draft);
        var texts = new TreeMap<String, String>();
        var moved = new HashSet<String>();
        for (String name : EditionFiles.names(draft)) {
            String before = EditionState.of(beside, name).replaces().orElse("");
            if (modelNames().contains(before)) {
                texts.putAll(beside.inPlaceOf(before, name));
                moved.add(name);
                moved.add(before);
            }
        }
        return of(beside.whole()
                .without(file -> moved.contains(file.replaceFirst("/.*", "")))
                .with(texts));
    }

    private Map<String, String> inPlaceOf(String before, String name) {
        var renaming = new EditionRenaming(name, before, "", "");
        var texts = new TreeMap<String, String>();
        for (String file : modelFiles(name)) {
            Graph graph = renaming.only(graph(file));
            Node model = node(Namespaces.BASE + before + "/model");
            graph.remove(model, DCTerms.replaces.asNode(), Node.ANY);
            String placed = before + file.substring(name.length());
            if (modelFiles(before).contains(placed)) {
                GraphUtil.addInto(graph, EditionRenaming.shared(graph(placed)));
            }
            texts.put(placed, Statements.of(graph));
        }
        return texts;
    }

    private static boolean isOfVocabulary(String iri) {
        return iri.startsWith(Namespaces.PRACTICE)
                || Arrays.stream(Scale.values()).anyMatch(scale -> iri.startsWith(Namespaces.of(scale)));
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The indicators that organisations share, by IRI. */
    public synchronized SortedMap<String, Indicator> indicators() {
        if (indicators == null) {
            indicators = Optional.ofNullable(prepared)
                    .flatMap(PreparedOntology::indicators)
                    .or(() -> Optional.ofNullable(like)
                            .filter(read -> !differing.contains("indicators.ttl"))
                            .map(Ontology::indicators))
                    .orElseGet(() -> readIndicators(new Facts(graph("indicators.ttl"))));
        }
        return indicators;
    }

    private static SortedMap<String, Indicator> readIndicators(Facts facts) {
        var indicators = new TreeMap<String, Indicator>();
        for (Node node : facts.instances(GRADUS.Indicator)) {
            indicators.put(
                    node.getURI(),
                    new Indicator(
                            node.getURI(),
                            node.getURI().substring(Namespaces.INDICATOR.length()),
                            facts.text(node, SKOS.prefLabel.getURI()),
                            facts.all(node, GRADUS.unit).stream()
                                    .map(Node::getLiteralLexicalForm)
                                    .distinct()
                                    .toList(),
                            GRADUS.Higher.equals(facts.iri(node, GRADUS.direction))));
        }
        return Collections.unmodifiableSortedMap(indicators);
    }

    /** The names of all models, such as {@code t-aiitre-10003}. */
    public List<String> modelNames() {
        return modelNames(files);
    }

    /** The names of all models that files speak of. */
    public static List<String> modelNames(TurtleLibrary files) {
        return files.names("").stream()
                .filter(name -> name.endsWith(EditionFiles.MODEL_FILE) || name.endsWith(EditionFiles.FILE))
                .map(name -> name.substring(0, name.lastIndexOf('/')))
                .distinct()
                .toList();
    }

    /**
     * The model with this name.
     *
     * @throws NotThere where there is none; it names those that there are
     */
    public synchronized MaturityModel model(String name) {
        if (!modelNames().contains(name)) {
            throw NotThere.model(name, modelNames());
        }
        return models.computeIfAbsent(
                name,
                n -> Optional.ofNullable(prepared)
                        .flatMap(known -> known.model(n, vocabulary))
                        .or(() -> likewise(n))
                        .orElseGet(() -> readModel(n)));
    }

    /** The model where it was read of other files that are the same; one that inherits may differ without a file of its own that does. */
    private Optional<MaturityModel> likewise(String name) {
        return Optional.ofNullable(like)
                .filter(read -> read.modelNames().contains(name)
                        && !read.inherits(name)
                        && !inherits(name)
                        && differing.stream().noneMatch(file -> file.startsWith(name + "/") || isShared(file)))
                .map(read -> read.model(name));
    }

    /** Whether every model is read with a file: what its terms say of the models' own. */
    private static boolean isShared(String file) {
        return file.equals("core.ttl") || file.startsWith("core/");
    }

    /** The files of one model, in the order in which their shapes are laid out. */
    public List<String> modelFiles(String model) {
        return whole().names(model + "/");
    }

    /** Whether a model is an edition of which the files hold only what differs from its predecessor. */
    public boolean inherits(String model) {
        return EditionFiles.names(files).contains(model);
    }

    /** This ontology with files, given by name with their texts, in the place of its own. */
    public Ontology with(Map<String, String> texts) {
        return of(files.with(texts));
    }

    /** Every file of the ontology. */
    public List<String> files() {
        return whole().names("");
    }

    /** Its files, those of editions that hold only what differs with the rest. */
    public synchronized TurtleLibrary whole() {
        TurtleLibrary known = whole;
        if (known == null) {
            known = EditionFiles.whole(files);
            whole = known;
        }
        return known;
    }

    /** The core vocabulary: the terms of Gradus itself. */
    public Graph core() {
        Graph graph = graph("core.ttl");
        whole().names("core/").forEach(file -> read(file, graph));
        return graph;
    }

    /** The label of a term of the core vocabulary. */
    public Text label(String term) {
        return new Facts(core()).text(NodeFactory.createURI(term), RDFS.label.getURI());
    }

    /** One file of the ontology as a graph. */
    public Graph graph(String file) {
        Graph graph = GraphFactory.createDefaultGraph();
        read(file, graph);
        return graph;
    }

    /** Several files of the ontology as one graph. */
    public Graph graph(List<String> names) {
        Graph graph = GraphFactory.createDefaultGraph();
        names.forEach(file -> read(file, graph));
        return graph;
    }

    private MaturityModel readModel(String name) {
        Graph graph = GraphFactory.createDefaultGraph();
        modelFiles(name).forEach(file -> read(file, graph));
        if (change != null) {
            change.apply(graph, iri -> iri.startsWith(Namespaces.BASE + name + "/"));
        }
        return new ModelReader(new Facts(graph), this::coreFacts, vocabulary, name).read();
    }

    private synchronized Facts coreFacts() {
        if (coreFacts == null) {
            coreFacts = new Facts(core());
        }
        return coreFacts;
    }

    private void read(String file, Graph graph) {
        read(file, whole(), graph);
    }

    private static void read(String file, TurtleLibrary files, Graph graph) {
        RDFParser.source(files.open(file))
                .lang(Lang.TURTLE)
                .base(Namespaces.BASE + "ontology/" + file)
                .errorHandler(new TurtleErrors("ontology/" + file))
                .parse(graph);
    }

    private static Vocabulary vocabulary(Facts facts) {
        var scales = new EnumMap<Scale, Text>(Scale.class);
        var questions = new EnumMap<Scale, Text>(Scale.class);
        var values = new ArrayList<ScaleValue>();
        for (Scale scale : Scale.values()) {
            Node scheme = node(Namespaces.BASE + scale.localName());
            scales.put(scale, facts.text(scheme, SKOS.prefLabel.getURI()));
            questions.put(scale, facts.text(scheme, GRADUS.asksPlainly));
            String type =
                    Namespaces.CORE + scale.name().charAt(0) + scale.localName().substring(1);
            for (Node node : facts.instances(type)) {
                values.add(new ScaleValue(
                        node.getURI(),
                        scale,
                        Integer.parseInt(facts.string(node, GRADUS.rank)),
                        node.getURI().substring(Namespaces.of(scale).length()),
                        facts.text(node, SKOS.prefLabel.getURI()),
                        facts.text(node, SKOS.definition.getURI()),
                        facts.text(node, GRADUS.plainly)));
            }
        }
        values.sort((a, b) ->
                a.scale() == b.scale() ? a.rank() - b.rank() : a.scale().compareTo(b.scale()));
        var nodes = facts.instances(GRADUS.Practice);
        var direct = new HashMap<String, Set<String>>();
        for (Node node : nodes) {
            var broader = new HashSet<String>();
            facts.all(node, RDFS.subPropertyOf.getURI()).stream()
                    .map(Node::getURI)
                    .filter(iri -> iri.startsWith(Namespaces.PRACTICE))
                    .forEach(broader::add);
            direct.put(node.getURI(), broader);
        }
        var practices = new ArrayList<Practice>();
        for (Node node : nodes) {
            String iri = node.getURI();
            String kind = facts.iri(node, GRADUS.kind);
            if (kind == null) {
                throw OntologyException.say(
                        "%s has no gradus:kind; give it one of gradus:Activity, gradus:Asset, gradus:Outcome,"
                                + " gradus:Attainment.",
                        "%s 没有 gradus:kind；请从 gradus:Activity、gradus:Asset、gradus:Outcome、gradus:Attainment 中选一个。",
                        iri);
            }
            practices.add(new Practice(
                    iri,
                    iri.substring(Namespaces.PRACTICE.length()),
                    facts.iri(node, GRADUS.theme),
                    Practice.Kind.valueOf(
                            kind.substring(Namespaces.CORE.length()).toUpperCase(Locale.ROOT)),
                    facts.text(node, SKOS.prefLabel.getURI()),
                    facts.text(node, SKOS.definition.getURI()),
                    facts.text(node, GRADUS.proof),
                    attestedBy(facts.iri(node, GRADUS.attestedBy)),
                    closure(iri, direct)));
        }
        return new Vocabulary(practices, scales, questions, values);
    }

    private static String attestedBy(@Nullable String model) {
        if (model == null) {
            return "";
        }
        if (!model.startsWith(Namespaces.BASE) || !model.endsWith("/model")) {
            throw OntologyException.say(
                    "gradus:attestedBy <%s> is no model of this ontology.", "gradus:attestedBy <%s> 不是本体中的模型。", model);
        }
        return model.substring(Namespaces.BASE.length(), model.length() - "/model".length());
    }

    private static Set<String> closure(String practice, Map<String, Set<String>> direct) {
        var reached = new HashSet<String>();
        var open = new ArrayList<>(direct.get(practice));
        while (!open.isEmpty()) {
            String next = open.remove(open.size() - 1);
            if (!direct.containsKey(next)) {
                throw OntologyException.say(
                        "%s is narrower than %s, which is not declared.", "%s 的上位实践 %s 未声明。", practice, next);
            }
            if (reached.add(next)) {
                open.addAll(direct.get(next));
            }
        }
        return Set.copyOf(reached);
    }

    static Node node(String iri) {
        return NodeFactory.createURI(iri);
    }
}

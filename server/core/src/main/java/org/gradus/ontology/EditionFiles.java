package org.gradus.ontology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.gradus.rdf.Facts;
import org.gradus.rdf.GRADUS;
import org.gradus.rdf.Namespaces;
import org.gradus.refusal.OntologyException;
import org.gradus.text.Nearest;
import org.gradus.text.Wording;

/**
 * The folders of editions that hold only what differs: such a folder has an {@code edition.ttl} in the place of a
 * {@code model.ttl}, and its model says by {@code dcterms:replaces} which model it inherits the rest from.
 */
public final class EditionFiles {
    /** Where an edition says what it inherits from. */
    public static final String FILE = "/edition.ttl";

    static final String MODEL_FILE = "/model.ttl";
    private static final String PROBES = "probes/";
    private static final String TURTLE = ".ttl";

    private final TurtleLibrary files;
    /** By name of an edition, its files as a whole, in the order in which they were made. */
    private final Map<String, Map<String, Graph>> made = new LinkedHashMap<>();

    private EditionFiles(TurtleLibrary files) {
        this.files = files;
    }

    /** The names of the editions that hold only what differs. */
    public static List<String> names(TurtleLibrary files) {
        return files.names("").stream()
                .filter(name -> name.endsWith(FILE))
                .map(name -> name.substring(0, name.length() - FILE.length()))
                .filter(name -> name.indexOf('/') < 0)
                .toList();
    }

    /**
     * The files with each edition as a whole: what it inherits stands in its own namespace, in files of the names that its
     * predecessor's have.
     *
     * @throws org.gradus.refusal.Refusal where an edition does not fit to its predecessor
     */
    public static TurtleLibrary whole(TurtleLibrary files) {
        var names = names(files);
        if (names.isEmpty()) {
            return files;
        }
        var editions = new EditionFiles(files);
        names.forEach(name -> editions.make(name, new LinkedHashSet<>()));
        var texts = new TreeMap<String, String>();
        editions.made
                .values()
                .forEach(graphs -> graphs.forEach((file, graph) -> texts.put(file, Statements.of(graph))));
        var own = new LinkedHashSet<String>();
        names.forEach(name -> own.addAll(editions.own(name)));
        return files.without(own::contains).with(texts);
    }

    private List<String> own(String name) {
        var own = new ArrayList<>(files.names(name + "/"));
        own.addAll(files.names(PROBES + name + TURTLE));
        return own;
    }

    private Map<String, Graph> make(String name, Set<String> within) {
        Map<String, Graph> known = made.get(name);
        if (known != null) {
            return known;
        }
        if (!within.add(name)) {
            throw OntologyException.say(
                    "The editions %s replace each other in a ring. Correct dcterms:replaces in one edition.ttl.",
                    "版本 %s 的 dcterms:replaces 互相循环。请更正其中一个 edition.ttl。", Wording.list(within));
        }
        if (files.names(name + "/").contains(name + MODEL_FILE)) {
            throw OntologyException.say(
                    "ontology/%1$s holds both edition.ttl and model.ttl: an edition either inherits or is written out as a"
                            + " whole. Remove model.ttl, and what was copied with it, or edition.ttl.",
                    "ontology/%1$s 中既有 edition.ttl 又有 model.ttl：版本要么继承，要么完整写出。请删去 model.ttl 及一并复制的文件，或删去 edition.ttl。",
                    name);
        }
        var says = new TreeMap<String, Graph>();
        own(name).forEach(file -> says.put(file, read(file)));
        String from = predecessor(name, new Facts(graphOf(says, name + FILE)));
        var inherited = inherited(from, within);
        var names = new EditionRenaming(from, name, identifier(from, inherited), identifier(name, says));
        var whole = new InheritedEdition(name, names, inherited, says).whole();
        made.put(name, whole);
        return whole;
    }

    private static Graph graphOf(Map<String, Graph> graphs, String file) {
        Graph graph = graphs.get(file);
        if (graph == null) {
            throw new IllegalStateException("no file " + file);
        }
        return graph;
    }

    private String predecessor(String name, Facts facts) {
        Node model = Ontology.node(Namespaces.BASE + name + "/model");
        var replaced = facts.all(model, DCTerms.replaces.getURI());
        var models = Ontology.modelNames(files);
        String from = replaced.size() == 1 && replaced.get(0).isURI()
                ? nameOf(replaced.get(0).getURI())
                : "";
        if (from.isEmpty()) {
            throw OntologyException.say(
                    "ontology/%1$s/edition.ttl must say of <%2$s> by dcterms:replaces which one model it inherits from.",
                    "ontology/%1$s/edition.ttl 须以 dcterms:replaces 注明 <%2$s> 所继承的唯一模型。", name, model.getURI());
        }
        if (!models.contains(from)) {
            throw new OntologyException(Wording.join(
                    Wording.say(
                            "ontology/%s/edition.ttl inherits from %s, and there is no such model.",
                            "ontology/%s/edition.ttl 所继承的模型 %s 不存在。", name, from),
                    Nearest.meant(from, models, each -> each)));
        }
        return from;
    }

    /** The name of the model that an IRI is, or an empty text. */
    static String nameOf(String iri) {
        return iri.startsWith(Namespaces.BASE) && iri.endsWith("/model")
                ? iri.substring(Namespaces.BASE.length(), iri.length() - "/model".length())
                : "";
    }

    private Map<String, Graph> inherited(String from, Set<String> within) {
        if (names(files).contains(from)) {
            return make(from, within);
        }
        var graphs = new HashMap<String, Graph>();
        own(from).forEach(file -> graphs.put(file, read(file)));
        return graphs;
    }

    /** What people call the standard of a model, such as T/AIITRE 10004-2023; an empty text where that is not said. */
    private String identifier(String name, Map<String, Graph> graphs) {
        Node model = Ontology.node(Namespaces.BASE + name + "/model");
        for (Graph graph : graphs.values()) {
            Node standard = new Facts(graph).one(model, GRADUS.ofStandard);
            if (standard != null) {
                var all = new ArrayList<>(graphs.values());
                files.names("standards.ttl").forEach(file -> all.add(read(file)));
                return all.stream()
                        .map(each -> new Facts(each).string(standard, DCTerms.identifier.getURI()))
                        .filter(each -> !each.isEmpty())
                        .findFirst()
                        .orElse("");
            }
        }
        return "";
    }

    private Graph read(String file) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.source(files.open(file))
                .lang(Lang.TURTLE)
                .base(Namespaces.BASE + "ontology/" + file)
                .errorHandler(new TurtleErrors("ontology/" + file))
                .parse(graph);
        return graph;
    }
}

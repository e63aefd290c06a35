package org.gradus.ontology;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.gradus.rdf.GRADUS;
import org.gradus.refusal.OntologyException;
import org.gradus.text.Nearest;
import org.gradus.text.Wording;
import org.jspecify.annotations.Nullable;

/** One edition made whole: what it inherits, with what its own files say in the place of that. */
final class InheritedEdition {
    private static final Node TYPE = RDF.type.asNode();
    private static final Node REPLACED_BY = DCTerms.isReplacedBy.asNode();
    private static final Node REPLACES = DCTerms.replaces.asNode();
    private static final Node CRITERION = NodeFactory.createURI(GRADUS.Criterion);
    private static final Set<Node> REQUIREMENTS = Set.of(
            NodeFactory.createURI(GRADUS.Requirement),
            NodeFactory.createURI(GRADUS.LeadIn),
            NodeFactory.createURI(GRADUS.KeyRequirement));
    private static final List<Node> OWNS = List.of(
            NodeFactory.createURI(GRADUS.criterion),
            NodeFactory.createURI(GRADUS.anyOf),
            NodeFactory.createURI(GRADUS.allOf));

    private final String name;
    private final EditionRenaming names;
    private final Map<String, Graph> whole;
    private final Map<String, Graph> says;
    private final OntologyChange change;
    private final Set<Node> inherited = new HashSet<>();

    /**
     * @param inherited the files of the predecessor
     * @param says the edition's own files
     */
    InheritedEdition(String name, EditionRenaming names, Map<String, Graph> inherited, Map<String, Graph> says) {
        this.name = name;
        this.names = names;
        this.whole = names.files(inherited);
        this.says = new TreeMap<>(says);
        Graph all = GraphFactory.createDefaultGraph();
        models(says).values().forEach(graph -> GraphUtil.addInto(all, graph));
        this.change = new OntologyChange(all);
        models(whole)
                .values()
                .forEach(graph -> graph.find().forEachRemaining(triple -> {
                    if (triple.getSubject().isURI()) {
                        this.inherited.add(triple.getSubject());
                    }
                }));
    }

    private String probes() {
        return "probes/" + name + ".ttl";
    }

    /** The files without those of probes. */
    private Map<String, Graph> models(Map<String, Graph> files) {
        var models = new TreeMap<>(files);
        models.remove(probes());
        return models;
    }

    /** Its files, by their names. */
    Map<String, Graph> whole() {
        requireKnown();
        var probes = new InheritedProbes(whole.getOrDefault(probes(), GraphFactory.createDefaultGraph()));
        probes.without(otherwiseAsked());
        probes.succeed(names);
        models(whole).values().forEach(this::change);
        says.forEach((file, graph) -> {
            if (!file.equals(probes())) {
                addNew(file.endsWith(EditionFiles.FILE) ? name + EditionFiles.MODEL_FILE : file, graph);
            }
        });
        elsewhere().forEach(this::forget);
        sweep();
        succeed();
        probes.with(says.getOrDefault(probes(), GraphFactory.createDefaultGraph()));
        if (!probes.graph().isEmpty()) {
            whole.put(probes(), probes.graph());
        }
        return whole;
    }

    /** What is changed must be there; what is new says what it is. */
    private void requireKnown() {
        models(says).forEach((file, graph) -> {
            for (Node subject : new OntologyChange(graph).subjects()) {
                if (subject.isURI()
                        && subject.getURI().startsWith(names.namespace())
                        && !inherited.contains(subject)
                        && !change.describes(subject)) {
                    String local = subject.getURI().substring(names.namespace().length());
                    var known = new TreeSet<String>();
                    inherited.forEach(each -> {
                        if (each.getURI().startsWith(names.namespace())) {
                            known.add(each.getURI().substring(names.namespace().length()));
                        }
                    });
                    throw new OntologyException(Wording.join(
                            Wording.say(
                                    "ontology/%1$s: %2$s has no %3$s that could be inherited and changed; what is new says with `a` what"
                                            + " it is.",
                                    "ontology/%1$s：%2$s 中没有可继承并修改的 %3$s；新增者须以 `a` 说明其类别。",
                                    file,
                                    names.from(),
                                    "<" + subject.getURI() + ">"),
                            Nearest.meant(local, known, each -> each)));
                }
            }
        });
    }

    /** Changes what a file says of its subjects. */
    private void change(Graph graph) {
        Graph part = GraphFactory.createDefaultGraph();
        change.statements().find().forEachRemaining(triple -> {
            if (triple.getSubject().isURI() && graph.contains(triple.getSubject(), Node.ANY, Node.ANY)) {
                part.add(triple);
            }
        });
        new OntologyChange(part).apply(graph, iri -> true);
    }

    /**
     * What was not inherited stands in the file that says it. What is gone leaves nothing; where something takes its place it
     * leaves a note of that, for who knew its name from an earlier print of this edition.
     */
    private void addNew(String file, Graph said) {
        Graph into = whole.computeIfAbsent(file, f -> GraphFactory.createDefaultGraph());
        said.find().forEachRemaining(triple -> {
            Node subject = triple.getSubject();
            if (!inherited.contains(subject)
                    || (change.removes(subject) && said.contains(subject, REPLACED_BY, Node.ANY))) {
                into.add(triple);
            }
        });
        change.subjects().stream().filter(change::removes).forEach(this::unlink);
    }

    private void unlink(Node node) {
        models(whole)
                .values()
                .forEach(graph -> graph.find(Node.ANY, Node.ANY, node)
                        .filterDrop(triple -> triple.getPredicate().equals(REPLACED_BY))
                        .toList()
                        .forEach(graph::delete));
    }

    /** What the edition has under another name: inherited, replaced by something else, and not spoken of itself. */
    private Set<Node> elsewhere() {
        var elsewhere = new HashSet<Node>();
        change.statements().find(Node.ANY, REPLACES, Node.ANY).forEachRemaining(triple -> {
            String old = names.namespaceBefore();
            if (triple.getObject().isURI() && triple.getObject().getURI().startsWith(old)) {
                Node same = Ontology.node(
                        names.namespace() + triple.getObject().getURI().substring(old.length()));
                if (!same.equals(triple.getSubject()) && !change.subjects().contains(same)) {
                    elsewhere.add(same);
                }
            }
        });
        return elsewhere;
    }

    private void forget(Node node) {
        models(whole).values().forEach(graph -> graph.remove(node, Node.ANY, Node.ANY));
        unlink(node);
    }

    /** Inherited criteria that nothing asks for any more are gone with what asked for them. */
    private void sweep() {
        boolean swept = true;
        while (swept) {
            var unasked = new ArrayList<Node>();
            models(whole)
                    .values()
                    .forEach(graph -> graph.find(Node.ANY, TYPE, CRITERION).forEachRemaining(triple -> {
                        Node criterion = triple.getSubject();
                        if (inherited.contains(criterion) && OWNS.stream().noneMatch(owns -> isSaid(owns, criterion))) {
                            unasked.add(criterion);
                        }
                    }));
            unasked.forEach(this::forget);
            swept = !unasked.isEmpty();
        }
    }

    private boolean isSaid(Node property, Node object) {
        return models(whole).values().stream().anyMatch(graph -> graph.contains(Node.ANY, property, object));
    }

    /** Each requirement says what it takes the place of. */
    private void succeed() {
        models(whole)
                .values()
                .forEach(graph -> graph.find(Node.ANY, TYPE, Node.ANY).toList().stream()
                        .filter(triple ->
                                REQUIREMENTS.contains(triple.getObject()) && inherited.contains(triple.getSubject()))
                        .map(Triple::getSubject)
                        .filter(requirement -> !graph.contains(requirement, REPLACES, Node.ANY))
                        .toList()
                        .forEach(requirement -> graph.add(Triple.create(
                                requirement, REPLACES, Ontology.node(names.before(requirement.getURI()))))));
    }

    /** The requirements that ask something else than in the predecessor, or are gone: examples of these hold no more. */
    private Set<Node> otherwiseAsked() {
        var touched = new HashSet<>(change.subjects());
        touched.addAll(elsewhere());
        var asked = new HashSet<Node>();
        for (Node subject : touched) {
            Node at = subject;
            Node owner = owner(at);
            while (owner != null) {
                at = owner;
                owner = owner(at);
            }
            boolean otherwise = !at.equals(subject)
                    || change.removes(subject)
                    || change.describes(subject)
                    || change.statements().contains(subject, OWNS.get(0), Node.ANY)
                    || !change.subjects().contains(subject);
            if (otherwise) {
                asked.add(at);
            }
        }
        return asked;
    }

    private @Nullable Node owner(Node criterion) {
        for (Graph graph : models(whole).values()) {
            for (Node property : OWNS) {
                var found = graph.find(Node.ANY, property, criterion).nextOptional();
                if (found.isPresent()) {
                    return found.get().getSubject();
                }
            }
        }
        return null;
    }
}

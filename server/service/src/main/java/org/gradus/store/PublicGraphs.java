package org.gradus.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.gradus.ontology.TurtleLibrary;
import org.gradus.rdf.Namespaces;
import org.gradus.rdf.PROV;
import org.jspecify.annotations.Nullable;

/**
 * What everyone may query, in a database of its own: a query on it has no hold on anything else, whatever its operators.
 * It is made from the program and from what is published, and can be thrown away.
 */
public final class PublicGraphs {
    public static final String ONTOLOGY = Namespaces.BASE + "ontology";
    public static final String SHAPES = Namespaces.BASE + "shapes";
    public static final String CROSSWALKS = Namespaces.BASE + "crosswalks";

    private static final String STATE = "urn:gradus:public";
    private static final String CROSSWALK_FILES = "crosswalks/";
    private static final Node TYPE = Database.node(RDF.type.getURI());
    private static final Node VERSION_IRI = Database.node(OWL2.versionIRI.getURI());
    private static final Set<Node> HEADERS =
            Set.of(Database.node(OWL2.Ontology.getURI()), Database.node("https://w3id.org/sssom/MappingSet"));

    private final Database database;
    private final TurtleLibrary ontology;
    private final TurtleLibrary shapes;

    public PublicGraphs(Database database, TurtleLibrary ontology, TurtleLibrary shapes) {
        this.database = database;
        this.ontology = ontology;
        this.shapes = shapes;
        database.dataset().getContext().set(TDB2.symUnionDefaultGraph, true);
    }

    public Database database() {
        return database;
    }

    /**
     * Brings ontology, shapes and crosswalks up to those of the program, in one step.
     *
     * @return whether anything had changed
     */
    public boolean refresh(Instant now) {
        String digest = ontology.digest() + shapes.digest();
        return database.write(() -> {
            Entry state = new Entry(database.graph(STATE), STATE);
            if (state.string(Namespaces.CORE + "sha256").equals(digest)) {
                return false;
            }
            for (String graph : List.of(ONTOLOGY, SHAPES, CROSSWALKS, STATE)) {
                database.dataset().removeGraph(Database.node(graph));
            }
            for (String file : ontology.names("")) {
                load(ontology, file, file.startsWith(CROSSWALK_FILES) ? CROSSWALKS : ONTOLOGY, "ontology/");
            }
            for (String file : shapes.names("")) {
                load(shapes, file, SHAPES, "shapes/");
            }
            state.string(Namespaces.CORE + "sha256", digest).instant(PROV.generatedAtTime, now);
            return true;
        });
    }

    private void load(TurtleLibrary library, String file, String graph, String folder) {
        Graph target = database.graph(graph);
        // A document is found by the IRI of its header and by its version IRI.
        var headers = new HashSet<Node>();
        parse(library, file, new StreamRDFBase() {
            @Override
            public void triple(Triple triple) {
                target.add(triple);
                if (triple.getPredicate().equals(TYPE) && HEADERS.contains(triple.getObject())) {
                    headers.add(triple.getSubject());
                } else if (triple.getPredicate().equals(VERSION_IRI)) {
                    headers.add(triple.getObject());
                }
            }
        });
        Graph state = database.graph(STATE);
        headers.forEach(header -> new Entry(state, header.getURI()).string(DCTerms.source.getURI(), folder + file));
    }

    private static void parse(TurtleLibrary library, String file, StreamRDF sink) {
        RDFParser.source(library.open(file))
                .lang(Lang.TURTLE)
                .base(Namespaces.BASE + "ontology/" + file)
                // The same file has the same blank nodes whenever it is read: a document is the same bytes each time.
                .labelToNode(LabelToNode.createScopeByDocumentHash(
                        UUID.nameUUIDFromBytes(file.getBytes(StandardCharsets.UTF_8))))
                .parse(sink);
    }

    private static Graph parse(TurtleLibrary library, String file) {
        Graph graph = GraphFactory.createDefaultGraph();
        parse(library, file, StreamRDFLib.graph(graph));
        return graph;
    }

    /** When the present ontology was loaded. */
    public Instant loaded() {
        return database.read(() -> new Entry(database.graph(STATE), STATE).instant(PROV.generatedAtTime));
    }

    /** The digest of what is loaded. */
    public String digest() {
        return database.read(() -> new Entry(database.graph(STATE), STATE).string(Namespaces.CORE + "sha256"));
    }

    /** The document with this IRI or version IRI as a graph of its own; null where there is none. */
    public @Nullable Graph document(String iri) {
        List<String> files =
                database.read(() -> new Entry(database.graph(STATE), iri).strings(DCTerms.source.getURI()));
        if (files.isEmpty()) {
            return null;
        }
        Graph document = GraphFactory.createDefaultGraph();
        for (String file : files) {
            String name = file.substring(file.indexOf('/') + 1);
            Graph part = parse(file.startsWith("shapes/") ? shapes : ontology, name);
            part.find().forEachRemaining(document::add);
            document.getPrefixMapping().setNsPrefixes(part.getPrefixMapping());
        }
        return document;
    }

    /** Makes the published results those of the store, and nothing else. */
    public void publish(List<AssessmentRun> runs, Function<AssessmentRun, Graph> result) {
        database.write(() -> {
            Set<String> wanted = new HashSet<>();
            runs.forEach(run -> wanted.add(run.graph()));
            var there = new HashSet<String>();
            database.dataset().listGraphNodes().forEachRemaining(node -> there.add(node.getURI()));
            there.stream()
                    .filter(graph -> graph.startsWith(Names.ORGANISATION) && !wanted.contains(graph))
                    .forEach(graph -> database.dataset().removeGraph(NodeFactory.createURI(graph)));
            runs.stream().filter(run -> !there.contains(run.graph())).forEach(run -> put(run, result.apply(run)));
        });
    }

    /** Publishes one result. */
    public void publish(AssessmentRun run, Graph result) {
        database.write(() -> put(run, result));
    }

    /** Takes one result back. */
    public void retract(AssessmentRun run) {
        database.write(() -> database.dataset().removeGraph(Database.node(run.graph())));
    }

    private void put(AssessmentRun run, Graph result) {
        Graph graph = database.graph(run.graph());
        result.find().forEachRemaining(graph::add);
    }
}

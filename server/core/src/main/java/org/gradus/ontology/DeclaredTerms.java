package org.gradus.ontology;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.gradus.rdf.Facts;
import org.gradus.rdf.GRADUS;
import org.gradus.rdf.Namespaces;
import org.jspecify.annotations.Nullable;

/**
 * The IRIs that an ontology declares. One that a release has declared never vanishes: it stays, or it is marked as
 * {@code owl:deprecated} and says by {@code dcterms:isReplacedBy} what takes its place. Single mappings and probes are not
 * among them: they say something about terms and may be withdrawn.
 */
public final class DeclaredTerms {
    private static final Set<Node> REMARKS = Set.of(OWL2.Axiom.asNode(), NodeFactory.createURI(GRADUS.Probe));

    private final SortedSet<String> current = new TreeSet<>();
    /** By deprecated IRI what takes its place, or null where nothing does. */
    private final Map<String, @Nullable String> successors = new HashMap<>();

    /** What the files of an ontology declare. */
    public static DeclaredTerms of(Ontology ontology) {
        return new DeclaredTerms(ontology.files().stream().map(ontology::graph));
    }

    DeclaredTerms(Stream<Graph> graphs) {
        graphs.forEach(this::add);
    }

    private void add(Graph graph) {
        var facts = new Facts(graph);
        graph.find(Node.ANY, RDF.type.asNode(), Node.ANY)
                .filterDrop(triple -> REMARKS.contains(triple.getObject()))
                .forEachRemaining(triple -> add(triple.getSubject(), facts));
        // A deprecated term need not say any more what it was.
        facts.subjects(OWL2.deprecated.getURI(), Node.ANY).forEach(term -> add(term, facts));
    }

    private void add(Node term, Facts facts) {
        if (!term.isURI() || !term.getURI().startsWith(Namespaces.BASE)) {
            return;
        }
        if (facts.string(term, OWL2.deprecated.getURI()).equals("true")) {
            current.remove(term.getURI());
            successors.put(term.getURI(), facts.iri(term, DCTerms.isReplacedBy.getURI()));
        } else if (!successors.containsKey(term.getURI())) {
            current.add(term.getURI());
        }
    }

    /** The IRIs that hold, sorted; without the deprecated ones. */
    public SortedSet<String> iris() {
        return new TreeSet<>(current);
    }

    /** Those of a list that are gone: neither declared nor replaced by one that is. */
    public List<String> gone(Collection<String> released) {
        return released.stream().filter(iri -> !holds(iri)).toList();
    }

    private boolean holds(String iri) {
        var passed = new HashSet<String>();
        String at = iri;
        while (at != null && !current.contains(at)) {
            at = passed.add(at) ? successors.get(at) : null;
        }
        return at != null;
    }
}

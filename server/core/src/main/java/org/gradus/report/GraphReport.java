package org.gradus.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.vocabulary.EARL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.gradus.assess.Verdict;
import org.gradus.evidence.admission.Subject;
import org.gradus.ontology.Vocabulary;
import org.gradus.rdf.GRADUS;
import org.gradus.rdf.Namespaces;
import org.gradus.rdf.PROV;

/**
 * The RDF report as a graph, for stores: the same resources as in Turtle, as far as queries over many results need them.
 * What a requirement lacks, in words, and the SHACL validation report are in the written reports only; results that are
 * equal share one node. Safe for use by several threads.
 */
public final class GraphReport {
    /** What a published result says; nothing of what was shown, or how far it fell short. */
    private static final Set<String> PUBLIC = Set.of(
            RDF.type.getURI(),
            RDFS.label.getURI(),
            OWL2.versionInfo.getURI(),
            GRADUS.ofSubject,
            GRADUS.ofModel,
            GRADUS.assessmentDate,
            GRADUS.heldGrade,
            GRADUS.finding,
            GRADUS.inAspect,
            GRADUS.reaches,
            GRADUS.standing,
            GRADUS.firstAsked,
            PROV.wasAssociatedWith,
            EARL.outcome.getURI(),
            EARL.result.getURI(),
            EARL.subject.getURI(),
            EARL.test.getURI());

    private static final Set<String> IN_REPORTS_ONLY = Set.of(
            GRADUS.lacks, GRADUS.nearest, GRADUS.unmet, GRADUS.justification, PROV.generated, EARL.assertedBy.getURI());
    private static final String OUTCOME = "urn:gradus:outcome:";
    private static final Node TYPE = NodeFactory.createURI(RDF.type.getURI());
    private static final Node OBJECTIVE = NodeFactory.createURI(GRADUS.ObjectiveFinding);
    private static final Node IMPROVEMENT = NodeFactory.createURI(GRADUS.Improvement);

    private final RdfReport report;

    public GraphReport(Vocabulary vocabulary, String version) {
        this.report = new RdfReport(vocabulary, version);
    }

    /** Adds a verdict to a graph. */
    public void add(Verdict verdict, Graph graph) {
        var nodes = new Nodes(graph, report.namespace(verdict.assessment()));
        nodes.add(report.assessor());
        nodes.add(subject(verdict.assessment().subject()));
        report.describeForStore(verdict, nodes::add);
    }

    /** What of a result may be known to everyone: levels, outcomes and grades; never evidence, and not what is lacking. */
    public static Graph published(Graph result) {
        Graph published = GraphMemFactory.createDefaultGraphSameTerm();
        result.find()
                .filterKeep(triple -> PUBLIC.contains(triple.getPredicate().getURI()))
                .filterDrop(triple -> result.contains(triple.getSubject(), TYPE, IMPROVEMENT)
                        || result.contains(triple.getSubject(), TYPE, OBJECTIVE))
                .forEachRemaining(published::add);
        return published;
    }

    private static Description subject(Subject subject) {
        return new Description(new Term.Iri(subject.iri()), subject.type()).text(RDFS.label.getURI(), subject.label());
    }

    /** Terms as nodes of a graph, to which it adds what is said of them. */
    private static final class Nodes implements Term.Cases<Node, RuntimeException> {
        private final Graph graph;

        /** Of what the report has of its own. */
        private final String namespace;

        private final Map<String, Node> properties = new HashMap<>();

        /** The results that are described in the graph. */
        private final Set<Node> results = new HashSet<>();

        Nodes(Graph graph, String namespace) {
            this.graph = graph;
            this.namespace = namespace;
        }

        void add(Description description) {
            add(description.named().accept(this), description);
        }

        private Node add(Node node, Description description) {
            for (Part part : description.parts()) {
                for (Link link : links(part)) {
                    if (link.described() != null && results.add(link.value())) {
                        add(link.value(), link.described());
                    }
                    graph.add(node, link.property(), link.value());
                }
            }
            return node;
        }

        private List<Link> links(Part part) {
            if (part instanceof Common common) {
                List<Link> known = common.links();
                if (known == null) {
                    known = made(common);
                    if (common.said().stream()
                            .flatMap(said -> said.values().stream())
                            .noneMatch(Term.Own.class::isInstance)) {
                        common.keep(known);
                    }
                }
                return known;
            }
            return made(part);
        }

        private List<Link> made(Part part) {
            var links = new ArrayList<Link>();
            for (Said said : part.said()) {
                if (!IN_REPORTS_ONLY.contains(said.property())) {
                    Node property = properties.computeIfAbsent(said.property(), NodeFactory::createURI);
                    for (Term value : said.values()) {
                        links.add(new Link(
                                property,
                                value.accept(this),
                                value instanceof Term.Nested nested ? nested.description() : null));
                    }
                }
            }
            return links;
        }

        @Override
        public Node iri(Term.Iri iri) {
            return NodeFactory.createURI(iri.value());
        }

        @Override
        public Node own(Term.Own own) {
            return NodeFactory.createURI(namespace + own.name());
        }

        @Override
        public Node words(Term.Words words) {
            return NodeFactory.createLiteralLang(words.text(), words.language());
        }

        @Override
        public Node typed(Term.Typed typed) {
            return NodeFactory.createLiteralDT(
                    typed.lexical(), TypeMapper.getInstance().getSafeTypeByName(typed.datatype()));
        }

        /** The result of a test, named by its outcome. */
        @Override
        public Node nested(Term.Nested nested) {
            String outcome = nested.description().parts().stream()
                    .flatMap(part -> part.said().stream())
                    .filter(said -> said.property().equals(EARL.outcome.getURI()))
                    .map(said -> said.values().get(0).accept(this).getURI())
                    .findFirst()
                    .orElseThrow();
            return NodeFactory.createURI(OUTCOME + outcome.substring(Namespaces.EARL.length()));
        }

        @Override
        public Node sequence(Term.Sequence sequence) {
            throw new IllegalStateException("only validation reports hold lists");
        }
    }
}

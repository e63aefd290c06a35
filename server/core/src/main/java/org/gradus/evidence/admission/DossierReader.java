package org.gradus.evidence.admission;

import static org.gradus.rdf.Namespaces.CORE;
import static org.gradus.rdf.Namespaces.DCTERMS;
import static org.gradus.rdf.Namespaces.PRACTICE;
import static org.gradus.rdf.Namespaces.RDF;
import static org.gradus.rdf.Namespaces.RDFS;
import static org.gradus.rdf.Namespaces.SKOS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.gradus.model.Extent;
import org.gradus.model.Practice;
import org.gradus.model.ScaleValue;
import org.gradus.ontology.Vocabulary;

/**
 * Reads dossiers from evidence that passed intake, in one pass over the graph. What intake would refuse is passed over
 * here; so check first.
 */
public final class DossierReader {
    private static final String TYPE = RDF + "type";
    private static final List<String> SCALES =
            List.of(CORE + "breadth", CORE + "depth", CORE + "driver", CORE + "conduct");

    private final Vocabulary vocabulary;

    public DossierReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The dossiers of a graph, in the order of their organisations' IRIs. */
    public List<Dossier> read(Graph graph) {
        var bySubject = new HashMap<Node, List<Triple>>();
        graph.find()
                .forEachRemaining(triple -> bySubject
                        .computeIfAbsent(triple.getSubject(), s -> new ArrayList<>(8))
                        .add(triple));

        var subjects = new TreeMap<String, Subject>();
        bySubject.forEach((node, triples) -> {
            String type = subjectType(triples);
            if (type != null) {
                subjects.put(id(node), subject(node, type, triples));
            }
        });
        var organisations = new TreeMap<String, List<Subject>>();
        subjects.values()
                .forEach(subject -> organisations
                        .computeIfAbsent(subject.organisation(), o -> new ArrayList<>())
                        .add(subject));
        var nodes = new HashMap<String, Node>();
        bySubject.keySet().forEach(node -> nodes.put(id(node), node));
        var read = new HashMap<Node, Evidence>();
        var dossiers = new ArrayList<Dossier>();
        organisations.forEach((organisation, members) -> {
            var shown = new LinkedHashMap<String, List<Dossier.Showing>>();
            var inapplicabilities = new ArrayList<Inapplicability>();
            for (Subject member : members) {
                var showings = new ArrayList<Dossier.Showing>();
                for (Triple triple : bySubject.get(nodes.get(member.iri()))) {
                    String property = triple.getPredicate().getURI();
                    Node value = triple.getObject();
                    if (property.startsWith(PRACTICE)) {
                        Practice practice = vocabulary.practice(property);
                        if (practice != null && bySubject.containsKey(value)) {
                            showings.add(new Dossier.Showing(
                                    property, read.computeIfAbsent(value, e -> evidence(e, bySubject))));
                        }
                    } else if (property.equals(CORE + "inapplicable") && bySubject.containsKey(value)) {
                        inapplicabilities.add(inapplicability(member.iri(), new Description(bySubject.get(value))));
                    }
                }
                showings.sort(Comparator.comparing(Dossier.Showing::practice)
                        .thenComparing(showing -> showing.evidence().id()));
                shown.put(member.iri(), showings);
            }
            inapplicabilities.sort(Comparator.comparing(Inapplicability::ofRequirement)
                    .thenComparing(statement -> statement.justification().toString()));
            dossiers.add(new Dossier(organisation, members, shown, inapplicabilities));
        });
        return dossiers;
    }

    private static String subjectType(List<Triple> triples) {
        String first = null;
        for (Triple triple : triples) {
            if (triple.getPredicate().getURI().equals(TYPE)
                    && triple.getObject().isURI()) {
                String type = triple.getObject().getURI();
                if ((type.equals(CORE + "Capability") || type.equals(CORE + "Organisation"))
                        && (first == null || type.compareTo(first) < 0)) {
                    first = type;
                }
            }
        }
        return first;
    }

    private static Subject subject(Node node, String type, List<Triple> triples) {
        var said = new Description(triples);
        Node organisation = type.equals(CORE + "Capability") ? said.value(CORE + "ofOrganisation") : null;
        return new Subject(
                id(node),
                type,
                id(organisation == null ? node : organisation),
                said.texts(RDFS + "label", SKOS + "prefLabel"));
    }

    private Evidence evidence(Node node, Map<Node, List<Triple>> bySubject) {
        var said = new Description(bySubject.get(node));
        return new Evidence(
                node.isBlank() ? "_:" + ContentNames.of(node, bySubject) : id(node),
                stated(said),
                said.has(CORE + "status", CORE + "Accepted")
                        ? Evidence.Status.ACCEPTED
                        : said.has(CORE + "status", CORE + "Rejected")
                                ? Evidence.Status.REJECTED
                                : Evidence.Status.SUBMITTED,
                date(said, DCTERMS + "issued"),
                date(said, CORE + "validUntil"),
                said.texts(RDFS + "label", DCTERMS + "title").shown(),
                source(said.value(DCTERMS + "source")),
                said.all(CORE + "measurement").stream()
                        .map(value -> measurement(new Description(bySubject.get(value))))
                        .sorted(Comparator.comparing(Measurement::toString))
                        .toList());
    }

    private Extent stated(Description said) {
        Extent stated = Extent.EMPTY;
        for (String property : SCALES) {
            Node value = said.value(property);
            ScaleValue at = value != null && value.isURI() ? vocabulary.scaleValue(value.getURI()) : null;
            if (at != null && property.endsWith(at.scale().localName())) {
                stated = stated.with(at.scale(), at.rank());
            }
        }
        String figure = said.lexical(CORE + "figure");
        return figure.isEmpty() ? stated : stated.withFigure(number(figure));
    }

    /** A number by its value: 2.50 is read as 2.5, so that it does not matter who spelt it. */
    private static BigDecimal number(String lexical) {
        BigDecimal number = new BigDecimal(lexical).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private static LocalDate date(Description said, String property) {
        String lexical = said.lexical(property);
        return lexical.isEmpty() ? null : LocalDate.parse(lexical);
    }

    private static String source(Node value) {
        return value == null ? "" : value.isLiteral() ? value.getLiteralLexicalForm() : id(value);
    }

    private static Measurement measurement(Description said) {
        return new Measurement(
                said.lexical(CORE + "indicator"),
                said.lexical(CORE + "unit"),
                number(said.lexical(CORE + "baseline")),
                number(said.lexical(CORE + "achieved")),
                said.has(CORE + "better", CORE + "Higher"),
                LocalDate.parse(said.lexical(CORE + "periodEnd")));
    }

    private static Inapplicability inapplicability(String subject, Description said) {
        Node of = said.value(CORE + "ofRequirement");
        return new Inapplicability(subject, of == null ? "" : id(of), said.texts(CORE + "justification"));
    }

    private static String id(Node node) {
        return node.isURI() ? node.getURI() : node.isBlank() ? "_:" + node.getBlankNodeLabel() : node.toString();
    }
}

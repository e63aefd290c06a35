package org.gradus.evidence.admission;

import static org.gradus.rdf.Namespaces.PRACTICE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.gradus.model.Extent;
import org.gradus.model.Practice;
import org.gradus.model.ScaleValue;
import org.gradus.ontology.Vocabulary;
import org.gradus.rdf.GRADUS;
import org.gradus.rdf.Namespaces;
import org.gradus.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Reads dossiers from evidence that passed intake, in one pass over the graph. What intake would refuse is passed over
 * here; so check first.
 */
public final class DossierReader {
    private static final String TYPE = RDF.type.getURI();

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
        var byId = new HashMap<String, List<Triple>>();
        bySubject.forEach((node, triples) -> byId.put(id(node), triples));
        var read = new HashMap<Node, Evidence>();
        var dossiers = new ArrayList<Dossier>();
        organisations.forEach((organisation, members) -> {
            var shown = new LinkedHashMap<String, List<Dossier.Showing>>();
            var inapplicabilities = new ArrayList<Inapplicability>();
            for (Subject member : members) {
                var showings = new ArrayList<Dossier.Showing>();
                for (Triple triple : about(member.iri(), byId)) {
                    String property = triple.getPredicate().getURI();
                    Node value = triple.getObject();
                    if (property.startsWith(PRACTICE)) {
                        Practice practice = vocabulary.practice(property);
                        if (practice != null && bySubject.containsKey(value)) {
                            showings.add(new Dossier.Showing(
                                    property, read.computeIfAbsent(value, e -> evidence(e, bySubject))));
                        }
                    } else if (property.equals(GRADUS.inapplicable) && bySubject.containsKey(value)) {
                        inapplicabilities.add(inapplicability(member.iri(), about(value, bySubject)));
                    }
                }
                showings.sort(Comparator.comparing(Dossier.Showing::practice)
                        .thenComparing(showing -> showing.evidence().id()));
                shown.put(member.iri(), showings);
            }
            dossiers.add(new Dossier(organisation, members, shown, inapplicabilities));
        });
        return dossiers;
    }

    /** What is said of a node that is a subject, or that intake wants described. */
    private static <N> List<Triple> about(N node, Map<N, List<Triple>> byNode) {
        return Objects.requireNonNull(byNode.get(node), "nothing passes intake that is not described");
    }

    private static @Nullable String subjectType(List<Triple> triples) {
        for (Triple triple : triples) {
            if (triple.getPredicate().getURI().equals(TYPE)
                    && triple.getObject().isURI()) {
                String type = triple.getObject().getURI();
                if (type.equals(GRADUS.Capability) || type.equals(GRADUS.Organisation)) {
                    return type;
                }
            }
        }
        return null;
    }

    private static Subject subject(Node node, String type, List<Triple> triples) {
        String organisation = id(node);
        String en = "";
        String zh = "";
        for (Triple triple : triples) {
            String property = triple.getPredicate().getURI();
            Node value = triple.getObject();
            if (property.equals(GRADUS.ofOrganisation) && type.equals(GRADUS.Capability)) {
                organisation = id(value);
            } else if ((property.equals(RDFS.label.getURI()) || property.equals(SKOS.prefLabel.getURI()))
                    && value.isLiteral()) {
                if (value.getLiteralLanguage().startsWith("zh")) {
                    zh = value.getLiteralLexicalForm();
                } else {
                    en = value.getLiteralLexicalForm();
                }
            }
        }
        return new Subject(id(node), type, organisation, new Text(en.isEmpty() ? zh : en, zh.isEmpty() ? en : zh));
    }

    private Evidence evidence(Node node, Map<Node, List<Triple>> bySubject) {
        Extent stated = Extent.EMPTY;
        var status = Evidence.Status.SUBMITTED;
        LocalDate issued = null;
        LocalDate validUntil = null;
        String source = "";
        String en = "";
        String zh = "";
        var measurements = new ArrayList<Measurement>();
        for (Triple triple : about(node, bySubject)) {
            String property = triple.getPredicate().getURI();
            Node value = triple.getObject();
            switch (property) {
                case GRADUS.breadth, GRADUS.depth, GRADUS.driver, GRADUS.conduct -> {
                    ScaleValue at = value.isURI() ? vocabulary.scaleValue(value.getURI()) : null;
                    if (at != null && property.endsWith(at.scale().localName())) {
                        stated = stated.with(at.scale(), at.rank());
                    }
                }
                case GRADUS.figure -> stated = stated.withFigure(number(value));
                case GRADUS.status -> {
                    if (value.hasURI(GRADUS.Accepted)) {
                        status = Evidence.Status.ACCEPTED;
                    } else if (value.hasURI(GRADUS.Rejected)) {
                        status = Evidence.Status.REJECTED;
                    }
                }
                case Namespaces.DCTERMS + "issued" -> issued = LocalDate.parse(value.getLiteralLexicalForm());
                case GRADUS.validUntil -> validUntil = LocalDate.parse(value.getLiteralLexicalForm());
                case Namespaces.DCTERMS + "source" ->
                    source = value.isLiteral() ? value.getLiteralLexicalForm() : id(value);
                case GRADUS.measurement -> measurements.add(measurement(about(value, bySubject)));
                case Namespaces.RDFS + "label", Namespaces.DCTERMS + "title" -> {
                    if (value.getLiteralLanguage().startsWith("zh")) {
                        zh = value.getLiteralLexicalForm();
                    } else {
                        en = value.getLiteralLexicalForm();
                    }
                }
                default -> {
                    // other statements about evidence are the submitter's own
                }
            }
        }
        return new Evidence(
                node.isBlank() ? "_:" + ContentNames.of(node, bySubject) : id(node),
                stated,
                status,
                issued,
                validUntil,
                new Text(en.isEmpty() ? zh : en, zh.isEmpty() ? en : zh),
                source,
                measurements);
    }

    /** A number by its value: 2.50 is read as 2.5, so that it does not matter who spelt it. */
    private static BigDecimal number(Node literal) {
        BigDecimal number = new BigDecimal(literal.getLiteralLexicalForm()).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private static Measurement measurement(List<Triple> triples) {
        var values = new HashMap<String, Node>();
        triples.forEach(triple -> values.put(triple.getPredicate().getURI(), triple.getObject()));
        return new Measurement(
                lexical(values.get(GRADUS.indicator)),
                lexical(values.get(GRADUS.unit)),
                number(stated(GRADUS.baseline, values)),
                number(stated(GRADUS.achieved, values)),
                stated(GRADUS.better, values).hasURI(GRADUS.Higher),
                LocalDate.parse(lexical(values.get(GRADUS.periodEnd))));
    }

    private static Node stated(String property, Map<String, Node> values) {
        return Objects.requireNonNull(values.get(property), "no measurement passes intake without it");
    }

    private static Inapplicability inapplicability(String subject, List<Triple> triples) {
        String of = "";
        String en = "";
        String zh = "";
        for (Triple triple : triples) {
            switch (triple.getPredicate().getURI()) {
                case GRADUS.ofRequirement -> of = id(triple.getObject());
                case GRADUS.justification -> {
                    if (triple.getObject().isLiteral()
                            && triple.getObject().getLiteralLanguage().startsWith("zh")) {
                        zh = lexical(triple.getObject());
                    } else {
                        en = lexical(triple.getObject());
                    }
                }
                default -> {
                    // who stated it and when may stand beside
                }
            }
        }
        return new Inapplicability(subject, of, new Text(en.isEmpty() ? zh : en, zh.isEmpty() ? en : zh));
    }

    private static String lexical(@Nullable Node literal) {
        return literal == null || !literal.isLiteral() ? "" : literal.getLiteralLexicalForm();
    }

    private static String id(Node node) {
        return node.isURI() ? node.getURI() : node.isBlank() ? "_:" + node.getBlankNodeLabel() : node.toString();
    }
}

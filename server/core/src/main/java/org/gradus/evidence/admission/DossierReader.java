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
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.gradus.model.Extent;
import org.gradus.model.Practice;
import org.gradus.model.ScaleValue;
import org.gradus.ontology.Vocabulary;
import org.gradus.rdf.GRADUS;
import org.gradus.rdf.Namespaces;
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
            dossiers.add(new Dossier(
                    organisation,
                    members,
                    shown,
                    inapplicabilities,
                    profile(byId.getOrDefault(organisation, List.of()))));
        });
        return dossiers;
    }

    private static Profile profile(List<Triple> triples) {
        var profile = new Profile.Builder();
        for (Triple triple : triples) {
            Facet facet = Facet.of(triple.getPredicate().getURI());
            if (facet != null && triple.getObject().isURI()) {
                profile.with(facet, triple.getObject().getURI());
            }
        }
        return profile.build();
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
        var organisations = new TreeSet<String>();
        var labels = new Labels();
        var forms = new TreeSet<String>();
        var views = new TreeSet<String>();
        for (Triple triple : triples) {
            Node value = triple.getObject();
            switch (triple.getPredicate().getURI()) {
                case GRADUS.ofOrganisation -> organisations.add(id(value));
                case GRADUS.form -> forms.add(id(value));
                case GRADUS.view -> views.add(id(value));
                case Namespaces.RDFS + "label" -> labels.add(0, value);
                case Namespaces.SKOS + "prefLabel" -> labels.add(1, value);
                default -> {
                    // what it shows is read by its practices
                }
            }
        }
        boolean capability = type.equals(GRADUS.Capability);
        return new Subject(
                id(node),
                type,
                capability && !organisations.isEmpty() ? organisations.first() : id(node),
                labels.text(),
                forms,
                views);
    }

    private Evidence evidence(Node node, Map<Node, List<Triple>> bySubject) {
        Extent stated = Extent.EMPTY;
        var status = Evidence.Status.SUBMITTED;
        LocalDate issued = null;
        LocalDate validUntil = null;
        var sources = new TreeSet<String>();
        var labels = new Labels();
        Evidence.Claim claim = null;
        var lacking = new Labels();
        LocalDate dueDate = null;
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
                    sources.add(value.isLiteral() ? value.getLiteralLexicalForm() : id(value));
                case GRADUS.measurement -> measurements.add(measurement(about(value, bySubject)));
                case GRADUS.claim -> claim = value.isURI() ? Evidence.Claim.of(value.getURI()) : null;
                case GRADUS.dueDate -> dueDate = LocalDate.parse(value.getLiteralLexicalForm());
                case GRADUS.lacking -> lacking.add(0, value);
                case Namespaces.DCTERMS + "title" -> labels.add(0, value);
                case Namespaces.RDFS + "label" -> labels.add(1, value);
                default -> {
                    // other statements about evidence are the submitter's own
                }
            }
        }
        measurements.sort(Comparator.comparing(Measurement::toString));
        return new Evidence(
                node.isBlank() ? "_:" + ContentNames.of(node, bySubject) : id(node),
                stated,
                status,
                issued,
                validUntil,
                labels.text(),
                sources.isEmpty() ? "" : sources.first(),
                measurements,
                claim,
                lacking.text(),
                dueDate);
    }

    /** A number by its value: 2.50 is read as 2.5, so that it does not matter who spelt it. */
    private static BigDecimal number(Node literal) {
        BigDecimal number = new BigDecimal(literal.getLiteralLexicalForm()).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private static Measurement measurement(List<Triple> triples) {
        var values = new HashMap<String, Node>();
        var indicator = new Labels();
        var units = new TreeSet<String>();
        triples.forEach(triple -> {
            Node value = triple.getObject();
            switch (triple.getPredicate().getURI()) {
                case GRADUS.indicator -> indicator.add(0, value);
                case GRADUS.unit -> units.add(lexical(value));
                default -> values.put(triple.getPredicate().getURI(), value);
            }
        });
        Node shared = values.get(GRADUS.ofIndicator);
        Node target = values.get(GRADUS.target);
        Node due = values.get(GRADUS.dueDate);
        return new Measurement(
                indicator.text(),
                shared == null ? null : id(shared),
                units.isEmpty() ? "" : units.first(),
                number(stated(GRADUS.baseline, values)),
                number(stated(GRADUS.achieved, values)),
                stated(GRADUS.better, values).hasURI(GRADUS.Higher),
                LocalDate.parse(lexical(values.get(GRADUS.periodEnd))),
                target == null ? null : number(target),
                due == null ? null : LocalDate.parse(lexical(due)));
    }

    private static Node stated(String property, Map<String, Node> values) {
        return Objects.requireNonNull(values.get(property), "no measurement passes intake without it");
    }

    private static Inapplicability inapplicability(String subject, List<Triple> triples) {
        String of = "";
        var justification = new Labels();
        for (Triple triple : triples) {
            switch (triple.getPredicate().getURI()) {
                case GRADUS.ofRequirement -> of = id(triple.getObject());
                case GRADUS.justification -> justification.add(0, triple.getObject());
                default -> {
                    // who stated it and when may stand beside
                }
            }
        }
        return new Inapplicability(subject, of, justification.text());
    }

    private static String lexical(@Nullable Node literal) {
        return literal == null || !literal.isLiteral() ? "" : literal.getLiteralLexicalForm();
    }

    private static String id(Node node) {
        return node.isURI() ? node.getURI() : node.isBlank() ? "_:" + node.getBlankNodeLabel() : node.toString();
    }
}

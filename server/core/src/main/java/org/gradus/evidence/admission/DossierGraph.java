package org.gradus.evidence.admission;

import static org.gradus.rdf.Namespaces.CORE;
import static org.gradus.rdf.Namespaces.DCTERMS;
import static org.gradus.rdf.Namespaces.RDFS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.gradus.model.Extent;
import org.gradus.model.Scale;
import org.gradus.ontology.Vocabulary;
import org.gradus.rdf.GRADUS;
import org.gradus.rdf.Namespaces;
import org.gradus.text.Language;
import org.gradus.text.Text;
import org.jspecify.annotations.Nullable;

/** A dossier as evidence that intake takes. */
public final class DossierGraph {
    private final Vocabulary vocabulary;
    private final Graph graph = GraphFactory.createDefaultGraph();

    private DossierGraph(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The graph of a dossier. */
    public static Graph of(Dossier dossier, Vocabulary vocabulary) {
        var made = new DossierGraph(vocabulary);
        Namespaces.prefixes().forEach(made.graph.getPrefixMapping()::setNsPrefix);
        for (Subject subject : dossier.subjects()) {
            Node node = made.subject(subject);
            for (Dossier.Showing showing : dossier.shown().getOrDefault(subject.iri(), List.of())) {
                made.graph.add(node, iri(showing.practice()), made.evidence(showing.evidence()));
            }
        }
        dossier.profile()
                .values()
                .forEach((facet, value) ->
                        made.graph.add(iri(dossier.organisation()), iri(facet.property()), iri(value)));
        int number = 0;
        for (Inapplicability statement : dossier.inapplicabilities()) {
            made.statement(statement, number++);
        }
        return made.graph;
    }

    private Node subject(Subject subject) {
        Node node = iri(subject.iri());
        graph.add(node, RDF.type.asNode(), iri(subject.type()));
        texts(node, RDFS + "label", subject.label());
        if (!subject.iri().equals(subject.organisation())) {
            graph.add(node, iri(GRADUS.ofOrganisation), iri(subject.organisation()));
        }
        return node;
    }

    private void statement(Inapplicability statement, int number) {
        Node node = iri(statement.subject() + "/n/" + number);
        graph.add(iri(statement.subject()), iri(GRADUS.inapplicable), node);
        graph.add(node, RDF.type.asNode(), iri(GRADUS.Inapplicability));
        graph.add(node, iri(GRADUS.ofRequirement), iri(statement.ofRequirement()));
        texts(node, GRADUS.justification, statement.justification());
    }

    private Node evidence(Evidence evidence) {
        Node node = iri(evidence.id());
        graph.add(node, RDF.type.asNode(), iri(GRADUS.Evidence));
        texts(node, DCTERMS + "title", evidence.label());
        graph.add(
                node,
                iri(GRADUS.status),
                iri(
                        switch (evidence.status()) {
                            case ACCEPTED -> GRADUS.Accepted;
                            case REJECTED -> GRADUS.Rejected;
                            case SUBMITTED -> GRADUS.Submitted;
                        }));
        date(node, DCTERMS + "issued", evidence.issued());
        date(node, GRADUS.validUntil, evidence.validUntil());
        graph.add(node, iri(DCTERMS + "source"), NodeFactory.createLiteralString(evidence.source()));
        for (Scale scale : Scale.values()) {
            int rank = evidence.stated().on(scale);
            if (rank != Extent.NONE) {
                graph.add(
                        node, iri(CORE + scale.localName()), iri(Namespaces.of(scale) + vocabulary.name(scale, rank)));
            }
        }
        number(node, GRADUS.figure, evidence.stated().figure());
        if (evidence.claim() != null) {
            graph.add(node, iri(GRADUS.claim), iri(evidence.claim().iri()));
        }
        texts(node, GRADUS.lacking, evidence.lacking());
        date(node, GRADUS.dueDate, evidence.dueDate());
        int period = 0;
        for (Measurement measurement : evidence.measurements()) {
            graph.add(node, iri(GRADUS.measurement), measurement(measurement, evidence.id() + "/m/" + period++));
        }
        return node;
    }

    private Node measurement(Measurement measurement, String name) {
        Node node = iri(name);
        graph.add(node, RDF.type.asNode(), iri(GRADUS.Measurement));
        texts(node, GRADUS.indicator, measurement.indicator());
        if (measurement.shared() != null) {
            graph.add(node, iri(GRADUS.ofIndicator), iri(measurement.shared()));
        }
        graph.add(node, iri(GRADUS.unit), NodeFactory.createLiteralString(measurement.unit()));
        number(node, GRADUS.baseline, measurement.baseline());
        number(node, GRADUS.achieved, measurement.achieved());
        number(node, GRADUS.target, measurement.target());
        graph.add(node, iri(GRADUS.better), iri(measurement.higherIsBetter() ? GRADUS.Higher : GRADUS.Lower));
        date(node, GRADUS.periodEnd, measurement.periodEnd());
        date(node, GRADUS.dueDate, measurement.dueDate());
        return node;
    }

    /** What is the same in both languages was said in one that nobody named. */
    private void texts(Node node, String property, Text text) {
        if (text.en().equals(text.zh())) {
            if (!text.isEmpty()) {
                graph.add(node, iri(property), NodeFactory.createLiteralString(text.en()));
            }
            return;
        }
        literal(node, property, text.en(), Language.EN);
        literal(node, property, text.zh(), Language.ZH);
    }

    private void literal(Node node, String property, String text, Language language) {
        if (!text.isEmpty()) {
            graph.add(node, iri(property), NodeFactory.createLiteralLang(text, language.tag()));
        }
    }

    private void date(Node node, String property, @Nullable LocalDate date) {
        if (date != null) {
            graph.add(node, iri(property), NodeFactory.createLiteralDT(date.toString(), XSDDatatype.XSDdate));
        }
    }

    private void number(Node node, String property, @Nullable BigDecimal number) {
        if (number != null) {
            graph.add(node, iri(property), NodeFactory.createLiteralDT(number.toPlainString(), XSDDatatype.XSDdecimal));
        }
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }
}

package org.gradus.ontology;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.gradus.rdf.Facts;
import org.gradus.rdf.GRADUS;
import org.gradus.rdf.Namespaces;
import org.gradus.refusal.OntologyException;
import org.gradus.text.Text;
import org.gradus.text.Wording;
import org.jspecify.annotations.Nullable;

/**
 * How far an edition has come, and from when until when it holds.
 *
 * @param model the name of its model
 * @param replaces the name of the model that it replaces; empty for the first edition
 * @param from the first day on which it is in force; null where it always was
 * @param transition the last day on which the edition before may still be assessed against; null where there is none
 */
public record EditionState(
        String model,
        Optional<String> replaces,
        Status status,
        @Nullable LocalDate from,
        @Nullable LocalDate transition) {

    /** How far an edition has come. */
    public enum Status {
        DRAFT("draft", "草案", GRADUS.DraftEdition),
        FOR_COMMENT("for comment", "征求意见", GRADUS.EditionForComment),
        PUBLISHED("published", "已发布", GRADUS.PublishedEdition),
        WITHDRAWN("withdrawn", "已废止", GRADUS.WithdrawnEdition);

        private final Text label;
        private final String iri;

        Status(String en, String zh, String iri) {
            this.label = new Text(en, zh);
            this.iri = iri;
        }

        public Text label() {
            return label;
        }

        /** The term of the core vocabulary. */
        public String iri() {
            return iri;
        }
    }

    /** What a model says of its edition. */
    public static EditionState of(Ontology ontology, String model) {
        Facts facts = new Facts(ontology.graph(model + EditionFiles.MODEL_FILE));
        Node node = Ontology.node(Namespaces.BASE + model + "/model");
        String replaced = facts.iri(node, DCTerms.replaces.getURI());
        return new EditionState(
                model,
                Optional.ofNullable(replaced).map(EditionFiles::nameOf).filter(name -> !name.isEmpty()),
                status(facts.iri(node, GRADUS.editionStatus), model),
                date(facts, node, GRADUS.inForceFrom),
                date(facts, node, GRADUS.transitionUntil));
    }

    private static Status status(@Nullable String iri, String model) {
        if (iri == null) {
            return Status.PUBLISHED;
        }
        return Arrays.stream(Status.values())
                .filter(status -> status.iri().equals(iri))
                .findFirst()
                .orElseThrow(() -> OntologyException.say(
                        "ontology/%s: gradus:editionStatus <%s> is none of gradus:DraftEdition, gradus:EditionForComment,"
                                + " gradus:PublishedEdition, gradus:WithdrawnEdition.",
                        "ontology/%s：gradus:editionStatus <%s> 不是 gradus:DraftEdition、gradus:EditionForComment、"
                                + "gradus:PublishedEdition、gradus:WithdrawnEdition 之一。",
                        model,
                        iri));
    }

    private static @Nullable LocalDate date(Facts facts, Node node, String property) {
        String written = facts.string(node, property);
        if (written.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            throw new OntologyException(
                    Wording.say(
                            "%s: “%s” is no date of the form 2026-07-01 for <%s>.",
                            "%s：“%s”不是 2026-07-01 形式的日期（<%s>）。", node.getURI(), written, property),
                    e);
        }
    }

    /** Whether assessments may be made against it from a day on. */
    public boolean holdsOn(LocalDate day) {
        return status == Status.PUBLISHED && (from == null || !day.isBefore(from));
    }
}

package org.gradus.evidence.stream;

import static org.gradus.rdf.Namespaces.PRACTICE;
import static org.gradus.rdf.Namespaces.XSD;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.gradus.evidence.admission.Evidence;
import org.gradus.evidence.admission.Facet;
import org.gradus.model.Indicator;
import org.gradus.model.MaturityModel;
import org.gradus.model.Practice;
import org.gradus.model.Scale;
import org.gradus.model.ScaleValue;
import org.gradus.ontology.Ontology;
import org.gradus.ontology.Vocabulary;
import org.gradus.rdf.GRADUS;
import org.jspecify.annotations.Nullable;

/**
 * What statements have the usual form: the terms of evidence with values that the intake shapes allow, each said as often as it
 * may be. Made once for an ontology; safe for use by several threads.
 */
final class UsualForm {
    private static final String HOST = "w3id.org/gradus/";
    private static final int JUSTIFICATION = 10;
    private static final int DATE = 10;

    /** The year from which on intake takes dates. */
    private static final int EARLIEST = 1900;

    private static final Set<String> FORMS = Set.of(GRADUS.Node, GRADUS.Flow, GRADUS.Network, GRADUS.EcosystemForm);
    private static final Set<String> VIEWS = Set.of(
            GRADUS.CarrierView,
            GRADUS.ProcessView,
            GRADUS.ObjectView,
            GRADUS.PartnerView,
            GRADUS.SubjectView,
            GRADUS.DriverView);
    private static final Map<String, Evidence.Status> STATUSES = Map.of(
            GRADUS.Accepted, Evidence.Status.ACCEPTED,
            GRADUS.Rejected, Evidence.Status.REJECTED,
            GRADUS.Submitted, Evidence.Status.SUBMITTED);

    private final Vocabulary vocabulary;
    private final Map<String, Indicator> indicators;
    private final ProfileTerms profile;
    private final Ontology ontology;
    /** What may be stated not to apply; null until something is, as all models must be read for it. */
    private volatile @Nullable Set<String> conditional;

    UsualForm(Ontology ontology) {
        this.ontology = ontology;
        this.vocabulary = ontology.vocabulary();
        this.indicators = ontology.indicators();
        this.profile = new ProfileTerms(ontology);
    }

    private boolean isConditional(String iri) {
        Set<String> known = conditional;
        if (known == null) {
            known = readConditional();
            conditional = known;
        }
        return known.contains(iri);
    }

    private Set<String> readConditional() {
        var found = new HashSet<String>();
        for (String name : ontology.modelNames()) {
            MaturityModel model = ontology.model(name);
            model.requirements().forEach(requirement -> {
                if (requirement.condition() != null) {
                    found.add(requirement.iri());
                }
                requirement.criteria().stream()
                        .filter(criterion -> criterion.condition() != null)
                        .forEach(criterion -> found.add(criterion.iri()));
            });
        }
        return found;
    }

    /** What is said of nodes, by node. */
    interface Nodes {
        Described of(Node node);
    }

    /** Takes a statement; false where it has another form. */
    boolean takes(Described subject, String property, Node value, Nodes nodes) {
        if (property.startsWith(PRACTICE)) {
            return shows(subject, vocabulary.practice(property), value, nodes);
        }
        Property known = Property.of(property);
        if (known == null) {
            // What is the submitter's own says nothing to Gradus.
            return !property.contains(HOST);
        }
        return switch (known) {
            case PRACTICE -> false;
            case TYPE -> subject.once(known) && isA(subject, value);
            case LABEL -> isText(value, 1) && subject.names.add(value) && said(subject, known);
            case PREFERRED_LABEL -> labels(subject, known, 1, 1, value);
            case TITLE -> labels(subject, known, 0, 1, value);
            case JUSTIFICATION -> labels(subject, known, 0, JUSTIFICATION, value);
            case INDICATOR -> labels(subject, known, 0, 1, value);
            case STATUS_REASON -> isText(value, 1) && said(subject, known);
            case OF_ORGANISATION -> subject.once(known) && iri(subject, value);
            case FORM ->
                value.isURI()
                        && FORMS.contains(value.getURI())
                        && subject.forms.add(value.getURI())
                        && said(subject, known);
            case VIEW ->
                value.isURI()
                        && VIEWS.contains(value.getURI())
                        && subject.views.add(value.getURI())
                        && said(subject, known);
            case INDUSTRY -> is(subject, known, Facet.INDUSTRY, value);
            case SIZE -> is(subject, known, Facet.SIZE, value);
            case REGION -> is(subject, known, Facet.REGION, value);
            case OWNERSHIP -> is(subject, known, Facet.OWNERSHIP, value);
            case SCOPE -> is(subject, known, Facet.SCOPE, value);
            case IN_GROUP -> value.isURI() && said(subject, known);
            case INAPPLICABLE, MEASUREMENTS -> leads(subject, known, value, nodes);
            case STATUS -> subject.once(known) && status(subject, value);
            case ISSUED, PERIOD_END -> subject.once(known) && (subject.issued = date(value)) != null;
            case VALID_UNTIL, DUE_DATE -> subject.once(known) && (subject.validUntil = date(value)) != null;
            case SOURCE -> subject.once(known) && source(subject, value);
            case BREADTH -> subject.once(known) && stands(subject, Scale.BREADTH, value);
            case DEPTH -> subject.once(known) && stands(subject, Scale.DEPTH, value);
            case DRIVER -> subject.once(known) && stands(subject, Scale.DRIVER, value);
            case CONDUCT -> subject.once(known) && stands(subject, Scale.CONDUCT, value);
            case FIGURE -> subject.once(known) && figure(subject, value);
            case SCENARIO -> value.isURI() && said(subject, known);
            case UNIT -> subject.once(known) && isText(value, 1) && source(subject, value);
            case BASELINE -> subject.once(known) && (subject.baseline = number(value)) != null;
            case TARGET -> subject.once(known) && (subject.target = number(value)) != null;
            case OF_INDICATOR -> subject.once(known) && shares(subject, value);
            case ACHIEVED -> subject.once(known) && (subject.achieved = number(value)) != null;
            case BETTER -> subject.once(known) && better(subject, value);
            case OF_REQUIREMENT ->
                subject.once(known) && value.isURI() && isConditional(value.getURI()) && iri(subject, value);
        };
    }

    private static boolean said(Described subject, Property property) {
        subject.again(property);
        return true;
    }

    private static boolean shows(Described subject, @Nullable Practice practice, Node value, Nodes nodes) {
        if (practice == null || value.isLiteral()) {
            return false;
        }
        Described evidence = nodes.of(value);
        evidence.attach();
        subject.shown.add(new Described.Shown(practice, evidence));
        return said(subject, Property.PRACTICE);
    }

    private static boolean leads(Described subject, Property property, Node value, Nodes nodes) {
        if (value.isLiteral()) {
            return false;
        }
        Described part = nodes.of(value);
        part.attach();
        subject.parts.add(part);
        return said(subject, property);
    }

    private static boolean isA(Described subject, Node type) {
        Kind kind = type.isURI() ? Kind.of(type.getURI()) : null;
        return kind != null && subject.is(kind);
    }

    private boolean is(Described subject, Property property, Facet facet, Node value) {
        if (!subject.once(property) || !value.isURI() || !profile.has(facet, value.getURI())) {
            return false;
        }
        subject.is(facet, value.getURI());
        return true;
    }

    private static boolean labels(Described subject, Property property, int place, int least, Node value) {
        if (!isText(value, least)) {
            return false;
        }
        subject.labels.add(place, value);
        return said(subject, property);
    }

    private static boolean isText(Node value, int least) {
        return value.isLiteral()
                && !value.getLiteralLexicalForm().isBlank()
                && value.getLiteralLexicalForm()
                                .codePointCount(0, value.getLiteralLexicalForm().length())
                        >= least;
    }

    private static boolean iri(Described subject, Node value) {
        subject.iri = value.isURI() ? value.getURI() : null;
        return subject.iri != null;
    }

    private static boolean status(Described subject, Node value) {
        Evidence.Status status = value.isURI() ? STATUSES.get(value.getURI()) : null;
        subject.status = status == null ? Evidence.Status.SUBMITTED : status;
        return status != null;
    }

    private static boolean source(Described subject, Node value) {
        subject.text = value.isLiteral() ? value.getLiteralLexicalForm() : value.isURI() ? value.getURI() : null;
        return subject.text != null && !subject.text.isBlank();
    }

    private boolean stands(Described subject, Scale scale, Node value) {
        ScaleValue at = value.isURI() ? vocabulary.scaleValue(value.getURI()) : null;
        if (at == null || at.scale() != scale) {
            return false;
        }
        subject.stated = subject.stated.with(scale, at.rank());
        return true;
    }

    private static boolean figure(Described subject, Node value) {
        BigDecimal figure = number(value);
        subject.stated = subject.stated.withFigure(figure);
        return figure != null && figure.signum() >= 0;
    }

    private boolean shares(Described subject, Node value) {
        subject.shared = value.isURI() ? indicators.get(value.getURI()) : null;
        return subject.shared != null;
    }

    private static boolean better(Described subject, Node value) {
        subject.higher = value.hasURI(GRADUS.Higher);
        return subject.higher || value.hasURI(GRADUS.Lower);
    }

    private static @Nullable LocalDate date(Node value) {
        if (!value.isLiteral()
                || !value.getLiteralDatatypeURI().equals(XSD + "date")
                || value.getLiteralLexicalForm().length() != DATE) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(value.getLiteralLexicalForm());
            return date.getYear() >= EARLIEST ? date : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A number by its value, as dossiers have it; null where the value is none of the usual form. */
    private static @Nullable BigDecimal number(Node value) {
        if (!value.isLiteral()) {
            return null;
        }
        String type = value.getLiteralDatatypeURI();
        String lexical = value.getLiteralLexicalForm();
        boolean whole = type.equals(XSD + "integer");
        if (!whole && !type.equals(XSD + "decimal")) {
            return null;
        }
        for (int i = lexical.startsWith("-") ? 1 : 0; i < lexical.length(); i++) {
            char c = lexical.charAt(i);
            if ((c < '0' || c > '9') && (whole || c != '.')) {
                return null;
            }
        }
        try {
            BigDecimal number = new BigDecimal(lexical).stripTrailingZeros();
            return number.scale() < 0 ? number.setScale(0) : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}

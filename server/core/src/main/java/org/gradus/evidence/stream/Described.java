package org.gradus.evidence.stream;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.gradus.evidence.admission.Dossier;
import org.gradus.evidence.admission.Evidence;
import org.gradus.evidence.admission.Facet;
import org.gradus.evidence.admission.Inapplicability;
import org.gradus.evidence.admission.Labels;
import org.gradus.evidence.admission.Measurement;
import org.gradus.evidence.admission.Profile;
import org.gradus.evidence.admission.Subject;
import org.gradus.model.Extent;
import org.gradus.model.Indicator;
import org.gradus.model.Practice;
import org.gradus.rdf.GRADUS;
import org.gradus.text.Text;
import org.jspecify.annotations.Nullable;

/** What was said of one node so far. What it becomes is only known when all is read: its class may be said last. */
final class Described {
    private static final long EVIDENCE_NEEDS = Property.STATUS.bit() | Property.ISSUED.bit() | Property.SOURCE.bit();
    private static final long MEASUREMENT_NEEDS = Property.INDICATOR.bit()
            | Property.UNIT.bit()
            | Property.BASELINE.bit()
            | Property.ACHIEVED.bit()
            | Property.BETTER.bit()
            | Property.PERIOD_END.bit();
    private static final long INAPPLICABILITY_NEEDS = Property.OF_REQUIREMENT.bit() | Property.JUSTIFICATION.bit();

    /** A node that a subject shows for a practice. */
    record Shown(Practice practice, Described evidence) {}

    private final Node node;
    private @Nullable Kind kind;
    /** A bit for each property that was said. */
    private long said;
    /** How many nodes lead here. */
    private int attached;

    /** What {@code rdfs:label} says; its rank among the labels depends on what the node is. */
    final List<Node> names = new ArrayList<>(0);

    final Labels labels = new Labels();
    final List<Shown> shown = new ArrayList<>(0);
    final List<Described> parts = new ArrayList<>(0);
    final Set<String> forms = new HashSet<>(0);
    final Set<String> views = new HashSet<>(0);
    private Profile.@Nullable Builder profile;

    @Nullable String iri;

    Extent stated = Extent.EMPTY;
    Evidence.Status status = Evidence.Status.SUBMITTED;

    @Nullable LocalDate issued;

    @Nullable LocalDate validUntil;

    @Nullable String text;

    @Nullable BigDecimal baseline;

    @Nullable BigDecimal achieved;

    @Nullable BigDecimal target;

    @Nullable Indicator shared;

    boolean higher;
    private @Nullable Evidence read;

    Described(Node node) {
        this.node = node;
    }

    Node node() {
        return node;
    }

    @Nullable Kind kind() {
        return kind;
    }

    /** Whether a property is said for the first time. */
    boolean once(Property property) {
        boolean first = (said & property.bit()) == 0;
        said |= property.bit();
        return first;
    }

    /** Says that a property was said, for one that may be said several times. */
    void again(Property property) {
        said |= property.bit();
    }

    private boolean has(long properties) {
        return (said & properties) == properties;
    }

    boolean is(Kind stated) {
        if (kind != null) {
            return false;
        }
        kind = stated;
        return true;
    }

    void attach() {
        attached++;
    }

    /** Whether nothing about it calls for intake's judgement; {@code today} is the last day that a date of the past may have. */
    boolean isUsual(LocalDate today) {
        return kind != null
                && (said & ~Property.of(kind)) == 0
                && switch (kind) {
                    case CAPABILITY -> node.isURI() && has(Property.OF_ORGANISATION.bit()) && isNamed() && partsAre();
                    case ORGANISATION -> node.isURI() && isNamed() && partsAre();
                    case EVIDENCE -> attached > 0 && has(EVIDENCE_NEEDS) && isInOrder(today) && partsAre();
                    case MEASUREMENT -> attached == 1 && has(MEASUREMENT_NEEDS) && isPast(issued, today) && compares();
                    case INAPPLICABILITY -> attached == 1 && has(INAPPLICABILITY_NEEDS);
                };
    }

    private boolean isNamed() {
        return (said & (Property.LABEL.bit() | Property.PREFERRED_LABEL.bit())) != 0;
    }

    private boolean isInOrder(LocalDate today) {
        return isPast(issued, today)
                && (validUntil == null || issued == null || !issued.isAfter(validUntil))
                && (status != Evidence.Status.REJECTED || has(Property.STATUS_REASON.bit()));
    }

    /** Whether it is in the unit and direction of the indicator that it shares, and what is due is a target. */
    private boolean compares() {
        boolean alike = shared == null
                || (shared.higherIsBetter() == higher
                        && shared.units().contains(said(text).strip()));
        return alike && (validUntil == null || target != null);
    }

    private static boolean isPast(@Nullable LocalDate date, LocalDate today) {
        return date != null && !date.isAfter(today);
    }

    /** Whether what it leads to is of the kind that it should be, fits its practice, and is said once. */
    private boolean partsAre() {
        Kind expected = kind == Kind.EVIDENCE ? Kind.MEASUREMENT : Kind.INAPPLICABILITY;
        for (Described part : parts) {
            if (part.kind != expected) {
                return false;
            }
        }
        var seen = shown.size() < 2 ? null : new HashSet<Shown>(shown.size() * 2);
        for (Shown each : shown) {
            if (!each.evidence().fits(each.practice()) || (seen != null && !seen.add(each))) {
                return false;
            }
        }
        return true;
    }

    private boolean fits(Practice practice) {
        return kind == Kind.EVIDENCE
                && (practice.kind() == Practice.Kind.OUTCOME) != parts.isEmpty()
                && (practice.kind() == Practice.Kind.ATTAINMENT || stated.figure() == null);
    }

    /** Says what kind of organisation it is, in one respect. */
    void is(Facet facet, String term) {
        profile = (profile == null ? new Profile.Builder() : profile).with(facet, term);
    }

    Profile profile() {
        return profile == null ? Profile.NONE : profile.build();
    }

    Subject subject() {
        boolean capability = kind == Kind.CAPABILITY;
        return new Subject(
                id(),
                capability ? GRADUS.Capability : GRADUS.Organisation,
                capability ? said(iri) : id(),
                called(0),
                forms,
                views);
    }

    /** What it is called, with the rank of {@code rdfs:label} among its labels. */
    private Text called(int rank) {
        names.forEach(name -> labels.add(rank, name));
        names.clear();
        return labels.text();
    }

    List<Dossier.Showing> showings() {
        return shown.stream()
                .map(each -> new Dossier.Showing(
                        each.practice().iri(), each.evidence().evidence()))
                .sorted(Comparator.comparing(Dossier.Showing::practice)
                        .thenComparing(showing -> showing.evidence().id()))
                .toList();
    }

    List<Inapplicability> inapplicabilities() {
        return parts.stream()
                .map(part -> new Inapplicability(id(), said(part.iri), part.labels.text()))
                .toList();
    }

    private Evidence evidence() {
        Evidence known = read == null ? readEvidence() : read;
        read = known;
        return known;
    }

    private Evidence readEvidence() {
        return new Evidence(
                id(),
                stated,
                status,
                issued,
                validUntil,
                called(1),
                said(text),
                parts.stream()
                        .map(Described::measurement)
                        .sorted(Comparator.comparing(Measurement::toString))
                        .toList());
    }

    private Measurement measurement() {
        return new Measurement(
                labels.text(),
                shared == null ? null : shared.iri(),
                said(text),
                said(baseline),
                said(achieved),
                higher,
                said(issued),
                target,
                validUntil);
    }

    private String id() {
        return node.isURI() ? node.getURI() : "_:" + node.getBlankNodeLabel();
    }

    private static <T> T said(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("what is usual says it");
        }
        return value;
    }
}

package org.gradus.rows;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gradus.evidence.admission.Dossier;
import org.gradus.evidence.admission.Evidence;
import org.gradus.evidence.admission.Inapplicability;
import org.gradus.evidence.admission.Measurement;
import org.gradus.evidence.admission.Subject;
import org.gradus.plan.PackedExtent;
import org.gradus.plan.Practices;
import org.gradus.text.Text;
import org.jspecify.annotations.Nullable;

/** Packs dossiers, and makes of what was packed dossiers that are decided alike. Safe for use by several threads. */
public final class Packing {
    private final Practices practices;

    public Packing(Practices practices) {
        this.practices = practices;
    }

    /**
     * Packs a dossier.
     *
     * @param source where it was read
     */
    public PackedOrganisation pack(String source, Dossier dossier) {
        var places = new HashMap<String, Integer>();
        var subjects = new ArrayList<PackedSubject>(dossier.subjects().size());
        for (Subject subject : dossier.subjects()) {
            places.put(subject.iri(), places.size());
            subjects.add(new PackedSubject(
                    subject.iri(), subject.type(), items(dossier.shown().getOrDefault(subject.iri(), List.of()))));
        }
        var waivers = new ArrayList<PackedWaiver>(dossier.inapplicabilities().size());
        for (Inapplicability statement : dossier.inapplicabilities()) {
            waivers.add(new PackedWaiver(
                    Objects.requireNonNull(places.get(statement.subject()), "subjects of the dossier state it"),
                    statement.ofRequirement()));
        }
        return new PackedOrganisation(source, dossier.organisation(), dossier.profile(), subjects, waivers);
    }

    private record Numbered(int practice, Evidence evidence) {}

    private PackedItems items(List<Dossier.Showing> showings) {
        var numbered = showings.stream()
                .map(showing -> new Numbered(number(showing.practice()), showing.evidence()))
                .sorted(Comparator.comparingInt(Numbered::practice))
                .toList();
        var columns = new PackedItems.Columns(numbered.size());
        for (Numbered each : numbered) {
            Evidence evidence = each.evidence();
            columns.add(
                    each.practice(),
                    PackedExtent.of(evidence.stated()),
                    PackedItems.day(evidence.issued()),
                    PackedItems.day(evidence.validUntil()),
                    PackedItems.Columns.standing(evidence.status(), evidence.claim()));
            columns.figure(evidence.stated().figure());
            columns.measurements(measurements(evidence));
        }
        return columns.items();
    }

    private int number(String practice) {
        int number = practices.number(practice);
        if (number < 0) {
            throw new IllegalArgumentException("no practice: " + practice);
        }
        return number;
    }

    private static List<PackedMeasurement> measurements(Evidence evidence) {
        if (evidence.measurements().isEmpty()) {
            return List.of();
        }
        var groups = new HashMap<Object, Integer>();
        return evidence.measurements().stream()
                .sorted(Comparator.comparing(Measurement::toString))
                .map(each -> new PackedMeasurement(
                        groups.computeIfAbsent(each.measured(), m -> groups.size()),
                        each.improved(),
                        each.target() != null,
                        each.reachedTarget(),
                        PackedItems.day(each.periodEnd()),
                        PackedItems.day(each.dueDate())))
                .toList();
    }

    /** A dossier that is decided on every date as the one that was packed; what it says in words is gone. */
    public Dossier unpack(PackedOrganisation packed) {
        var subjects = new ArrayList<Subject>();
        Map<String, List<Dossier.Showing>> shown = new LinkedHashMap<>();
        for (PackedSubject subject : packed.subjects()) {
            subjects.add(new Subject(subject.iri(), subject.type(), packed.organisation(), Text.EMPTY));
            var showings = new ArrayList<Dossier.Showing>();
            for (int item = 0; item < subject.items().size(); item++) {
                String id = "urn:gradus:row:" + (subjects.size() - 1) + ":" + item;
                showings.add(new Dossier.Showing(
                        practices.iri(subject.items().practice(item)), evidence(id, subject.items(), item)));
            }
            shown.put(subject.iri(), showings);
        }
        var statements = packed.waivers().stream()
                .map(waiver -> new Inapplicability(
                        packed.subjects().get(waiver.subject()).iri(), waiver.of(), Text.EMPTY))
                .toList();
        return new Dossier(packed.organisation(), subjects, shown, statements, packed.profile());
    }

    private static Evidence evidence(String id, PackedItems items, int item) {
        var measurements = new ArrayList<Measurement>();
        for (PackedMeasurement each : items.measurements(item)) {
            measurements.add(measurement(each, measurements.size()));
        }
        return new Evidence(
                id,
                PackedExtent.extent(items.stated(item)).withFigure(items.figure(item)),
                items.status(item),
                PackedItems.date(items.issued(item)),
                PackedItems.date(items.validUntil(item)),
                Text.EMPTY,
                "",
                measurements,
                items.claim(item),
                Text.EMPTY,
                null);
    }

    /** With values that compare as those did that were measured, and a unit that keeps the order. */
    private static Measurement measurement(PackedMeasurement packed, int place) {
        BigDecimal achieved = BigDecimal.ONE;
        String measured = Integer.toString(packed.measured());
        @Nullable BigDecimal target = null;
        if (packed.hasTarget()) {
            target = packed.reached() ? achieved : BigDecimal.TEN;
        }
        return new Measurement(
                new Text(measured, measured),
                null,
                "%06d".formatted(place),
                packed.improved() ? BigDecimal.ZERO : BigDecimal.ONE,
                achieved,
                true,
                Objects.requireNonNull(PackedItems.date(packed.periodEnd()), "every period has an end"),
                target,
                PackedItems.date(packed.dueDate()));
    }
}

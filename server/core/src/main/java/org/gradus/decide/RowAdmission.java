package org.gradus.decide;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gradus.evidence.admission.Evidence;
import org.gradus.model.Extent;
import org.gradus.model.Practice;
import org.gradus.model.Scale;
import org.gradus.ontology.Vocabulary;
import org.gradus.plan.PackedExtent;
import org.gradus.plan.Practices;
import org.gradus.plan.ReachTable;
import org.gradus.plan.SubjectRows;
import org.gradus.rows.PackedItems;
import org.gradus.rows.PackedMeasurement;
import org.gradus.rows.PackedOrganisation;
import org.gradus.rows.PackedSubject;
import org.gradus.rows.PackedWaiver;
import org.jspecify.annotations.Nullable;

/**
 * What counts of packed evidence on a date: the same as {@link org.gradus.evidence.admission.Admission} says of dossiers. Safe
 * for use by several threads.
 */
public final class RowAdmission {
    private final Practices practices;
    private final int day;
    private final int practised;
    private final long blank;
    private final int improvedOnce;
    private final int sustained;
    private final int met;
    private final BitSet outcomes = new BitSet();
    private final ReachTable reaches = new ReachTable();

    /**
     * @param practices the numbering of what is admitted
     */
    public RowAdmission(Vocabulary vocabulary, Practices practices, LocalDate date) {
        this.practices = practices;
        this.day = PackedItems.day(date);
        this.practised = vocabulary.practised();
        this.blank = PackedExtent.of(vocabulary.blank());
        this.improvedOnce = vocabulary.rank(Scale.TREND, "Improved");
        this.sustained = vocabulary.rank(Scale.TREND, "Sustained");
        this.met = vocabulary.rank(Scale.FULFILMENT, "Met");
        vocabulary.practices().stream()
                .filter(practice -> practice.kind() == Practice.Kind.OUTCOME)
                .forEach(practice -> outcomes.set(practices.number(practice.iri())));
    }

    public AdmittedOrganisation admit(PackedOrganisation organisation) {
        var subjects = new ArrayList<AdmittedSubject>(organisation.subjects().size());
        for (int i = 0; i < organisation.subjects().size(); i++) {
            subjects.add(admit(organisation.subjects().get(i), waived(organisation, i)));
        }
        return new AdmittedOrganisation(organisation.organisation(), subjects);
    }

    private static Set<String> waived(PackedOrganisation organisation, int subject) {
        if (organisation.waivers().isEmpty()) {
            return Set.of();
        }
        var waived = new HashSet<String>();
        for (PackedWaiver waiver : organisation.waivers()) {
            String by = organisation.subjects().get(waiver.subject()).iri();
            if (waiver.subject() == subject || by.equals(organisation.organisation())) {
                waived.add(waiver.of());
            }
        }
        return waived;
    }

    private AdmittedSubject admit(PackedSubject subject, Set<String> waived) {
        PackedItems items = subject.items();
        var shown = new BitSet(practices.size());
        var denied = new BitSet(practices.size());
        var rows = new Rows(items.size() + items.size() / 2, reaches);
        for (int item = 0; item < items.size(); item++) {
            int practice = items.practice(item);
            if (items.isAdmissibleOn(item, day)) {
                long reach = reach(items, item);
                char place = rows.place(reach);
                BigDecimal figure = items.figure(item);
                if (figure != null || !rows.endedWith(practice, place)) {
                    for (int broader : practices.broader(practice)) {
                        rows.add(broader, place, figure);
                    }
                    rows.add(practice, place, figure);
                }
                touch(shown, practice, practices.broader(practice));
            } else if (items.claim(item) == Evidence.Claim.NOT_DONE) {
                if (items.isClaimOn(item, day)) {
                    // Evidence counts for broader practices; a no holds for narrower ones.
                    touch(denied, practice, practices.narrower(practice));
                }
            } else {
                touch(shown, practice, practices.broader(practice));
            }
        }
        return new AdmittedSubject(rows.of(subject, waived), shown, denied, waived);
    }

    private static void touch(BitSet touched, int practice, int[] others) {
        touched.set(practice);
        for (int other : others) {
            touched.set(other);
        }
    }

    private long reach(PackedItems items, int item) {
        long stated = PackedExtent.orElse(items.stated(item), blank);
        if (!outcomes.get(items.practice(item))) {
            return PackedExtent.on(stated, Scale.CONDUCT) == Extent.NONE
                    ? PackedExtent.with(stated, Scale.CONDUCT, practised)
                    : stated;
        }
        List<PackedMeasurement> measurements = items.measurements(item);
        long improved = measurements.stream()
                .filter(measurement -> measurement.periodEnd() <= day && measurement.improved())
                .mapToInt(PackedMeasurement::periodEnd)
                .distinct()
                .count();
        long reach = improved == 0
                ? stated
                : PackedExtent.with(stated, Scale.TREND, improved == 1 ? improvedOnce : sustained);
        return areMet(measurements) ? PackedExtent.with(reach, Scale.FULFILMENT, met) : reach;
    }

    /** Whether at least one objective is met and none is missed; of each the last period decides. */
    private boolean areMet(List<PackedMeasurement> measurements) {
        boolean anyMet = false;
        for (int i = 0; i < measurements.size(); i++) {
            PackedMeasurement each = measurements.get(i);
            if (each.hasTarget() && each.periodEnd() <= day && isLast(i, measurements)) {
                boolean due = each.dueDate() != PackedItems.NO_DAY;
                boolean late = due && each.periodEnd() > each.dueDate();
                if (each.reached() && !late) {
                    anyMet = true;
                } else if (!due || day >= each.dueDate()) {
                    return false;
                }
            }
        }
        return anyMet;
    }

    /** Of two in one period the worse decides; of two alike the later in order. */
    private boolean isLast(int place, List<PackedMeasurement> measurements) {
        PackedMeasurement one = measurements.get(place);
        for (int i = 0; i < measurements.size(); i++) {
            PackedMeasurement other = measurements.get(i);
            if (i != place && other.hasTarget() && other.measured() == one.measured() && other.periodEnd() <= day) {
                int later = Integer.compare(other.periodEnd(), one.periodEnd());
                int worse = later == 0 ? Boolean.compare(one.reached(), other.reached()) : later;
                if (worse > 0 || (worse == 0 && i > place)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Rows while they are collected. */
    private static final class Rows {
        private final ReachTable reaches;
        private char[] practices;
        private char[] places;
        private @Nullable BigDecimal @Nullable [] figures;
        private int size;
        private long lastReach = PackedExtent.EMPTY;
        private int lastPlace = -1;

        Rows(int capacity, ReachTable reaches) {
            this.reaches = reaches;
            practices = new char[Math.max(8, capacity)];
            places = new char[practices.length];
        }

        /** Items that stand together often reach equally far. */
        char place(long reach) {
            if (lastPlace < 0 || reach != lastReach) {
                lastPlace = reaches.place(reach);
                lastReach = reach;
            }
            return (char) lastPlace;
        }

        /** Whether the last row says the same without a figure: no shape could tell the two apart. */
        boolean endedWith(int practice, char place) {
            return size > 0
                    && practices[size - 1] == practice
                    && places[size - 1] == place
                    && (figures == null || figures[size - 1] == null);
        }

        void add(int practice, char place, @Nullable BigDecimal figure) {
            if (size == practices.length) {
                practices = Arrays.copyOf(practices, size * 2);
                places = Arrays.copyOf(places, size * 2);
                figures = figures == null ? null : Arrays.copyOf(figures, size * 2);
            }
            if (figure != null) {
                figures = figures == null ? new BigDecimal[practices.length] : figures;
                figures[size] = figure;
            }
            practices[size] = (char) practice;
            places[size++] = place;
        }

        SubjectRows of(PackedSubject subject, Set<String> waived) {
            return SubjectRows.of(
                    subject.iri(),
                    subject.type(),
                    Arrays.copyOf(practices, size),
                    reaches.reaches(),
                    Arrays.copyOf(places, size),
                    figures == null ? null : Arrays.copyOf(figures, size),
                    waived);
        }
    }
}

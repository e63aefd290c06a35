package org.gradus.rows;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.gradus.evidence.admission.Facet;
import org.gradus.evidence.admission.Profile;
import org.gradus.model.Extent;
import org.gradus.model.Scale;
import org.gradus.plan.PackedExtent;
import org.gradus.rdf.GRADUS;
import org.gradus.rdf.Namespaces;

/**
 * One organisation in bytes. An item is a byte that says what follows, its status and claim, how many practices lie between it
 * and the item before, its ranks, and its dates.
 */
final class RowCodec {
    private static final Scale[] STATED = {Scale.BREADTH, Scale.DEPTH, Scale.DRIVER, Scale.CONDUCT};
    /** In this order; a test holds it. */
    private static final List<Facet> FACETS =
            List.of(Facet.INDUSTRY, Facet.SIZE, Facet.REGION, Facet.OWNERSHIP, Facet.SCOPE);

    private static final int FIGURE = 1 << 4;
    private static final int MEASURED = 1 << 5;
    private static final int IMPROVED = 1;
    private static final int TARGET = 1 << 1;
    private static final int REACHED = 1 << 2;
    private static final int CAPABILITY = 0;
    private static final int ORGANISATION = 1;

    private RowCodec() {}

    static void write(PackedOrganisation organisation, RowBytes out) {
        out.text(organisation.source());
        out.text(organisation.organisation());
        for (Facet facet : FACETS) {
            String term = organisation.profile().term(facet);
            out.text(term.isEmpty() ? term : local(term));
        }
        out.number(organisation.subjects().size());
        for (PackedSubject subject : organisation.subjects()) {
            out.text(subject.iri());
            out.octet(type(subject.type()));
            write(subject.items(), out);
        }
        out.number(organisation.waivers().size());
        for (PackedWaiver waiver : organisation.waivers()) {
            out.number(waiver.subject());
            out.text(waiver.of());
        }
    }

    /** A term of a code list, all of which are the ontology's own. */
    private static String local(String term) {
        if (!term.startsWith(Namespaces.BASE)) {
            throw new IllegalArgumentException("no term of a code list: " + term);
        }
        return term.substring(Namespaces.BASE.length());
    }

    private static int type(String type) {
        return switch (type) {
            case GRADUS.Capability -> CAPABILITY;
            case GRADUS.Organisation -> ORGANISATION;
            default -> throw new IllegalArgumentException("no class of subjects: " + type);
        };
    }

    private static void write(PackedItems items, RowBytes out) {
        out.number(items.size());
        int before = 0;
        for (int item = 0; item < items.size(); item++) {
            BigDecimal figure = items.figure(item);
            List<PackedMeasurement> measurements = items.measurements(item);
            int follows = (figure == null ? 0 : FIGURE) | (measurements.isEmpty() ? 0 : MEASURED);
            for (int scale = 0; scale < STATED.length; scale++) {
                follows |= PackedExtent.on(items.stated(item), STATED[scale]) == Extent.NONE ? 0 : 1 << scale;
            }
            out.octet(follows);
            out.octet(items.standing(item));
            out.number(items.practice(item) - before);
            before = items.practice(item);
            for (Scale scale : STATED) {
                int rank = PackedExtent.on(items.stated(item), scale);
                if (rank != Extent.NONE) {
                    out.octet(rank);
                }
            }
            out.day(items.issued(item));
            out.day(items.validUntil(item));
            if (figure != null) {
                out.text(figure.unscaledValue().toString());
                out.number(figure.scale() + (long) Integer.MAX_VALUE);
            }
            if (!measurements.isEmpty()) {
                out.number(measurements.size());
                measurements.forEach(measurement -> write(measurement, out));
            }
        }
    }

    private static void write(PackedMeasurement measurement, RowBytes out) {
        out.octet((measurement.improved() ? IMPROVED : 0)
                | (measurement.hasTarget() ? TARGET : 0)
                | (measurement.reached() ? REACHED : 0));
        out.number(measurement.measured());
        out.day(measurement.periodEnd());
        out.day(measurement.dueDate());
    }

    static PackedOrganisation read(RowCursor in) {
        String source = in.text();
        String organisation = in.text();
        var profile = new Profile.Builder();
        for (Facet facet : FACETS) {
            String term = in.recurring();
            if (!term.isEmpty()) {
                profile.with(facet, in.once(Namespaces.BASE + term));
            }
        }
        int size = in.count();
        var subjects = new ArrayList<PackedSubject>(Math.min(size, 64));
        for (int i = 0; i < size; i++) {
            String iri = in.text();
            String type = in.octet() == CAPABILITY ? GRADUS.Capability : GRADUS.Organisation;
            subjects.add(new PackedSubject(iri, type, readItems(in)));
        }
        int statements = in.count();
        var waivers = new ArrayList<PackedWaiver>(Math.min(statements, 64));
        for (int i = 0; i < statements; i++) {
            waivers.add(new PackedWaiver(in.count(), in.recurring()));
        }
        return new PackedOrganisation(source, organisation, profile.build(), subjects, waivers);
    }

    private static PackedItems readItems(RowCursor in) {
        int size = in.count();
        var columns = new PackedItems.Columns(size);
        int practice = 0;
        for (int item = 0; item < size; item++) {
            int follows = in.octet();
            byte standing = (byte) in.octet();
            practice += in.count();
            long stated = PackedExtent.EMPTY;
            for (int scale = 0; scale < STATED.length; scale++) {
                if ((follows & 1 << scale) != 0) {
                    stated = PackedExtent.with(stated, STATED[scale], in.octet());
                }
            }
            columns.add(practice, stated, in.day(), in.day(), standing);
            if ((follows & FIGURE) != 0) {
                var unscaled = new BigInteger(in.text());
                columns.figure(new BigDecimal(unscaled, Math.toIntExact(in.number() - Integer.MAX_VALUE)));
            }
            if ((follows & MEASURED) != 0) {
                columns.measurements(measurements(in));
            }
        }
        return columns.items();
    }

    private static List<PackedMeasurement> measurements(RowCursor in) {
        int size = in.count();
        var measurements = new ArrayList<PackedMeasurement>(Math.min(size, 64));
        for (int i = 0; i < size; i++) {
            int says = in.octet();
            measurements.add(new PackedMeasurement(
                    in.count(),
                    (says & IMPROVED) != 0,
                    (says & TARGET) != 0,
                    (says & REACHED) != 0,
                    in.day(),
                    in.day()));
        }
        return measurements;
    }
}

package org.gradus.ontology;

import java.math.BigDecimal;
import java.util.List;
import org.gradus.io.PackedReader;
import org.gradus.io.PackedWriter;
import org.gradus.model.Condition;
import org.gradus.model.Criterion;
import org.gradus.model.Extent;
import org.gradus.model.Modality;
import org.gradus.model.Scale;
import org.jspecify.annotations.Nullable;

/** Criteria in bytes. */
final class CriterionForm {
    /** A number before each criterion says of which kind it is. */
    private static final int ASKED = 0;

    private static final int ANY_OF = 1;
    private static final int ALL_OF = 2;
    private static final int COMPOSITION = 3;

    private CriterionForm() {}

    static void write(List<Criterion> criteria, PackedWriter out) {
        out.list(criteria, criterion -> criterion.accept(new Writing(out)));
    }

    static List<Criterion> read(PackedReader in) {
        return in.list(() -> criterion(in));
    }

    private static Criterion criterion(PackedReader in) {
        int kind = in.number();
        String iri = in.text();
        Condition condition = condition(in);
        Modality modality = modality(in);
        return switch (kind) {
            case ASKED -> new Criterion.Asked(iri, in.text(), extent(in), condition, modality);
            case ANY_OF -> new Criterion.AnyOf(iri, in.number(), read(in), condition, modality);
            case ALL_OF -> new Criterion.AllOf(iri, read(in), condition, modality);
            case COMPOSITION -> new Criterion.Composition(iri, in.list(in::text), condition, modality);
            default -> throw new IllegalArgumentException("no kind of criterion: " + kind);
        };
    }

    /** How a criterion of each kind is written. */
    private record Writing(PackedWriter out) implements Criterion.Cases<PackedWriter> {
        @Override
        public PackedWriter asked(Criterion.Asked asked) {
            return write(asked.bound(), begin(ASKED, asked).text(asked.practice()));
        }

        @Override
        public PackedWriter anyOf(Criterion.AnyOf any) {
            begin(ANY_OF, any).number(any.atLeast());
            return parts(any.options());
        }

        @Override
        public PackedWriter allOf(Criterion.AllOf all) {
            begin(ALL_OF, all);
            return parts(all.parts());
        }

        @Override
        public PackedWriter composition(Criterion.Composition composition) {
            return begin(COMPOSITION, composition).list(composition.requirements(), out::text);
        }

        private PackedWriter parts(List<Criterion> parts) {
            CriterionForm.write(parts, out);
            return out;
        }

        private PackedWriter begin(int kind, Criterion criterion) {
            return write(
                    criterion.modality(),
                    write(criterion.condition(), out.number(kind).text(criterion.iri())));
        }
    }

    static PackedWriter write(@Nullable Condition condition, PackedWriter out) {
        return out.textOrNull(condition == null ? null : condition.name());
    }

    static @Nullable Condition condition(PackedReader in) {
        String name = in.textOrNull();
        return name == null ? null : Condition.valueOf(name);
    }

    static PackedWriter write(@Nullable Modality modality, PackedWriter out) {
        return out.textOrNull(modality == null ? null : modality.name());
    }

    static @Nullable Modality modality(PackedReader in) {
        String name = in.textOrNull();
        return name == null ? null : Modality.valueOf(name);
    }

    /** Ranks are written one higher, so that {@link Extent#NONE} is 0. */
    static PackedWriter write(Extent extent, PackedWriter out) {
        for (Scale scale : Scale.values()) {
            out.number(extent.on(scale) - Extent.NONE);
        }
        BigDecimal figure = extent.figure();
        return out.textOrNull(figure == null ? null : figure.toString());
    }

    static Extent extent(PackedReader in) {
        Extent extent = Extent.EMPTY;
        for (Scale scale : Scale.values()) {
            extent = extent.with(scale, in.number() + Extent.NONE);
        }
        String figure = in.textOrNull();
        return figure == null ? extent : extent.withFigure(new BigDecimal(figure));
    }
}

package org.gradus.shapes;

import org.gradus.model.Criterion;

/** The form of the shape that a criterion becomes where no statement of inapplicability frees from it. */
enum ShapeForm {
    /** One look-up on a path: a property shape with {@code sh:hasValue}. */
    LOOK_UP("HasValueConstraintComponent"),
    ALTERNATIVES("OrConstraintComponent"),
    CONJUNCTION("AndConstraintComponent");

    private static final Criterion.Cases<ShapeForm> BY_KIND = new Criterion.Cases<>() {
        @Override
        public ShapeForm asked(Criterion.Asked asked) {
            return LOOK_UP;
        }

        /** Alternatives at one bound are one look-up along any of their paths. */
        @Override
        public ShapeForm anyOf(Criterion.AnyOf any) {
            boolean flat = any.leaves().toList().equals(any.options());
            boolean alike = any.leaves().map(Criterion.Asked::bound).distinct().count() == 1;
            return any.atLeast() == 1 && flat && alike ? LOOK_UP : ALTERNATIVES;
        }

        @Override
        public ShapeForm allOf(Criterion.AllOf all) {
            return CONJUNCTION;
        }

        @Override
        public ShapeForm composition(Criterion.Composition composition) {
            return CONJUNCTION;
        }
    };

    private final String component;

    ShapeForm(String component) {
        this.component = component;
    }

    static ShapeForm of(Criterion criterion) {
        return criterion.accept(BY_KIND);
    }

    /** The local name of the constraint component that a subject fails where it fails the shape. */
    String component() {
        return component;
    }
}

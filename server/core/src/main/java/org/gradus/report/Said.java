package org.gradus.report;

import java.util.List;

/** The values of one property. */
record Said(String property, List<Term> values) implements Part {
    @Override
    public List<Said> said() {
        return List.of(this);
    }

    @Override
    public void writeTo(TurtleWriter turtle) {
        turtle.said(this);
    }
}

package org.gradus.web.sparql;

import org.apache.jena.query.QueryCancelledException;
import org.gradus.web.http.Problem;

/** Ends a query from inside an expression, whose ordinary failures only leave a value out. */
final class Exceeded extends QueryCancelledException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    Exceeded(Problem problem) {
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}

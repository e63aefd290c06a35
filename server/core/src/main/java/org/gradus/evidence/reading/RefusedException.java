package org.gradus.evidence.reading;

/** Ends the reading of one file from within a parser; the loader turns it into its problem. Never leaves the package. */
final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient IntakeProblem problem;

    RefusedException(IntakeProblem problem) {
        super(problem.message().en());
        this.problem = problem;
    }

    IntakeProblem problem() {
        return problem;
    }
}

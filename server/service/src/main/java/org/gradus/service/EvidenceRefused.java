package org.gradus.service;

import java.util.List;
import org.gradus.evidence.reading.IntakeProblem;

/** Evidence is not well formed; nothing was stored. */
public final class EvidenceRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<IntakeProblem> problems;

    EvidenceRefused(List<IntakeProblem> problems) {
        super(problems.get(0).message().en());
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, all of it; never empty. */
    public List<IntakeProblem> problems() {
        return problems;
    }
}

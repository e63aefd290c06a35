package org.gradus.service.refusal;

import java.util.List;
import org.gradus.evidence.reading.IntakeProblem;

/** Evidence is not well formed; nothing was stored. */
public final class EvidenceRefused extends ServiceRefusal {
    private static final long serialVersionUID = 1L;

    private final transient List<IntakeProblem> problems;

    public EvidenceRefused(List<IntakeProblem> problems) {
        super(Code.EVIDENCE, problems.get(0).message(), null);
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, all of it; never empty. */
    public List<IntakeProblem> problems() {
        return problems;
    }
}

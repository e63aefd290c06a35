package org.gradus.service.refusal;

import java.util.List;
import org.gradus.evidence.reading.IntakeProblem;
import org.gradus.evidence.reading.ReadOtherwise;

/** Evidence is not well formed; nothing was stored. */
public final class EvidenceRefused extends ServiceRefusal {
    private static final long serialVersionUID = 1L;

    private final transient List<IntakeProblem> problems;
    private final transient List<ReadOtherwise> readOtherwise;
    private final String source;

    public EvidenceRefused(List<IntakeProblem> problems) {
        this(problems, List.of(), "");
    }

    /**
     * What is wrong.
     *
     * @param readOtherwise what of a workbook was not read as it was typed
     * @param source IRI of the only file; empty where there are several
     */
    public EvidenceRefused(List<IntakeProblem> problems, List<ReadOtherwise> readOtherwise, String source) {
        super(Code.EVIDENCE, problems.get(0).message(), null);
        this.problems = List.copyOf(problems);
        this.readOtherwise = List.copyOf(readOtherwise);
        this.source = source;
    }

    /** IRI of the only file; empty where there are several. */
    public String source() {
        return source;
    }

    /** What of a workbook was not read as it was typed. */
    public List<ReadOtherwise> readOtherwise() {
        return readOtherwise;
    }

    /** What is wrong, all of it; never empty. */
    public List<IntakeProblem> problems() {
        return problems;
    }
}

package org.gradus.cli;

import java.io.PrintWriter;
import java.util.List;
import org.gradus.evidence.reading.IntakeProblem;
import org.gradus.text.Language;
import org.gradus.text.Printable;

/** Tells what is wrong with evidence, a line a problem. */
final class IntakeReport {
    private static final int SHOWN = 50;

    private IntakeReport() {}

    static void write(List<IntakeProblem> problems, Language language, PrintWriter out) {
        problems.stream().limit(SHOWN).forEach(problem -> out.println(Printable.line(problem.text(language))));
        int more = problems.size() - SHOWN;
        boolean chinese = language == Language.ZH;
        if (more > 0) {
            out.println(chinese ? "另有 " + more + " 个问题。" : "and " + more + " more problems.");
        }
        out.println(
                chinese
                        ? "共 " + problems.size() + " 个问题；证据未通过受理检查，不予评估。"
                        : problems.size() + (problems.size() == 1 ? " problem" : " problems")
                                + "; the evidence is not well formed, so nothing was assessed.");
        out.flush();
    }
}

package org.gradus.cli;

import java.io.PrintWriter;
import java.util.List;
import org.gradus.crosswalk.sssom.Finding;
import org.gradus.text.Language;
import org.gradus.text.Printable;

/** Tells what was found in files of mappings, a line a finding. */
final class SssomReport {
    private static final int SHOWN = 50;

    private SssomReport() {}

    static void write(List<Finding> findings, Language language, PrintWriter err) {
        // What a file is refused for comes first, lest notes crowd it out.
        var ordered = findings.stream()
                .sorted((one, other) -> Boolean.compare(other.fault(), one.fault()))
                .toList();
        ordered.stream().limit(SHOWN).forEach(finding -> err.println(Printable.line(finding.text(language))));
        boolean chinese = language == Language.ZH;
        int more = ordered.size() - SHOWN;
        if (more > 0) {
            err.println(chinese ? "另有 " + more + " 条。" : "and " + more + " more.");
        }
        long faults = ordered.stream().filter(Finding::fault).count();
        if (faults > 0) {
            err.println(
                    chinese
                            ? "共 " + faults + " 个问题；映射未被采用，未写出任何文件。"
                            : faults + (faults == 1 ? " problem" : " problems")
                                    + "; the mappings are not taken, and nothing was written.");
        }
        err.flush();
    }
}

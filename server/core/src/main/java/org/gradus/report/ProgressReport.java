package org.gradus.report;

import java.io.PrintWriter;
import org.gradus.progress.Activity;
import org.gradus.progress.ImplementationProcess;
import org.gradus.progress.OrganisationProgress;
import org.gradus.progress.Progress;
import org.gradus.progress.Stage;
import org.gradus.text.Language;
import org.gradus.text.Printable;

/** Where an organisation stands in an implementation process, as text for a terminal. */
public final class ProgressReport {
    private static final int WIDTH = 44;

    private final ImplementationProcess process;
    private final Language language;

    public ProgressReport(ImplementationProcess process, Language language) {
        this.process = process;
        this.language = language;
    }

    public void write(OrganisationProgress organisation, PrintWriter out) {
        out.println(Printable.line(organisation.label().in(language)) + "  <"
                + Printable.line(organisation.organisation()) + ">");
        out.println(process.label().in(language));
        out.println(stands(organisation));
        out.println();
        for (Stage stage : process.stages()) {
            String counted = organisation.done(stage) + "/" + organisation.asked(stage);
            out.println(mark(organisation.of(stage)) + " "
                    + Columns.fit(stage.rank() + "  " + stage.label().in(language), WIDTH) + counted);
            boolean underWay = organisation.of(stage) == Progress.UNDER_WAY;
            for (Activity activity : stage.activities()) {
                var statement = organisation.states().get(activity.iri());
                if (statement != null && statement.progress() == Progress.NOT_NEEDED) {
                    out.println("     " + mark(statement.progress()) + " "
                            + Columns.fit(activity.label().in(language), WIDTH - 4) + say("not needed: ", "不需要：")
                            + Printable.line(statement.reason().in(language)));
                } else if (underWay) {
                    out.println("     " + mark(organisation.of(activity)) + " "
                            + (Columns.fit(activity.label().in(language), WIDTH - 4)
                                            + (statement == null ? "" : statement.date()))
                                    .stripTrailing());
                }
            }
        }
        long done = process.activities()
                .filter(each -> organisation.of(each) == Progress.DONE)
                .count();
        long begun = process.activities()
                .filter(each -> organisation.of(each) == Progress.UNDER_WAY)
                .count();
        long needless = process.activities()
                .filter(each -> organisation.of(each) == Progress.NOT_NEEDED)
                .count();
        long all = process.activities().count() - needless;
        out.println();
        out.println("● " + say("done", "已完成") + " " + done + "   ◐ " + say("under way", "进行中") + " " + begun + "   ○ "
                + say("not begun", "未开始") + " " + (all - done - begun)
                + (needless == 0 ? "" : "   – " + say("not needed", "不需要") + " " + needless));
    }

    private String stands(OrganisationProgress organisation) {
        return organisation
                .stands(process)
                .map(stage -> say("Stands at stage ", "处于阶段 ")
                        + stage.rank()
                        + say(": ", "：")
                        + stage.label().in(language))
                .orElse(say("All stages are done.", "全部阶段已完成。"));
    }

    private static String mark(Progress progress) {
        return switch (progress) {
            case DONE -> "●";
            case UNDER_WAY -> "◐";
            case NOT_BEGUN -> "○";
            case NOT_NEEDED -> "–";
        };
    }

    private String say(String en, String zh) {
        return language == Language.ZH ? zh : en;
    }
}

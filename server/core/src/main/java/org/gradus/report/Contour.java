package org.gradus.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import org.gradus.assess.Assessment;
import org.gradus.assess.GradeFinding;
import org.gradus.model.GradeCell;
import org.gradus.model.ScaleValue;
import org.gradus.text.Language;

/** The contour of the horizontal grades: breadth by depth, with the cells reached, the one held and the next. */
final class Contour {
    /** How a cell stands. */
    enum Standing {
        HELD,
        REACHED,
        MET,
        NEXT,
        OPEN
    }

    private final Language language;

    Contour(Language language) {
        this.language = language;
    }

    static Standing standing(GradeFinding grade, GradeCell cell) {
        if (grade.held().filter(cell::equals).isPresent()) {
            return Standing.HELD;
        }
        if (grade.reached().contains(cell)) {
            return Standing.REACHED;
        }
        if (grade.metAboveLevel().contains(cell)) {
            return Standing.MET;
        }
        return grade.next().contains(cell) ? Standing.NEXT : Standing.OPEN;
    }

    /** The breadths, widest first, and the depths, shallowest first, that the model's cells use. */
    static List<ScaleValue> axis(Assessment assessment, boolean breadth) {
        return assessment.model().grades().stream()
                .map(cell -> breadth ? cell.breadth() : cell.depth())
                .distinct()
                .sorted((a, b) -> breadth ? b.rank() - a.rank() : a.rank() - b.rank())
                .toList();
    }

    static Optional<GradeCell> at(Assessment assessment, ScaleValue breadth, ScaleValue depth) {
        return assessment.model().grades().stream()
                .filter(cell -> cell.breadth().equals(breadth) && cell.depth().equals(depth))
                .findFirst();
    }

    /** Draws the contour as an HTML table. */
    void write(Assessment assessment, Writer out) throws IOException {
        GradeFinding grade = assessment.grade();
        boolean chinese = language == Language.ZH;
        out.append("<h3>").append(chinese ? "水平档次：" : "Grade: ");
        out.append(grade.held()
                .map(cell -> HtmlReport.escape(cell.label().in(language)))
                .orElse("–"));
        out.append("</h3>\n<table class=\"contour\">\n<tbody>\n");
        for (ScaleValue breadth : axis(assessment, true)) {
            out.append("<tr><th>")
                    .append(HtmlReport.escape(breadth.label().in(language)))
                    .append("</th>");
            for (ScaleValue depth : axis(assessment, false)) {
                var cell = at(assessment, breadth, depth);
                if (cell.isEmpty()) {
                    out.append("<td></td>");
                } else {
                    String kind = standing(grade, cell.get()).name().toLowerCase(java.util.Locale.ROOT);
                    out.append("<td class=\"")
                            .append(kind)
                            .append("\"><b>")
                            .append(String.valueOf(cell.get().grade()));
                    out.append("</b> ").append(cell.get().level().name()).append("</td>");
                }
            }
            out.append("</tr>\n");
        }
        out.append("<tr><th></th>");
        for (ScaleValue depth : axis(assessment, false)) {
            out.append("<th>")
                    .append(HtmlReport.escape(depth.label().in(language)))
                    .append("</th>");
        }
        out.append("</tr>\n</tbody>\n</table>\n<p class=\"legend\"><span class=\"held\"></span>");
        out.append(chinese ? "所持" : "held").append(" <span class=\"reached\"></span>");
        out.append(chinese ? "已达到" : "reached").append(" <span class=\"met\"></span>");
        out.append(chinese ? "关键要求满足、等级未达" : "met, level not reached").append(" <span class=\"next\"></span>");
        out.append(chinese ? "下一档" : "next").append("</p>\n");
    }
}

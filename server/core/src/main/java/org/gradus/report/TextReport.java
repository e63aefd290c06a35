package org.gradus.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gradus.assess.Assessment;
import org.gradus.assess.Gap;
import org.gradus.assess.GradeFinding;
import org.gradus.assess.Improvement;
import org.gradus.assess.Outcome;
import org.gradus.assess.Sentences;
import org.gradus.assess.Verdict;
import org.gradus.model.MaturityModel;
import org.gradus.model.Requirement;
import org.gradus.model.ScaleValue;
import org.gradus.text.Language;
import org.gradus.text.Printable;
import org.gradus.text.Text;

/** A report for the terminal: the level, a matrix of aspects by levels, and what is missing first. */
public final class TextReport {
    private static final int SHOWN = 10;
    private static final int ASPECT_WIDTH = 44;
    private static final int LEVEL_WIDTH = 3;
    private static final int CONTOUR_WIDTH = 22;

    private final Language language;
    private final boolean colour;
    private final boolean all;

    /**
     * @param colour whether the terminal understands ANSI colours
     * @param all whether to list every improvement and requirement, not only the first
     */
    public TextReport(Language language, boolean colour, boolean all) {
        this.language = language;
        this.colour = colour;
        this.all = all;
    }

    public void write(Results results, Appendable out) throws IOException {
        if (results.verdicts().size() > 1) {
            summary(results.verdicts(), out);
        }
        for (Verdict verdict : results.verdicts()) {
            Assessment assessment = verdict.assessment();
            head(assessment, out);
            matrix(assessment, out);
            if (assessment.grade() != null) {
                contour(assessment.model(), assessment.grade(), out);
            }
            counts(assessment, out);
            for (int i = 0; i < verdict.phases().size(); i++) {
                gap(verdict.phases().get(i), verdict.phases().size() == 1 ? 0 : i + 1, results, out);
            }
            for (Notes notes : Notes.of(verdict, results)) {
                notes(notes, out);
            }
            out.append('\n');
        }
        shared(results.shared().items(), out);
    }

    /** Breadth upwards by depth to the right: the cells of the grades, marked by how they stand. */
    private void contour(MaturityModel model, GradeFinding grade, Appendable out) throws IOException {
        out.append('\n')
                .append(say("Grade: ", "水平档次："))
                .append(bold(grade.held().map(cell -> cell.label().in(language)).orElse(say("none yet", "尚无"))))
                .append("\n\n");
        Contour contour = Contour.of(model, grade);
        for (Contour.Row row : contour.rows()) {
            out.append("  ").append(Columns.fit(row.breadth().label().in(language), CONTOUR_WIDTH));
            for (var cell : row.cells()) {
                out.append(Columns.fit(cell.map(this::mark).orElse(""), CONTOUR_WIDTH));
            }
            out.append('\n');
        }
        out.append("  ").append(" ".repeat(CONTOUR_WIDTH));
        for (ScaleValue depth : contour.depths()) {
            out.append(Columns.fit(depth.label().in(language), CONTOUR_WIDTH));
        }
        out.append(say(
                "\n\n  [n] held   n● reached   n◐ met, its level not reached   n→ next   n not met\n",
                "\n\n  [n] 所持   n● 已达到   n◐ 关键要求满足但等级未达   n→ 下一档   n 未满足\n"));
    }

    private String mark(Contour.Cell cell) {
        String number = String.valueOf(cell.grade().grade());
        String level = " " + cell.grade().level().mark().in(language);
        return switch (cell.standing()) {
            case HELD -> "[" + number + "]" + level;
            case REACHED -> number + "●" + level;
            case MET -> number + "◐" + level;
            case NEXT -> number + "→" + level;
            case OPEN -> number + level;
        };
    }

    private void shared(List<SharedEvidence.Item> shared, Appendable out) throws IOException {
        if (shared.isEmpty()) {
            return;
        }
        out.append(bold(say("Evidence that served more than one standard", "同时服务于多项标准的证据")))
                .append(": ")
                .append(String.valueOf(shared.size()))
                .append('\n');
        int shown = all ? shared.size() : Math.min(SHOWN, shared.size());
        for (SharedEvidence.Item item : shared.subList(0, shown)) {
            out.append("  - ")
                    .append(Printable.line(item.title(language)))
                    .append(item.apart().isEmpty() ? "" : "  <" + Printable.line(item.apart()) + ">")
                    .append('\n');
            for (var serves : item.serves().entrySet()) {
                out.append("      ")
                        .append(serves.getKey())
                        .append(": ")
                        .append(serves.getValue().stream()
                                .map(Requirement::number)
                                .collect(Collectors.joining(", ")))
                        .append('\n');
            }
        }
        more(shared.size() - shown, "  ", out);
    }

    private void summary(List<Verdict> verdicts, Appendable out) throws IOException {
        out.append(bold(say("Summary", "总览"))).append('\n');
        for (Verdict verdict : verdicts) {
            Assessment assessment = verdict.assessment();
            out.append("  ")
                    .append(Columns.fit(name(assessment), ASPECT_WIDTH))
                    .append("  ")
                    .append(level(assessment))
                    .append('\n');
        }
        out.append('\n');
    }

    private void head(Assessment assessment, Appendable out) throws IOException {
        out.append(bold(name(assessment)))
                .append("  <")
                .append(Printable.line(assessment.subject().iri()))
                .append(">\n")
                .append(assessment.model().label().in(language))
                .append(say(", as of ", "，评估日期 "))
                .append(assessment.date().toString())
                .append('\n')
                .append(say("Level: ", "等级："))
                .append(bold(level(assessment)))
                .append("\n\n");
    }

    private void matrix(Assessment assessment, Appendable out) throws IOException {
        var heads = assessment.model().levels().stream()
                .map(level -> level.mark().in(language))
                .toList();
        int width = heads.stream()
                .mapToInt(head -> Math.max(Columns.width(head), LEVEL_WIDTH) + 2)
                .max()
                .orElseThrow();
        out.append(" ".repeat(ASPECT_WIDTH + 2))
                .append(heads.stream().map(head -> Columns.fit(head, width)).collect(Collectors.joining()))
                .append(say("  level", "  等级"))
                .append('\n');
        for (Matrix.Row row : Matrix.of(assessment).rows()) {
            String label = "  ".repeat(row.depth()) + row.aspect().label().in(language);
            out.append("  ").append(Columns.fit(label, ASPECT_WIDTH));
            for (Matrix.Cell cell : row.cells()) {
                out.append(symbol(cell)).append(" ".repeat(width - 1));
            }
            out.append("  ")
                    .append(Standings.words(assessment, row.aspect()).in(language))
                    .append('\n');
        }
        out.append(say(
                "\n  ● all met   ◐ some met   ○ none met   · nothing asked\n",
                "\n  ● 全部满足   ◐ 部分满足   ○ 均未满足   · 无要求\n"));
    }

    private void counts(Assessment assessment, Appendable out) throws IOException {
        out.append('\n').append(say("Requirements: ", "要求："));
        var parts = new ArrayList<String>();
        for (Outcome outcome : Outcome.values()) {
            parts.add(assessment.count(outcome) + " " + outcome(outcome));
        }
        out.append(String.join(say(", ", "，"), parts)).append('\n');
    }

    /**
     * @param phase its number on a way of several; else zero
     */
    private void gap(Gap gap, int phase, Results results, Appendable out) throws IOException {
        String to = gap.to().label().in(language);
        out.append('\n')
                .append(bold(
                        phase == 0
                                ? say("Missing for ", "距离 ") + to
                                : say("Phase " + phase + ", to ", "第 " + phase + " 阶段，达到 ") + to))
                .append(say(
                        ": " + plural(gap.unmet().size(), "requirement") + ", met by "
                                + plural(gap.improvements().size(), "practice improvement") + "\n",
                        "：" + gap.unmet().size() + " 项要求未满足，须改进 "
                                + gap.improvements().size() + " 项实践\n"));
        int shown = all
                ? gap.improvements().size()
                : Math.min(SHOWN, gap.improvements().size());
        var rises = Rise.of(gap, results.vocabulary());
        for (int i = 0; i < shown; i++) {
            Improvement improvement = gap.improvements().get(i);
            out.append(String.format("%4d. ", i + 1))
                    .append(bold(results.vocabulary()
                            .declared(improvement.practice())
                            .label()
                            .in(language)))
                    .append("  [")
                    .append(improvement.serves().stream()
                            .map(Requirement::number)
                            .collect(Collectors.joining(", ")))
                    .append("]\n      ")
                    .append(steps(rises.get(i), results))
                    .append('\n');
        }
        more(gap.improvements().size() - shown, "      ", out);
    }

    private void notes(Notes notes, Appendable out) throws IOException {
        out.append('\n').append(bold(notes.head().in(language))).append('\n');
        int shown = all ? notes.lines().size() : Math.min(SHOWN, notes.lines().size());
        for (Text line : notes.lines().subList(0, shown)) {
            out.append("  - ").append(Printable.line(line.in(language))).append('\n');
        }
        more(notes.lines().size() - shown, "  ", out);
    }

    private void more(int more, String indent, Appendable out) throws IOException {
        if (more > 0) {
            out.append(indent)
                    .append(say("and " + more + " more; --all shows them\n", "另有 " + more + " 项，--all 可全部列出\n"));
        }
    }

    /** What must rise, scale by scale: "breadth: unit → across units". */
    private String steps(Rise rise, Results results) {
        String steps = steps(rise, results.explainer().sentences());
        String cells = results.origins().places(rise.improvement().evidence());
        return cells.isEmpty() ? steps : steps + " · " + Printable.line(cells);
    }

    private String steps(Rise rise, Sentences sentences) {
        String steps = rise.steps().stream()
                .map(step -> step.scale().in(language)
                        + say(": ", "：")
                        + (step.from().isEmpty() ? "" : step.from().in(language) + " → ")
                        + step.to().in(language))
                .collect(Collectors.joining(say(", ", "，")));
        String asked = rise.asked().isEmpty()
                ? ""
                : say(" (asked in all: ", "（全部要求：") + rise.asked().in(language) + say(")", "）");
        String claims = rise.improvement().claims().stream()
                .map(claim -> Printable.line(sentences.claim(claim).in(language)))
                .distinct()
                .collect(Collectors.joining(say("; ", "；")));
        if (rise.isBegun()) {
            return steps + asked + (claims.isEmpty() ? "" : say("; ", "；") + claims);
        }
        return (claims.isEmpty() ? say("nothing that counts is shown yet", "尚无计入的证据") : claims)
                + (steps.isEmpty() ? "" : say("; needs ", "；须达到 ") + steps)
                + asked;
    }

    private static String plural(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private String name(Assessment assessment) {
        return Printable.line(
                assessment.subject().label().in(language, assessment.subject().iri()));
    }

    private String level(Assessment assessment) {
        return assessment
                .level()
                .map(level -> level.label().in(language)
                        + (level.rating().isEmpty() ? "" : say(", rating ", "，评定等级 ") + level.rating()))
                .orElseGet(() -> Standings.below(assessment.model()).in(language));
    }

    private String symbol(Matrix.Cell cell) {
        if (cell.asked() == 0) {
            return "·";
        }
        if (cell.isFull()) {
            return paint("●", "32");
        }
        return cell.met() == 0 ? paint("○", "31") : paint("◐", "33");
    }

    private String outcome(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> say("passed", "项通过");
            case FAILED -> say("failed", "项未通过");
            case INAPPLICABLE -> say("inapplicable", "项不适用");
            case UNTESTED -> say("untested (nothing shown)", "项未评（无证据）");
        };
    }

    private String bold(String text) {
        return paint(text, "1");
    }

    private String paint(String text, String code) {
        return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }

    private String say(String en, String zh) {
        return language.say(en, zh);
    }
}

package org.gradus.workbook.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gradus.assess.Assessment;
import org.gradus.assess.Explanation;
import org.gradus.assess.Gap;
import org.gradus.assess.Outcome;
import org.gradus.assess.Verdict;
import org.gradus.model.Practice;
import org.gradus.model.Requirement;
import org.gradus.report.Matrix;
import org.gradus.report.Results;
import org.gradus.report.Rise;
import org.gradus.report.Standings;
import org.gradus.text.Language;
import org.gradus.text.Text;
import org.gradus.workbook.table.Book;
import org.gradus.workbook.write.Grid.Cellule;
import org.gradus.workbook.write.Grid.Head;
import org.gradus.workbook.write.Styles.Style;

/**
 * An assessment as a workbook: the levels, the matrix, each requirement with its reason, and what to improve, with columns
 * for who does it and by when.
 */
public final class AssessmentBook {
    private final Book book;
    private final Language language;

    public AssessmentBook(Book book, Language language) {
        this.book = book;
        this.language = language;
    }

    /** Writes the workbook, and leaves the stream open. */
    public void write(Results results, OutputStream out) throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            var styles = new Styles(workbook, language);
            summary(results, workbook, styles);
            for (Verdict verdict : results.verdicts()) {
                String[] titles = titles(verdict.assessment());
                matrix(verdict.assessment(), workbook, styles, titles);
                requirements(verdict, results, workbook, styles, titles);
                if (verdict.gap().isPresent()) {
                    improvements(verdict, results, workbook, styles, titles);
                }
            }
            workbook.getProperties().getCoreProperties().setCreator("Gradus");
            workbook.write(out);
        }
    }

    private String[] titles(Assessment assessment) {
        return new String[] {
            name(assessment) + say(": ", "：") + level(assessment),
            assessment.model().label().in(language) + say(", as of ", "，评估日期 ") + assessment.date()
        };
    }

    private void summary(Results results, XSSFWorkbook workbook, Styles styles) {
        var grid = new Grid(
                workbook,
                styles,
                say("Levels", "等级"),
                List.of(
                        new Head(say("Subject", "评估对象"), 34),
                        new Head(say("Model", "模型"), 40),
                        new Head(say("Level", "等级"), 26),
                        new Head(say("Date", "评估日期"), 14),
                        new Head(say("Passed", "通过"), 9),
                        new Head(say("Failed", "未通过"), 9),
                        new Head(say("Inapplicable", "不适用"), 12),
                        new Head(say("Untested", "未评"), 9)),
                say("Levels", "等级总览"));
        for (Verdict verdict : results.verdicts()) {
            Assessment assessment = verdict.assessment();
            var cells = new ArrayList<Cellule>(List.of(
                    Cellule.of(name(assessment)),
                    Cellule.of(assessment.model().label().in(language)),
                    Cellule.of(level(assessment)),
                    Cellule.of(assessment.date())));
            for (Outcome outcome :
                    new Outcome[] {Outcome.PASSED, Outcome.FAILED, Outcome.INAPPLICABLE, Outcome.UNTESTED}) {
                cells.add(Cellule.of(assessment.count(outcome)));
            }
            grid.add(cells);
        }
        grid.end(1);
    }

    private void matrix(Assessment assessment, XSSFWorkbook workbook, Styles styles, String... titles) {
        var heads = new ArrayList<Head>();
        heads.add(new Head(say("Aspect", "方面"), 44));
        assessment
                .model()
                .levels()
                .forEach(level -> heads.add(new Head(level.mark().in(language), 10)));
        heads.add(new Head(say("Level", "等级"), 26));
        var grid = new Grid(workbook, styles, say("Matrix ", "矩阵 ") + Forms.mark(assessment.model()), heads, titles);
        for (Matrix.Row row : Matrix.of(assessment).rows()) {
            var cells = new ArrayList<Cellule>();
            cells.add(Cellule.of("　".repeat(row.depth()) + row.aspect().label().in(language)));
            row.cells().forEach(cell -> cells.add(cell(cell)));
            cells.add(Cellule.of(Standings.words(assessment, row.aspect()).in(language)));
            grid.add(cells);
        }
        grid.end(1);
    }

    /** Met and asked, as text and colour. */
    private static Cellule cell(Matrix.Cell cell) {
        if (cell.asked() == 0) {
            return new Cellule("–", Style.INFO);
        }
        Style style = cell.isFull() ? Style.MET : cell.met() == 0 ? Style.FAR : Style.NEAR;
        return new Cellule(cell.met() + " / " + cell.asked(), style);
    }

    private void requirements(
            Verdict verdict, Results results, XSSFWorkbook workbook, Styles styles, String... titles) {
        Assessment assessment = verdict.assessment();
        var grid = new Grid(
                workbook,
                styles,
                say("Requirements ", "要求 ") + Forms.mark(assessment.model()),
                List.of(
                        new Head(say("Clause", "条款"), 14),
                        new Head(say("Level", "等级"), 12),
                        new Head(say("Aspect", "方面"), 22),
                        new Head(say("Requirement", "要求"), 30),
                        new Head(say("What is asked", "要求内容"), 50),
                        new Head(say("Outcome", "结论"), 12),
                        new Head(say("Why", "理由"), 60)),
                titles);
        var aspects = assessment.model().aspects().stream()
                .collect(Collectors.toMap(aspect -> aspect.iri(), aspect -> aspect.label(), (a, b) -> a));
        for (Explanation explanation : verdict.requirements()) {
            Requirement requirement = explanation.finding().requirement();
            Outcome outcome = explanation.finding().outcome();
            grid.add(List.of(
                    Cellule.of(requirement.citation().in(language)),
                    Cellule.of(requirement.level().mark().in(language)),
                    Cellule.of(aspects.getOrDefault(requirement.aspect(), Text.EMPTY)
                            .in(language)),
                    Cellule.of(requirement.label().in(language)),
                    Cellule.of(requirement.definition().in(language)),
                    new Cellule(words(outcome), outcome.isFavourable() ? Style.MET : style(outcome)),
                    Cellule.of(why(explanation, assessment, results))));
        }
        grid.end(1);
    }

    private static Style style(Outcome outcome) {
        return outcome == Outcome.UNTESTED ? Style.INFO : Style.FAR;
    }

    private String why(Explanation explanation, Assessment assessment, Results results) {
        var finding = explanation.finding();
        var reasons = new ArrayList<String>();
        if (finding.outcome() == Outcome.INAPPLICABLE) {
            assessment.evidence().reasons(finding.requirement()).forEach(reason -> reasons.add(reason.in(language)));
        }
        explanation
                .decidedBy()
                .forEach(evidence -> reasons.add(evidence.label().in(language, evidence.id())
                        + say(" (", "（")
                        + evidence.source()
                        + results.origins()
                                .of(evidence)
                                .map(origin -> say(", ", "，") + origin.place())
                                .orElse("")
                        + say(")", "）")));
        if (!finding.outcome().isFavourable()) {
            if (explanation.leaves().isEmpty()) {
                explanation.lacks().forEach(lacks -> reasons.add(lacks.in(language)));
            }
            explanation.leaves().stream()
                    .filter(leaf -> !leaf.isMet())
                    .forEach(leaf -> reasons.add(results.origins()
                            .after(results.explainer().sentences().lacks(leaf), leaf.behind())
                            .in(language)));
        }
        return reasons.stream().distinct().collect(Collectors.joining("\n"));
    }

    private void improvements(
            Verdict verdict, Results results, XSSFWorkbook workbook, Styles styles, String... titles) {
        var grid = new Grid(
                workbook,
                styles,
                say("Improvements ", "改进 ") + Forms.mark(verdict.assessment().model()),
                List.of(
                        new Head(say("To", "目标等级"), 12),
                        new Head(say("Area", "领域"), 18),
                        new Head(say("Practice", "实践"), 30),
                        new Head(say("What must rise", "须提升之处"), 46),
                        new Head(say("Serves", "对应条款"), 30),
                        new Head(say("Owner", "负责人"), 16),
                        new Head(say("By", "完成日期"), 14),
                        new Head(say("State", "进展"), 18)),
                titles[0],
                say("Missing for ", "距离 ")
                        + verdict.gap().orElseThrow().to().label().in(language));
        for (Gap phase : verdict.phases()) {
            rises(phase, results, grid);
        }
        grid.end(3);
    }

    private void rises(Gap phase, Results results, Grid grid) {
        var rises = new ArrayList<>(Rise.of(phase, results.vocabulary()));
        rises.sort((a, b) -> area(a).compareTo(area(b)));
        for (Rise rise : rises) {
            Practice practice = results.vocabulary().declared(rise.improvement().practice());
            grid.add(List.of(
                    Cellule.of(phase.to().label().in(language)),
                    Cellule.of(area(rise)),
                    Cellule.of(practice.label().in(language)),
                    Cellule.of(steps(rise, results)),
                    Cellule.of(rise.improvement().serves().stream()
                            .map(Requirement::number)
                            .collect(Collectors.joining(", "))),
                    new Cellule(null, Style.TEXT),
                    new Cellule(null, Style.DATE),
                    new Cellule(null, Style.TEXT)));
        }
    }

    private String area(Rise rise) {
        String theme = book.ontology()
                .vocabulary()
                .declared(rise.improvement().practice())
                .theme();
        return theme == null ? "" : book.label(theme).in(language);
    }

    private String steps(Rise rise, Results results) {
        String cells = results.origins().places(rise.improvement().evidence());
        return cells.isEmpty() ? steps(rise) : steps(rise) + "\n" + say("Cells: ", "单元格：") + cells;
    }

    private String steps(Rise rise) {
        String steps = rise.steps().stream()
                .map(step -> step.scale().in(language)
                        + say(": ", "：")
                        + (step.from().isEmpty() ? "" : step.from().in(language) + " → ")
                        + step.to().in(language))
                .collect(Collectors.joining("\n"));
        return rise.isBegun()
                ? steps
                : say("Nothing that counts is shown yet.", "尚无计入的证据。") + (steps.isEmpty() ? "" : "\n" + steps);
    }

    private String name(Assessment assessment) {
        return assessment.subject().label().in(language, assessment.subject().iri());
    }

    private String level(Assessment assessment) {
        return assessment
                .level()
                .map(level -> level.label().in(language)
                        + (level.rating().isEmpty() ? "" : say(", rating ", "，评定等级 ") + level.rating()))
                .orElseGet(() -> Standings.below(assessment.model()).in(language));
    }

    private String words(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> say("passed", "通过");
            case FAILED -> say("failed", "未通过");
            case INAPPLICABLE -> say("inapplicable", "不适用");
            case UNTESTED -> say("untested", "未评");
        };
    }

    private String say(String en, String zh) {
        return language.say(en, zh);
    }
}

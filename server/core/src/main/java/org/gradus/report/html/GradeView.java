package org.gradus.report.html;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gradus.assess.GradeFinding;
import org.gradus.model.MaturityModel;
import org.gradus.model.Scale;
import org.gradus.ontology.Vocabulary;
import org.gradus.report.Contour;
import org.gradus.text.Language;

/**
 * The horizontal grade and its contour.
 *
 * @param held the grade held; empty for none
 * @param breadth what the rows are
 * @param depth what the columns are
 */
public record GradeView(Optional<String> held, String breadth, String depth, List<String> depths, List<Row> rows) {

    /** One breadth. */
    public record Row(String breadth, List<Optional<Cell>> cells) {}

    /** One grade. */
    public record Cell(Standing standing, int grade, String level) {}

    /** How a cell stands, told by a mark besides its colour. */
    public record Standing(String kind, String mark, String words) {
        static Standing of(Contour.Standing standing, Language language) {
            String kind = standing.name().toLowerCase(Locale.ROOT);
            return switch (standing) {
                case HELD -> new Standing(kind, "★", language.say("held", "所持"));
                case REACHED -> new Standing(kind, "●", language.say("reached", "已达到"));
                case MET -> new Standing(kind, "◐", language.say("met, its level not reached", "关键要求满足、等级未达"));
                case NEXT -> new Standing(kind, "→", language.say("next", "下一档"));
                case OPEN -> new Standing(kind, "○", language.say("not met", "未满足"));
            };
        }
    }

    /** What the marks mean. */
    public List<Standing> legend(Language language) {
        return List.of(Contour.Standing.values()).stream()
                .map(standing -> Standing.of(standing, language))
                .toList();
    }

    static GradeView of(MaturityModel model, GradeFinding grade, Vocabulary vocabulary, Language language) {
        Contour contour = Contour.of(model, grade);
        return new GradeView(
                grade.held().map(cell -> cell.label().in(language)),
                vocabulary.label(Scale.BREADTH).in(language),
                vocabulary.label(Scale.DEPTH).in(language),
                contour.depths().stream()
                        .map(depth -> depth.label().in(language))
                        .toList(),
                contour.rows().stream()
                        .map(row -> new Row(
                                row.breadth().label().in(language),
                                row.cells().stream()
                                        .map(cell -> cell.map(each -> cell(each, language)))
                                        .toList()))
                        .toList());
    }

    private static Cell cell(Contour.Cell cell, Language language) {
        return new Cell(
                Standing.of(cell.standing(), language),
                cell.grade().grade(),
                cell.grade().level().mark().in(language));
    }
}

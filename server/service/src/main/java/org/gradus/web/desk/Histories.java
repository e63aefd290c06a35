package org.gradus.web.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gradus.assess.Standards;
import org.gradus.model.Level;
import org.gradus.model.MaturityModel;
import org.gradus.report.Standings;
import org.gradus.service.AssessmentService;
import org.gradus.store.AssessmentArchive;
import org.gradus.store.AssessmentRun;
import org.gradus.store.Organisation;
import org.gradus.text.Language;
import org.gradus.text.Text;
import org.gradus.web.html.Link;
import org.springframework.stereotype.Component;

/** Draws the levels of organisations over their assessments: days to the right as far apart as they are, levels upwards. */
@Component
final class Histories {
    private static final int WIDTH = 480;
    private static final int RIGHT = 24;
    private static final int TOP = 14;
    private static final int RUNG = 30;
    private static final int GROUND = 30;
    private static final int LETTER = 14;
    private static final int MOST_LEFT = 150;
    private static final int DAY_WIDTH = 92;

    private final AssessmentArchive archive;
    private final Standards standards;

    Histories(AssessmentArchive archive, Standards standards) {
        this.archive = archive;
        this.standards = standards;
    }

    /** An assessment with its line for a subject and a standard. */
    private record Dated(AssessmentRun run, AssessmentService.Line line) {}

    /** What a chart is of. */
    private record Key(String model, String subject) {}

    HistoryView of(Organisation organisation, Language language) {
        var charts = new ArrayList<HistoryView.Chart>();
        series(organisation).forEach((key, dated) -> charts.add(chart(organisation, key, dated, language)));
        return new HistoryView(organisation.id(), organisation.name().in(language, organisation.id()), charts);
    }

    /**
     * The levels of one subject by one standard; empty where it was not assessed by it.
     *
     * @param model name; empty for any
     * @param subject IRI; empty for any
     */
    Optional<HistoryView.Chart> chart(Organisation organisation, String model, String subject, Language language) {
        return series(organisation).entrySet().stream()
                .filter(each -> model.isEmpty() || each.getKey().model().equals(model))
                .filter(each -> subject.isEmpty() || each.getKey().subject().equals(subject))
                .findFirst()
                .map(each -> chart(organisation, each.getKey(), each.getValue(), language));
    }

    /** A row for each assessment of each subject by each standard, and what stands in the columns. */
    List<List<String>> table(Organisation organisation, Language language) {
        var rows = new ArrayList<List<String>>();
        rows.add(
                language == Language.ZH
                        ? List.of("对象", "标准", "评估", "评估日期", "等级", "变化")
                        : List.of("Subject", "Standard", "Assessment", "As of", "Level", "Change"));
        of(organisation, language)
                .charts()
                .forEach(chart -> chart.points()
                        .forEach(point -> rows.add(List.of(
                                chart.subject(),
                                chart.standard().words(),
                                Long.toString(point.number()),
                                point.date(),
                                point.level(),
                                point.change()))));
        return rows;
    }

    private Map<Key, List<Dated>> series(Organisation organisation) {
        var series = new LinkedHashMap<Key, List<Dated>>();
        archive.all(organisation.id()).stream()
                .sorted(Comparator.comparing(AssessmentRun::date).thenComparing(AssessmentRun::number))
                .forEach(run -> AssessmentService.summary(run)
                        .forEach(line -> series.computeIfAbsent(
                                        new Key(line.model(), line.subject()), key -> new ArrayList<>())
                                .add(new Dated(run, line))));
        return series;
    }

    private HistoryView.Chart chart(Organisation organisation, Key key, List<Dated> dated, Language language) {
        MaturityModel model = standards.model(key.model());
        List<Level> levels = model.levels().stream()
                .sorted(Comparator.comparingInt(Level::rank))
                .toList();
        int ground = TOP + RUNG * levels.size();
        int left = Math.min(
                MOST_LEFT,
                LETTER
                        * (1
                                + levels.stream()
                                        .mapToInt(level ->
                                                level.mark().in(language).length())
                                        .max()
                                        .orElse(0)));
        var points = points(dated, model, levels, left, language);
        Text label = dated.get(dated.size() - 1).line().label();
        return new HistoryView.Chart(
                label.in(language, key.subject()),
                new Link("/" + model.name(), model.label().in(language)),
                caption(points, language),
                DeskController.address(organisation.id()) + "/history/picture?model=" + model.name() + "&subject="
                        + URLEncoder.encode(key.subject(), StandardCharsets.UTF_8),
                WIDTH,
                ground + GROUND,
                left,
                path(points),
                rungs(levels, language),
                points,
                days(points));
    }

    private static List<HistoryView.Rung> rungs(List<Level> levels, Language language) {
        var rungs = new ArrayList<HistoryView.Rung>();
        rungs.add(new HistoryView.Rung(y(0, levels), "–"));
        for (int i = 0; i < levels.size(); i++) {
            rungs.add(
                    new HistoryView.Rung(y(i + 1, levels), levels.get(i).mark().in(language)));
        }
        return rungs;
    }

    private List<HistoryView.Point> points(
            List<Dated> dated, MaturityModel model, List<Level> levels, int left, Language language) {
        LocalDate first = dated.get(0).run().date();
        long span =
                ChronoUnit.DAYS.between(first, dated.get(dated.size() - 1).run().date());
        var points = new ArrayList<HistoryView.Point>();
        int before = -1;
        for (int i = 0; i < dated.size(); i++) {
            AssessmentRun run = dated.get(i).run();
            int place = place(dated.get(i).line(), levels);
            long day = ChronoUnit.DAYS.between(first, run.date());
            int wide = WIDTH - RIGHT - left;
            points.add(new HistoryView.Point(
                    left + (int) (span == 0 ? wide / 2 : wide * day / span),
                    y(place, levels),
                    run.number(),
                    RunLine.address(run) + "?model=" + model.name() + "&subject="
                            + URLEncoder.encode(dated.get(i).line().subject(), StandardCharsets.UTF_8),
                    run.date().toString(),
                    (place == 0 ? Standings.below(model) : levels.get(place - 1).label()).in(language),
                    i == 0 ? "" : change(before, place, language)));
            before = place;
        }
        return points;
    }

    /** 0 below the first level, else how many levels there are up to it. */
    private static int place(AssessmentService.Line line, List<Level> levels) {
        for (int i = 0; i < levels.size(); i++) {
            if (levels.get(i).name().equals(line.level())) {
                return i + 1;
            }
        }
        return 0;
    }

    private static int y(int place, List<Level> levels) {
        return TOP + RUNG * (levels.size() - place);
    }

    private static String change(int before, int after, Language language) {
        if (before == after) {
            return language.say("unchanged", "未变");
        }
        return after > before ? language.say("rose", "上升") : language.say("fell", "下降");
    }

    /** A level holds until the next assessment finds another. */
    private static String path(List<HistoryView.Point> points) {
        var path = new StringBuilder();
        for (HistoryView.Point point : points) {
            path.append(path.isEmpty() ? "M" + point.x() + " " + point.y() : " H" + point.x() + " V" + point.y());
        }
        return path.toString();
    }

    /** Days that have room beside each other; the first and the last always. */
    private static List<HistoryView.Day> days(List<HistoryView.Point> points) {
        HistoryView.Point first = points.get(0);
        HistoryView.Point last = points.get(points.size() - 1);
        if (first.x() == last.x()) {
            return List.of(new HistoryView.Day(first.x(), "middle", first.date()));
        }
        var days = new ArrayList<>(List.of(new HistoryView.Day(first.x(), "start", first.date())));
        int free = first.x() + DAY_WIDTH + DAY_WIDTH / 2;
        for (HistoryView.Point point : points) {
            if (point.x() >= free && point.x() <= last.x() - DAY_WIDTH - DAY_WIDTH / 2) {
                days.add(new HistoryView.Day(point.x(), "middle", point.date()));
                free = point.x() + DAY_WIDTH;
            }
        }
        days.add(new HistoryView.Day(last.x(), "end", last.date()));
        return days;
    }

    private static String caption(List<HistoryView.Point> points, Language language) {
        HistoryView.Point first = points.get(0);
        HistoryView.Point last = points.get(points.size() - 1);
        if (points.size() == 1) {
            return language.say("One assessment, as of ", "仅一次评估，评估日期 ")
                    + last.date()
                    + language.say(": ", "：")
                    + last.level();
        }
        return first.level().equals(last.level())
                ? last.level()
                        + language.say(
                                " at the first and at the last of " + points.size() + " assessments",
                                "：首末两次评估等级相同，共 " + points.size() + " 次评估")
                : language.say(
                        "From " + first.level() + " to " + last.level() + " over " + points.size() + " assessments",
                        "共 " + points.size() + " 次评估，由" + first.level() + "变为" + last.level());
    }
}

package org.gradus.statistics;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gradus.model.Aspect;
import org.gradus.model.Requirement;
import org.gradus.report.Columns;
import org.gradus.text.Language;

/** Tells people statistics. */
public final class StatisticsText {
    private static final int WIDEST = 44;
    private static final String WITHHELD = "·";

    private final Language language;

    public StatisticsText(Language language) {
        this.language = language;
    }

    public void write(Statistics statistics, PrintWriter out) {
        out.println(say(
                statistics.organisations() + " organisations on " + statistics.date() + ". " + WITHHELD
                        + " withheld: fewer than " + statistics.least() + ", or what would give such a count away.",
                statistics.date() + " 当日共 " + statistics.organisations() + " 个组织。" + WITHHELD + " 不予公布：不足 "
                        + statistics.least() + " 个，或会使这样的数被推出。"));
        for (int of = 0; of < statistics.measured().size(); of++) {
            write(statistics, of, out);
        }
        if (!statistics.lacking().isEmpty()) {
            out.println();
            out.println(say("Not given, as these tables cannot be protected:", "以下各表因无法保护而未给出："));
            statistics.lacking().forEach(lacking -> out.println("  " + name(lacking.measured()) + by(lacking.by())));
        }
    }

    private void write(Statistics statistics, int of, PrintWriter out) {
        Measured measured = statistics.measured().get(of);
        out.println();
        out.println(name(measured));
        var rows = new ArrayList<List<String>>();
        var head = new ArrayList<>(List.of("", say("all", "合计")));
        measured.codes().forEach(code -> head.add(code.label().in(language)));
        rows.add(head);
        for (int group : statistics.groups(of)) {
            var row = new ArrayList<>(List.of(group(statistics, group), shown(statistics.total(group))));
            for (int code = 0; code < measured.codes().size(); code++) {
                row.add(shown(statistics.count(group, of, code)));
            }
            rows.add(row);
        }
        int first = rows.stream()
                .mapToInt(row -> Math.min(WIDEST, Columns.width(row.get(0))))
                .max()
                .orElse(0);
        for (List<String> row : rows) {
            var line = new StringBuilder("  ").append(Columns.fit(row.get(0), first));
            for (int i = 1; i < row.size(); i++) {
                int width = Math.max(Columns.width(head.get(i)), 6);
                line.append("  ")
                        .append(" ".repeat(width - Columns.width(row.get(i))))
                        .append(row.get(i));
            }
            out.println(line.toString().stripTrailing());
        }
    }

    private String name(Measured measured) {
        String model = measured.model().label().in(language);
        Requirement requirement = measured.requirement();
        Aspect aspect = measured.aspect();
        if (requirement != null) {
            return model + say(", ", "，") + requirement.name() + " "
                    + requirement.label().in(language);
        }
        return aspect == null || aspect.parent() == null
                ? model
                : model + say(", ", "，") + aspect.label().in(language);
    }

    private String by(List<Dimension> by) {
        return by.isEmpty()
                ? ""
                : say(" by ", " 按 ")
                        + by.stream()
                                .map(dimension -> dimension.facet().localName())
                                .collect(Collectors.joining(say(" and ", "、")));
    }

    private String group(Statistics statistics, int group) {
        var parts = new ArrayList<String>();
        for (int i = 0; i < statistics.dimensions().size(); i++) {
            Code code = statistics.code(group, i);
            if (code != null) {
                parts.add(code.label().in(language));
            }
        }
        return parts.isEmpty() ? say("all organisations", "全部组织") : String.join(say(", ", "，"), parts);
    }

    private static String shown(Statistics.Told told) {
        return told.isExact() ? Integer.toString(told.atLeast()) : WITHHELD;
    }

    private String say(String en, String zh) {
        return language == Language.ZH ? zh : en;
    }
}

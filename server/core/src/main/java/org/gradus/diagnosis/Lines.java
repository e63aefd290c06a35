package org.gradus.diagnosis;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradus.evidence.admission.Measurement;
import org.gradus.text.Text;

/** What stands in a line of saved answers, as it is written and as it is read. */
final class Lines {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,18}(\\.\\d{1,18})?");

    private Lines() {}

    static String measured(Measurement measurement) {
        var parts = new ArrayList<>(List.of(
                escaped(measurement.indicator().en()),
                escaped(measurement.unit()),
                measurement.baseline().toPlainString(),
                measurement.achieved().toPlainString(),
                measurement.higherIsBetter() ? "higher" : "lower",
                measurement.periodEnd().toString()));
        if (measurement.target() != null) {
            parts.add("target " + measurement.target().toPlainString());
        }
        if (measurement.dueDate() != null) {
            parts.add("due " + measurement.dueDate());
        }
        if (measurement.shared() != null) {
            parts.add("indicator " + measurement.shared());
        }
        return String.join(" | ", parts);
    }

    static Measurement measurement(String rest) {
        String[] parts = rest.split(" \\| ", -1);
        if (parts.length < 6) {
            throw new Unread(
                    "a measurement has six parts: indicator | unit | before | after | higher or lower | end of the period",
                    "测量值须有六部分：指标 | 单位 | 以往 | 达到 | “higher”或“lower” | 周期截止日");
        }
        BigDecimal target = null;
        LocalDate due = null;
        String shared = null;
        for (int i = 6; i < parts.length; i++) {
            String part = parts[i];
            if (part.startsWith("target ")) {
                target = number(part.substring("target ".length()));
            } else if (part.startsWith("due ")) {
                due = date(part.substring("due ".length()));
            } else if (part.startsWith("indicator ")) {
                shared = part.substring("indicator ".length());
            } else {
                throw new Unread("'%s' is not understood", "无法理解“%s”", part);
            }
        }
        if (!parts[4].equals("higher") && !parts[4].equals("lower")) {
            throw new Unread("better is 'higher' or 'lower', not '%s'", "改善方向应为“higher”或“lower”，而不是“%s”", parts[4]);
        }
        return new Measurement(
                new Text(plain(parts[0]), plain(parts[0])),
                shared,
                plain(parts[1]),
                number(parts[2]),
                number(parts[3]),
                parts[4].equals("higher"),
                date(parts[5]),
                target,
                due);
    }

    static Matcher matching(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            throw new Unread("'%s' is not understood", "无法理解“%s”", text);
        }
        return matcher;
    }

    static BigDecimal number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new Unread("'%s' is no number", "“%s”不是数", text);
        }
        return new BigDecimal(text);
    }

    static LocalDate date(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw new Unread("'%s' is no date; write it as 2026-06-30", "“%s”不是日期；请写成 2026-06-30 的形式", text);
        }
    }

    static String plain(String text) {
        var plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            if (next == '\\' && i + 1 < text.length()) {
                char escaped = text.charAt(++i);
                plain.append(escaped == 'n' ? '\n' : escaped == 'p' ? '|' : escaped);
            } else {
                plain.append(next);
            }
        }
        return plain.toString().strip();
    }

    /** In one line, and without the sign that parts a measurement. */
    static String escaped(String text) {
        return text.strip()
                .replace("\\", "\\\\")
                .replace("|", "\\p")
                .replace("\r", "")
                .replace("\n", "\\n");
    }
}

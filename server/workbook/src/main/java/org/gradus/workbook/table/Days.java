package org.gradus.workbook.table;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.gradus.text.Wording;

/** Days of the calendar, in the forms in which people and spreadsheets write them. No time zone ever comes in. */
final class Days {
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern PARTS = Pattern.compile(
            "(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*[日号]?(?:[T ]\\s*\\d{1,2}:\\d{2}(?::\\d{2})?)?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern AMBIGUOUS =
            Pattern.compile("\\d{1,2}\\s*[-/.]\\s*\\d{1,2}\\s*[-/.]\\s*(?:\\d{2}|\\d{4})");
    private static final Pattern NO_DAY = Pattern.compile("\\d{4}\\s*[-/.年]\\s*\\d{1,2}\\s*月?");

    /** Day 0 as spreadsheets count since March 1900. */
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

    private static final LocalDate FIRST = LocalDate.of(1980, 1, 1);
    private static final int FIRST_SERIAL = 29_221;
    private static final int LAST_SERIAL = 73_050; // 2099-12-31

    private Days() {}

    static Decoded read(Content content) {
        if (content instanceof Content.Moment moment) {
            return moment(moment.at());
        }
        if (content instanceof Content.Amount amount) {
            return number(amount.value());
        }
        return words(content.shown());
    }

    private static Decoded moment(LocalDateTime at) {
        LocalDate day = at.toLocalDate();
        if (day.isBefore(FIRST)) {
            return new Decoded.Fault(Wording.say(
                    "The cell shows %s, which is most often a year or a number that became a date. Write the day in full, such as"
                            + " 2026-05-01; one before 1980 as text.",
                    "单元格显示为 %s，多半是年份或数字被当成了日期。请完整填写日期，例如 2026-05-01；1980 年以前的日期请按文本填写。", day));
        }
        return at.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? Decoded.Values.of(node(day))
                : readAs(day, new Content.Moment(at).shown());
    }

    /** A number in a cell that is not formatted as a date: the day's number, or its digits. */
    private static Decoded number(BigDecimal value) {
        String plain = value.stripTrailingZeros().toPlainString();
        Matcher digits = DIGITS.matcher(plain);
        if (digits.matches()) {
            Optional<LocalDate> day = day(digits);
            if (day.isPresent()) {
                return readAs(day.get(), plain);
            }
        }
        if (value.compareTo(BigDecimal.valueOf(FIRST_SERIAL)) >= 0
                && value.compareTo(BigDecimal.valueOf(LAST_SERIAL)) <= 0) {
            return readAs(EPOCH.plusDays(value.longValue()), plain);
        }
        return none(plain);
    }

    private static Decoded words(String typed) {
        String text = Plain.trimmed(typed);
        if (ISO.matcher(text).matches()) {
            return parsed(text)
                    .<Decoded>map(day -> Decoded.Values.of(node(day)))
                    .orElseGet(() -> absent(typed));
        }
        String folded = Plain.folded(text)
                .replace('。', '.')
                .replace('—', '-')
                .replace('–', '-')
                .replace('－', '-');
        Matcher parts = PARTS.matcher(folded.toUpperCase(Locale.ROOT));
        Matcher digits = DIGITS.matcher(folded);
        Matcher found = parts.matches() ? parts : digits.matches() ? digits : null;
        if (found != null) {
            return day(found).map(day -> readAs(day, typed)).orElseGet(() -> absent(typed));
        }
        if (AMBIGUOUS.matcher(folded).matches()) {
            return new Decoded.Fault(Wording.say(
                    "“%s” may be read as day or month first. Write year-month-day, such as 2026-05-01.",
                    "“%s”分不清日与月的先后。请按“年-月-日”填写，例如 2026-05-01。", typed));
        }
        if (NO_DAY.matcher(folded).matches()) {
            return new Decoded.Fault(Wording.say(
                    "“%s” names no day. Write year-month-day, such as 2026-05-01.",
                    "“%s”没有写到日。请按“年-月-日”填写，例如 2026-05-01。", typed));
        }
        return none(typed);
    }

    private static Decoded readAs(LocalDate day, String typed) {
        return new Decoded.Values(List.of(node(day)), Wording.say("“%s” read as %s", "“%s”按 %s 读取", typed, day));
    }

    private static Decoded none(String typed) {
        return new Decoded.Fault(Wording.say(
                "“%s” is no date. Write year-month-day, such as 2026-05-01.",
                "“%s”不是日期。请按“年-月-日”填写，例如 2026-05-01。", typed));
    }

    private static Decoded absent(String typed) {
        return new Decoded.Fault(Wording.say(
                "There is no day “%s” in the calendar. Correct it, such as 2026-05-01.",
                "日历中没有“%s”这一天。请更正，例如 2026-05-01。", typed));
    }

    private static Optional<LocalDate> day(Matcher parts) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> parsed(String iso) {
        try {
            return Optional.of(LocalDate.parse(iso));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Node node(LocalDate day) {
        return NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate);
    }

    /** What a cell holds for a day, or nothing where no cell would say just that. */
    static Optional<Content> written(Node node) {
        if (!node.isLiteral()
                || !XSDDatatype.XSDdate.getURI().equals(node.getLiteralDatatypeURI())
                || !ISO.matcher(node.getLiteralLexicalForm()).matches()) {
            return Optional.empty();
        }
        String text = node.getLiteralLexicalForm();
        return parsed(text)
                .map(day -> !day.isBefore(FIRST) ? new Content.Moment(day.atStartOfDay()) : new Content.Words(text));
    }
}

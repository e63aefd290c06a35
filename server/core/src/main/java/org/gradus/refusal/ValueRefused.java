package org.gradus.refusal;

import java.time.Clock;
import java.time.LocalDate;
import org.gradus.text.Text;
import org.gradus.text.Wording;

/** A value that was given cannot be used. */
public final class ValueRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    private ValueRefused(Code code, Text text) {
        super(code, text, null);
    }

    /** A value that cannot be read, or names nothing. */
    public static ValueRefused because(Text text) {
        return new ValueRefused(Code.BAD_VALUE, text);
    }

    /** Counts of so few organisations would tell of single ones. */
    public static ValueRefused tooFew(int least) {
        return new ValueRefused(
                Code.TOO_FEW,
                Wording.say(
                        "Nothing can be told of fewer than %1$s organisations. Give more of them, or ask for a lower least count.",
                        "不足 %1$s 个组织时不公布任何统计。请给出更多组织，或降低可公布的最小数。", least));
    }

    public static ValueRefused noDate(String written, LocalDate such) {
        return new ValueRefused(
                Code.BAD_DATE,
                Wording.say(
                        "'%s' is no date; write it as year-month-day, such as %s.",
                        "“%s”不是有效日期；请写成 年-月-日，例如 %s。", written, such));
    }

    /** A date after today, which depends on where the clock stands. */
    public static ValueRefused future(LocalDate date, Clock clock) {
        return new ValueRefused(
                Code.DATE_OUT_OF_RANGE,
                Wording.say(
                        "The date %s lies in the future (today is %s in %s); what will count then cannot be known today.",
                        "日期 %s 晚于今天（%s，时区 %s）；届时哪些证据有效尚无法得知。", date, LocalDate.now(clock), clock.getZone()));
    }

    public static ValueRefused before(LocalDate date, LocalDate earliest) {
        return new ValueRefused(
                Code.DATE_OUT_OF_RANGE,
                Wording.say(
                        "The date %s lies before %s, when nobody can have shown anything. Correct the year.",
                        "日期 %s 早于 %s，那时不可能有任何证据。请更正年份。", date, earliest));
    }
}

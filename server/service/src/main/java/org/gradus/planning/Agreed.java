package org.gradus.planning;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.gradus.service.refusal.RequestRefused;
import org.gradus.store.PlanStep;
import org.gradus.text.Printable;
import org.gradus.text.Text;
import org.gradus.text.Wording;

/** What people may agree about a step, and by when a plan may be due: what cannot be meant is refused by its name. */
public final class Agreed {
    private static final int NAME = 200;
    private static final int WORDS = 1000;
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    private Agreed() {}

    /**
     * The words, without space around them.
     *
     * @throws RequestRefused where one of them is too long, cannot be read as it is written, or is no day
     */
    public static PlanStep.Words of(PlanStep.Words words) {
        if (words.due() != null && words.due().isAfter(LATEST)) {
            throw late();
        }
        return new PlanStep.Words(
                text(words.owner(), new Text("The owner", "负责人"), NAME, false),
                words.due(),
                text(words.effort(), new Text("The note on effort", "工作量说明"), WORDS, true),
                text(words.proof(), new Text("The proof expected", "预期证明"), WORDS, true),
                words.done());
    }

    /**
     * A day as people write it; empty for none.
     *
     * @throws RequestRefused where it is none
     */
    public static Optional<LocalDate> day(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            if (text.length() == LATEST.toString().length()) {
                LocalDate day = LocalDate.parse(text);
                return Optional.of(day);
            }
        } catch (DateTimeException e) {
            // Told below, as what is too long.
        }
        throw RequestRefused.wrong(
                "'%s' is no date; write one such as 2026-06-30.", "“%s”不是日期；请写成 2026-06-30 的形式。", Printable.line(text));
    }

    /**
     * The day by which a plan is due.
     *
     * @throws RequestRefused where it lies before today, or so late that nobody can mean it
     */
    static LocalDate due(LocalDate day, LocalDate today) {
        if (day.isBefore(today)) {
            throw RequestRefused.wrong(
                    "The plan would be due on %s, which is past. Choose a day from today on.",
                    "计划的完成日期 %s 已过。请选择今天或以后的日期。", day);
        }
        if (day.isAfter(LATEST)) {
            throw late();
        }
        return day;
    }

    private static RequestRefused late() {
        return RequestRefused.wrong("Choose a day up to %s.", "请选择不晚于 %s 的日期。", LATEST);
    }

    private static String text(String value, Text name, int longest, boolean lines) {
        String text = value.replace("\r\n", "\n").strip();
        if (text.length() > longest) {
            throw RequestRefused.wrong(
                    "%s has %d characters; %d at most.", "%s共 %d 个字符，最多 %d 个。", name, text.length(), longest);
        }
        (lines ? Printable.faultOfText(text) : Printable.faultOfName(text)).ifPresent(fault -> {
            throw RequestRefused.wrong("%s", "%s", Wording.say("%s %s", "%s%s", name, fault));
        });
        return text;
    }
}

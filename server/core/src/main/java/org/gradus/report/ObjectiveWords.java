package org.gradus.report;

import org.gradus.assess.JudgedObjective;
import org.gradus.evidence.admission.Evidence;
import org.gradus.evidence.admission.Measurement;
import org.gradus.evidence.admission.Objective;
import org.gradus.text.Text;
import org.gradus.text.Wording;

/** An objective in words: "On-time delivery: 96 %, target 95 % by 2026-05-31: met". */
final class ObjectiveWords {
    private ObjectiveWords() {}

    static Text of(JudgedObjective judged) {
        Measurement measurement = judged.objective().measurement();
        String unit = measurement.unit().isEmpty() ? "" : " " + measurement.unit();
        Object due =
                measurement.dueDate() == null ? Text.EMPTY : Wording.say(" by %s", "（期限 %s）", measurement.dueDate());
        return Wording.say(
                "%s (%s): %s%s in the period to %s, target %s%s%s: %s",
                "%s（%s）：截至 %5$s 的周期为 %3$s%4$s，目标 %6$s%7$s%8$s：%9$s",
                measurement.indicator(),
                name(judged.evidence()),
                measurement.achieved().toPlainString(),
                unit,
                measurement.periodEnd(),
                measurement.target() == null ? "" : measurement.target().toPlainString(),
                unit,
                due,
                state(judged.objective().state()));
    }

    /** What people call evidence: its title, or what proves it. */
    static Text name(Evidence evidence) {
        return evidence.label().isEmpty() ? new Text(evidence.source(), evidence.source()) : evidence.label();
    }

    private static Text state(Objective.State state) {
        return switch (state) {
            case MET -> new Text("met", "已达成");
            case MISSED -> new Text("missed", "未达成");
            case OPEN -> new Text("not due yet", "未到期");
        };
    }
}

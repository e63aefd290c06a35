package org.gradus.evidence.intake;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.gradus.text.Text;
import org.gradus.text.Wording;

/** Points in time, and days of one time zone, that stand where a day of the calendar is meant. */
final class Dates {
    private static final Pattern DAY_AND_MORE =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:(T[0-9:.]+)(?:Z|[+-]\\d{2}:\\d{2})?|Z|[+-]\\d{2}:\\d{2})");

    private Dates() {}

    /** What to write for a value that says more than a day; which day it is elsewhere does not matter to evidence. */
    static Optional<Text> advice(String node, String property, Node value) {
        if (value == null || !value.isLiteral()) {
            return Optional.empty();
        }
        Matcher day = DAY_AND_MORE.matcher(value.getLiteralLexicalForm());
        if (!day.matches()) {
            return Optional.empty();
        }
        Text what =
                day.group(2) == null ? new Text("a day in a time zone", "带时区的日期") : new Text("a point in time", "时间点");
        return Optional.of(Wording.say(
                "%s: %s %s is %s. Write the day of the calendar alone: \"%s\"^^xsd:date.",
                "%s：%s %s 是%s。请只写日历日期：\"%s\"^^xsd:date。",
                node,
                property,
                value.getLiteralLexicalForm(),
                what,
                day.group(1)));
    }
}

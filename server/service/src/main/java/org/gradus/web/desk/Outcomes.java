package org.gradus.web.desk;

import org.gradus.text.Text;

/** How requirements end, in words and with a mark. */
final class Outcomes {
    private Outcomes() {}

    static Text words(String outcome) {
        return switch (outcome) {
            case "passed" -> new Text("met", "满足");
            case "failed" -> new Text("not met", "未满足");
            case "inapplicable" -> new Text("does not apply", "不适用");
            default -> new Text("nothing shown", "未提供证据");
        };
    }

    static String mark(String outcome) {
        return switch (outcome) {
            case "passed" -> "●";
            case "failed" -> "○";
            case "inapplicable" -> "–";
            default -> "◌";
        };
    }
}

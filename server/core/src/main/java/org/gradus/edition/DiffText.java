package org.gradus.edition;

import java.io.PrintWriter;
import org.gradus.text.Language;

/** Tells people how two editions differ: the counts first, then each requirement that differs, with the evidence that shows it. */
public final class DiffText {
    private final Language language;

    public DiffText(Language language) {
        this.language = language;
    }

    /** Writes one comparison. */
    public void write(Compared compared, PrintWriter out) {
        EditionDiff diff = compared.diff();
        var words = DiffWords.of(compared, language);
        out.println(diff.after().label().in(language)
                + (diff.before().name().equals(diff.after().name())
                        ? ""
                        : words.say(" after ", " 对照 ") + diff.before().label().in(language)));
        for (Kind kind : Kind.values()) {
            long count = diff.count(kind);
            if (count > 0) {
                out.println("  " + kind.label().in(language) + words.say(": ", "：") + count);
            }
        }
        if (diff.isEmpty()) {
            out.println(words.say("  Nothing differs.", "  没有任何不同。"));
            return;
        }
        out.println();
        for (String name : diff.structure()) {
            out.println(words.say("level or aspect otherwise: ", "等级或方面改动：") + name);
        }
        diff.requirements().stream().filter(change -> !change.isSame()).forEach(change -> {
            out.println(words.requirement(change) + words.say(": ", "：") + words.kind(change));
            change.lost().forEach(witness -> out.println("  − " + words.lost(witness)));
            change.gained().forEach(witness -> out.println("  + " + words.gained(witness)));
        });
        diff.cells().stream().filter(change -> !change.isSame()).forEach(change -> {
            out.println(change.cell().label().in(language)
                    + words.say(": ", "：")
                    + change.kind().label().in(language)
                    + (change.otherGrade() ? words.say(", another grade", "，档次改动") : ""));
            change.lost().forEach(witness -> out.println("  − " + words.lost(witness)));
            change.gained().forEach(witness -> out.println("  + " + words.gained(witness)));
        });
        diff.practices().forEach(change -> out.println(words.say("practice ", "实践 ") + words.practice(change)));
    }
}

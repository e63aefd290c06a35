package org.gradus.judging;

import java.util.List;
import org.gradus.store.Judgement;
import org.gradus.text.Language;
import org.gradus.text.Text;

/** Reasons to choose from. What was chosen is kept in the language of the page, and told to each reader in theirs. */
public record Reasons(List<Reason> all) {
    public Reasons {
        all = List.copyOf(all);
    }

    /** A reason for one kind of decision. */
    public record Reason(Judgement judgement, Text text) {}

    /**
     * What was chosen and what was written, as one; empty where neither is.
     *
     * @param chosen the number of a reason, from 0, as a page sent it; anything else for none
     */
    public String together(String chosen, String written, Language language) {
        String text = chosen.matches("[0-9]{1,3}") && Integer.parseInt(chosen) < all.size()
                ? all.get(Integer.parseInt(chosen)).text().in(language)
                : "";
        return text.isEmpty() || written.isEmpty() ? text + written : text + language.say(" ", "") + written;
    }

    /** A reason as it is told in a language: what was chosen in that one, what was written as it was. */
    public String told(String reason, Language language) {
        for (Reason each : all) {
            for (String spelt : List.of(each.text().en(), each.text().zh())) {
                if (reason.startsWith(spelt)) {
                    String written = reason.substring(spelt.length()).strip();
                    return each.text().in(language) + (written.isEmpty() ? "" : language.say(" ", "") + written);
                }
            }
        }
        return reason;
    }
}

package org.gradus.web.decisions;

import java.util.List;
import java.util.stream.IntStream;
import org.gradus.judging.JudgementWords;
import org.gradus.service.refusal.RequestRefused;
import org.gradus.settings.Settings;
import org.gradus.store.Judgement;
import org.gradus.text.Language;
import org.gradus.text.Text;
import org.springframework.stereotype.Component;

/** Reasons to choose from. What was chosen is kept in the language of the page, and told to each reader in theirs. */
@Component
final class Reasons {
    private final List<Reason> all;

    private record Reason(Judgement judgement, Text text) {}

    Reasons(Settings settings) {
        this.all = settings.decisions().reasons().stream().map(Reasons::read).toList();
    }

    private static Reason read(Settings.Reason reason) {
        Judgement judgement = Judgement.of(reason.decision())
                .orElseThrow(() -> RequestRefused.wrong(
                        "gradus.decisions.reasons has a reason for '%s'; write accepted, rejected or asked-back.",
                        "gradus.decisions.reasons 中有一条理由的 decision 为“%s”；请写 accepted、rejected 或 asked-back。",
                        reason.decision()));
        if (reason.en().isBlank() || reason.zh().isBlank()) {
            throw RequestRefused.wrong(
                    "A reason of gradus.decisions.reasons lacks en or zh.", "gradus.decisions.reasons 中有一条理由缺少 en 或 zh。");
        }
        return new Reason(judgement, new Text(reason.en().strip(), reason.zh().strip()));
    }

    /** Those that there are, by what they are reasons for. */
    List<ReasonGroup> groups(Language language) {
        return java.util.Arrays.stream(Judgement.values())
                .map(judgement -> new ReasonGroup(
                        JudgementWords.doing(judgement).in(language),
                        IntStream.range(0, all.size())
                                .filter(i -> all.get(i).judgement() == judgement)
                                .mapToObj(i -> new ReasonGroup.Option(
                                        Integer.toString(i), all.get(i).text().in(language)))
                                .toList()))
                .filter(group -> !group.options().isEmpty())
                .toList();
    }

    /** What was chosen and what was written, as one; empty where neither is. */
    String together(String chosen, String written, Language language) {
        String text = chosen.matches("[0-9]{1,3}") && Integer.parseInt(chosen) < all.size()
                ? all.get(Integer.parseInt(chosen)).text().in(language)
                : "";
        return text.isEmpty() || written.isEmpty() ? text + written : text + language.say(": ", "：") + written;
    }

    /** A reason as it is told in a language: what was chosen in that one, what was written as it was. */
    String told(String reason, Language language) {
        for (Reason each : all) {
            for (String spelt : List.of(each.text().en(), each.text().zh())) {
                if (reason.equals(spelt) || reason.startsWith(spelt + ": ") || reason.startsWith(spelt + "：")) {
                    return each.text().in(language) + reason.substring(spelt.length());
                }
            }
        }
        return reason;
    }
}

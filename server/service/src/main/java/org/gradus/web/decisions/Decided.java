package org.gradus.web.decisions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradus.judging.Reasons;
import org.gradus.judging.Word;
import org.gradus.store.Judgement;
import org.gradus.text.Language;
import org.gradus.text.Printable;
import org.gradus.text.Text;
import org.gradus.web.http.Problem;
import org.gradus.web.http.ProblemException;
import org.gradus.web.http.ProblemType;
import org.gradus.web.session.Form;

/** What an assessor filled in: which items, what is said of them, and why. */
record Decided(List<Tick> ticks, Judgement judgement, String reason) {
    private static final int LONGEST = 2000;

    Decided {
        ticks = List.copyOf(ticks);
    }

    static Decided read(Form form, Reasons reasons, Language language) {
        List<Tick> ticks = form.all("tick").stream().distinct().map(Tick::read).toList();
        if (ticks.isEmpty()) {
            throw wrong("No item is ticked.", "未勾选任何证据项。");
        }
        Judgement judgement = Judgement.of(form.text("judgement"))
                .orElseThrow(() -> wrong("Choose whether to accept, to reject or to ask back.", "请选择接受、驳回或退回询问。"));
        String reason = reasons.together(form.text("template"), Printable.text(form.text("reason")), language);
        if (reason.isEmpty() || reason.length() > LONGEST) {
            throw wrong(
                    "Say why, in up to " + LONGEST + " characters: choose a reason, write one, or both.",
                    "请说明理由（不超过 " + LONGEST + " 字）：可选择常用理由，也可自行填写，或两者兼有。");
        }
        return new Decided(ticks, judgement, reason);
    }

    /** By id of an organisation, what is said of its items. */
    Map<String, List<Word>> words() {
        var words = new LinkedHashMap<String, List<Word>>();
        for (Tick tick : ticks) {
            words.computeIfAbsent(tick.organisation(), id -> new java.util.ArrayList<>())
                    .add(new Word(tick.evidence(), tick.content(), judgement, reason));
        }
        return words;
    }

    private static ProblemException wrong(String en, String zh) {
        return new ProblemException(Problem.of(ProblemType.BAD_REQUEST, new Text(en, zh)));
    }
}

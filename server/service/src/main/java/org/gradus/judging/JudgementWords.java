package org.gradus.judging;

import org.gradus.store.Decision;
import org.gradus.store.Judgement;
import org.gradus.text.Text;

/** What judgements are called. */
public final class JudgementWords {
    private JudgementWords() {}

    /** What was done by it. */
    public static Text done(Judgement judgement) {
        return switch (judgement) {
            case ACCEPTED -> new Text("accepted", "已接受");
            case REJECTED -> new Text("rejected", "已驳回");
            case ASKED_BACK -> new Text("asked back", "退回询问");
        };
    }

    /** What one does by it. */
    public static Text doing(Judgement judgement) {
        return switch (judgement) {
            case ACCEPTED -> new Text("Accept", "接受");
            case REJECTED -> new Text("Reject", "驳回");
            case ASKED_BACK -> new Text("Ask back", "退回询问");
        };
    }

    /** What a decision did, or would if another assessor said the same. */
    public static Text of(Decision decision) {
        Text done = done(decision.judgement());
        return decision.proposed() ? new Text("proposed: " + done.en(), "提议：" + done.zh()) : done;
    }
}

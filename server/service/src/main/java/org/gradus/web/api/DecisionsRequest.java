package org.gradus.web.api;

import java.util.HashSet;
import java.util.List;
import org.gradus.judging.Word;
import org.gradus.store.Judgement;
import org.gradus.web.http.Asked;
import org.gradus.web.http.JsonBody;
import org.gradus.web.http.Members;
import org.jspecify.annotations.Nullable;

/** Decisions about items of evidence, each item once. */
record DecisionsRequest(List<Item> decisions) implements Asked {
    @Override
    public void check() {
        if (decisions == null || decisions.isEmpty() || decisions.contains(null)) {
            throw JsonBody.wrong(
                    "The member \"decisions\" is needed, as a list of objects.", "缺少成员 \"decisions\"（对象列表）。");
        }
        var seen = new HashSet<String>();
        for (Item item : decisions) {
            item.check();
            if (!seen.add(item.evidence())) {
                throw JsonBody.wrong(
                        "<" + item.evidence() + "> is decided twice in one request.",
                        "<" + item.evidence() + "> 在同一请求中出现两次。");
            }
        }
    }

    /** The decisions, as they are made. */
    List<Word> words() {
        return decisions.stream()
                .map(item -> new Word(
                        item.evidence(), item.content() == null ? "" : item.content(), item.judgement(), item.reason()))
                .toList();
    }

    /**
     * One decision.
     *
     * @param evidence IRI of the item
     * @param content digest of what was seen; null to decide about whatever the item says now
     * @param decision accepted, rejected or asked-back; null where {@code accepted} says it
     * @param accepted as in earlier versions; null where {@code decision} says it
     */
    record Item(
            String evidence,
            @Nullable String content,
            @Nullable String decision,
            @Nullable Boolean accepted,
            String reason) {
        private void check() {
            Members.needed("evidence", evidence);
            Members.needed("reason", reason);
            if ((accepted == null) == (decision == null)) {
                throw JsonBody.wrong(
                        "One of the members \"decision\" and \"accepted\" is needed, and not both: \"decision\" is \"accepted\","
                                + " \"rejected\" or \"asked-back\"; \"accepted\" is true or false.",
                        "须有成员 \"decision\"（\"accepted\"、\"rejected\" 或 \"asked-back\"）或 \"accepted\"（true 或 false）之一，不能两者都有。");
            }
            if (decision != null && Judgement.of(decision).isEmpty()) {
                throw JsonBody.wrong(
                        "The member \"decision\" is \"accepted\", \"rejected\" or \"asked-back\".",
                        "成员 \"decision\" 只能是 \"accepted\"、\"rejected\" 或 \"asked-back\"。");
            }
        }

        private Judgement judgement() {
            if (decision != null) {
                return Judgement.of(decision).orElseThrow();
            }
            return Boolean.TRUE.equals(accepted) ? Judgement.ACCEPTED : Judgement.REJECTED;
        }
    }
}

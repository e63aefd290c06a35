package org.gradus.review;

import java.util.List;
import org.gradus.listing.FilledSheet;
import org.gradus.rdf.GRADUS;
import org.gradus.text.Text;

/** What the drafting group decided about a comment. */
public enum Disposition implements Choice {
    ACCEPTED(GRADUS.CommentAccepted, new Text("accepted", "采纳"), "accept", "已采纳", "部分采纳", "accepted in part"),
    REJECTED(GRADUS.CommentRejected, new Text("rejected", "不采纳"), "reject", "not accepted", "未采纳"),
    NOTED(GRADUS.CommentNoted, new Text("noted", "已阅"), "note", "已阅知");

    private static final List<String> IN_PART = List.of("部分采纳", "accepted in part");

    private final Words words;

    Disposition(String iri, Text label, String... synonyms) {
        this.words = new Words(iri, label, List.of(synonyms));
    }

    @Override
    public Words words() {
        return words;
    }

    /**
     * Whether it says too little without a reason: why a comment is rejected, or which part of it is accepted.
     *
     * @param typed as it was written
     */
    boolean needsReason(String typed) {
        String plain = FilledSheet.plain(typed);
        return this == REJECTED || IN_PART.stream().map(FilledSheet::plain).anyMatch(plain::equals);
    }
}

package org.gradus.review;

import java.util.List;
import org.gradus.rdf.GRADUS;
import org.gradus.text.Text;

/** What the drafting group decided about a comment. */
public enum Disposition implements Choice {
    ACCEPTED(GRADUS.CommentAccepted, new Text("accepted", "采纳"), "accept", "已采纳", "部分采纳", "accepted in part"),
    REJECTED(GRADUS.CommentRejected, new Text("rejected", "不采纳"), "reject", "not accepted", "未采纳"),
    NOTED(GRADUS.CommentNoted, new Text("noted", "已阅"), "note", "已阅知");

    private final String iri;
    private final Text label;
    private final List<String> synonyms;

    Disposition(String iri, Text label, String... synonyms) {
        this.iri = iri;
        this.label = label;
        this.synonyms = List.of(synonyms);
    }

    @Override
    public String iri() {
        return iri;
    }

    @Override
    public Text label() {
        return label;
    }

    @Override
    public List<String> synonyms() {
        return synonyms;
    }
}

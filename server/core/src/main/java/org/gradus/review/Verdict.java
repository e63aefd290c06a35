package org.gradus.review;

import java.util.List;
import org.gradus.rdf.GRADUS;
import org.gradus.text.Text;

/** Whether a reviewer agrees with a requirement as it is drafted. */
public enum Verdict implements Choice {
    AGREE(GRADUS.Agreed, new Text("agree", "同意"), "agreed", "yes", "ok", "无意见", "赞成"),
    CHANGE(GRADUS.ChangeWanted, new Text("change", "修改"), "change wanted", "amend", "需修改", "修改后同意"),
    OPPOSE(GRADUS.Opposed, new Text("oppose", "反对"), "opposed", "disagree", "no", "不同意", "删除");

    private final Words words;

    Verdict(String iri, Text label, String... synonyms) {
        this.words = new Words(iri, label, List.of(synonyms));
    }

    @Override
    public Words words() {
        return words;
    }
}

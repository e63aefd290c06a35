package org.gradus.review;

import java.util.List;
import org.gradus.rdf.GRADUS;
import org.gradus.text.Text;

/** Whether a reviewer agrees with a requirement as it is drafted. */
public enum Verdict implements Choice {
    AGREE(GRADUS.Agreed, new Text("agree", "同意"), "agreed", "yes", "ok", "无意见", "赞成"),
    CHANGE(GRADUS.ChangeWanted, new Text("change", "修改"), "change wanted", "amend", "需修改", "修改后同意"),
    OPPOSE(GRADUS.Opposed, new Text("oppose", "反对"), "opposed", "disagree", "no", "不同意", "删除");

    private final String iri;
    private final Text label;
    private final List<String> synonyms;

    Verdict(String iri, Text label, String... synonyms) {
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

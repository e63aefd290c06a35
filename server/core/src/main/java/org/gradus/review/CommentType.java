package org.gradus.review;

import java.util.List;
import org.gradus.rdf.GRADUS;
import org.gradus.text.Text;

/** What a comment is about, as standards bodies tell them apart. */
public enum CommentType implements Choice {
    GENERAL(GRADUS.GeneralComment, new Text("ge", "一般"), "general", "G"),
    TECHNICAL(GRADUS.TechnicalComment, new Text("te", "技术"), "technical", "T", "技术性"),
    EDITORIAL(GRADUS.EditorialComment, new Text("ed", "编辑"), "editorial", "E", "编辑性");

    private final String iri;
    private final Text label;
    private final List<String> synonyms;

    CommentType(String iri, Text label, String... synonyms) {
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

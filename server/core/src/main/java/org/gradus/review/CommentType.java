package org.gradus.review;

import java.util.List;
import org.gradus.rdf.GRADUS;
import org.gradus.text.Text;

/** What a comment is about, as standards bodies tell them apart. */
public enum CommentType implements Choice {
    GENERAL(GRADUS.GeneralComment, new Text("ge", "一般"), "general", "G"),
    TECHNICAL(GRADUS.TechnicalComment, new Text("te", "技术"), "technical", "T", "技术性"),
    EDITORIAL(GRADUS.EditorialComment, new Text("ed", "编辑"), "editorial", "E", "编辑性");

    private final Words words;

    CommentType(String iri, Text label, String... synonyms) {
        this.words = new Words(iri, label, List.of(synonyms));
    }

    @Override
    public Words words() {
        return words;
    }
}

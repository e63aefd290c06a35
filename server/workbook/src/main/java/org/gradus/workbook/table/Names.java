package org.gradus.workbook.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.gradus.text.Language;

/** What one workbook calls its subjects, its rows of evidence and its nameless nodes. */
public final class Names {
    private static final String BLANK = "_:";

    private final Language language;
    private final Map<String, Node> blanks = new HashMap<>();
    private WordList subjects = new WordList("subjects", List.of());
    private WordList evidence = new WordList("evidence", List.of());

    public Names(Language language) {
        this.language = language;
    }

    public Language language() {
        return language;
    }

    public WordList subjects() {
        return subjects;
    }

    public void call(WordList subjectsBy, WordList evidenceBy) {
        this.subjects = subjectsBy;
        this.evidence = evidenceBy;
    }

    public WordList evidence() {
        return evidence;
    }

    public static boolean isBlank(String name) {
        return name.startsWith(BLANK);
    }

    /** The node of a name: an IRI, or {@code _:} and a name of this workbook. */
    public Node node(String name) {
        return isBlank(name)
                ? blanks.computeIfAbsent(name, n -> NodeFactory.createBlankNode())
                : NodeFactory.createURI(name);
    }

    /** Names a nameless node. */
    public void name(String name, Node blank) {
        blanks.put(name, blank);
    }
}

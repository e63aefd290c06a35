package org.gradus.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.api.Test;

/** The heads of answers, for people. */
class ColumnsTest {
    @Test
    void everyColumnOfEveryQuestionHasWordsInBothLanguages() {
        Columns columns = Columns.published();
        var without = new TreeSet<String>();
        for (Question question : Catalogue.published().questions()) {
            for (String variable : QueryFactory.create(question.sparql()).getResultVars()) {
                if (columns.of(variable).zh().equals(variable)) {
                    without.add(question.name() + ": " + variable);
                }
            }
        }
        assertEquals(Set.of(), without, "add them to queries/columns.tsv");
    }
}

package org.gradus.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.gradus.assess.Standards;
import org.gradus.rdf.GRADUS;
import org.gradus.text.Text;
import org.junit.jupiter.api.Test;

/** Where something stands is said in the language of who reads. */
class ClauseTest {
    @Test
    void wordsBesideNumbersAreThoseOfTheLanguage() {
        assertEquals(new Text("Table 1", "表 1"), Clause.said("Table 1"));
        assertEquals(new Text("Table 1 3", "表 1 3"), Clause.said("Table 1 3"));
        assertEquals(new Text("Figure 1", "图 1"), Clause.said("Figure 1"));
        assertEquals("Figure 1", Clause.said("图1").en());
        assertEquals("Note", Clause.said("注").en());
        assertEquals("5.1.1 a) Note", Clause.said("5.1.1 a) 注").en());
        assertEquals(new Text("Annex A", "附录 A"), Clause.said("Annex A"));
        assertEquals("Annex B.2", Clause.said("附录B.2").en());
        assertEquals(new Text("Preface", "前言"), Clause.said("Preface"));
        assertEquals(new Text("Chapter 3", "第3章"), Clause.said("Chapter 3"));
        assertEquals("Chapter 3", Clause.said("第3章").en());
        assertEquals(new Text("5.2.2 a", "5.2.2 a"), Clause.said("5.2.2 a"));
        assertEquals(new Text("CL3", "CL3"), Clause.said("CL3"));
    }

    @Test
    void everyClauseOfTheOntologyIsSaidInBothLanguages() {
        var ontology = Standards.published().ontology();
        var clauses = new TreeSet<String>();
        for (String file : ontology.files()) {
            ontology.graph(file)
                    .find(Node.ANY, NodeFactory.createURI(GRADUS.clause), Node.ANY)
                    .forEachRemaining(triple -> clauses.add(triple.getObject().getLiteralLexicalForm()));
        }
        assertTrue(clauses.contains("Table 1") && clauses.contains("图1"), clauses::toString);
        for (String clause : clauses) {
            Text said = Clause.said(clause);
            assertFalse(said.zh().matches(".*\\p{Alpha}{2}.*"), said::zh);
            assertFalse(said.en().codePoints().anyMatch(Character::isIdeographic), said::en);
        }
    }
}

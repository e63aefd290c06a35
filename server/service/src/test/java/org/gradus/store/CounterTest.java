package org.gradus.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.jena.sparql.graph.GraphFactory;
import org.gradus.rdf.Namespaces;
import org.junit.jupiter.api.Test;

class CounterTest {
    @Test
    void aFolderOfVersion010GoesOnCountingWhereItWas() {
        var entry = new Entry(GraphFactory.createDefaultGraph(), "urn:test:organisation");
        entry.number(Namespaces.CORE + "lastDocument", 41);
        assertEquals(41, Counter.DOCUMENT.last(entry));
        assertEquals(42, Counter.DOCUMENT.next(entry));
        assertEquals(43, Counter.DOCUMENT.next(entry));
        assertEquals(0, Counter.JOB.last(entry), "each counts for itself");
    }
}

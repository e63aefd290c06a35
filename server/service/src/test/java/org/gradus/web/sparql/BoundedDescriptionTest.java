package org.gradus.web.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BoundedDescriptionTest {
    private DatasetGraph dataset;

    @BeforeAll
    static void register() {
        new SparqlConfiguration();
    }

    @BeforeEach
    void create() {
        dataset = DatasetGraphFactory.create();
    }

    private void add(String trig) {
        RDFParser.fromString(trig, Lang.TRIG).parse(dataset);
    }

    private Graph described(String query) {
        try (QueryExec execution = QueryExec.dataset(dataset).query(query).build()) {
            return execution.describe();
        }
    }

    @Test
    void aDescriptionGoesAsFarAsBlankNodesGo() {
        add("""
                <x:a> <x:p> _:b .
                <x:g> { _:b <x:p> _:c . _:c <x:p> _:b }
                _:c <x:p> <x:other> .
                <x:other> <x:p> 1 .
                """);
        assertEquals(4, described("DESCRIBE <x:a>").size());
        assertEquals(5, described("DESCRIBE <x:a> ?other { ?other <x:p> 1 }").size());
        assertTrue(described("DESCRIBE <x:absent>").isEmpty());
    }

    /** Each step deeper would be a call deeper, were it done by recursion. */
    @Test
    void aLongChainOfBlankNodesIsDescribedToItsEnd() {
        var chain = new StringBuilder("<x:a> <x:p> _:b0 .\n");
        for (int i = 0; i < 20_000; i++) {
            chain.append("_:b").append(i).append(" <x:p> _:b").append(i + 1).append(" .\n");
        }
        add(chain.toString());
        assertEquals(20_001, described("DESCRIBE <x:a>").size());
    }

    @Test
    void aDescriptionEndsWithTheWatch() {
        add("<x:a> <x:p> 1 .");
        var watch = new Watch(Duration.ofMinutes(1));
        watch.begin();
        try {
            watch.end(Watch.End.TIME);
            assertThrows(QueryCancelledException.class, () -> described("DESCRIBE <x:a>"));
        } finally {
            watch.done();
        }
        assertEquals(1, described("DESCRIBE <x:a>").size());
    }
}

package org.gradus.web.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.Test;

class BoundedDescriptionTest {
    private final DatasetGraph dataset = DatasetGraphFactory.create();
    private final List<Triple> said = new ArrayList<>();

    private void add(String quad) {
        dataset.add(SSE.parseQuad(quad));
    }

    @Test
    void aDescriptionGoesAsFarAsBlankNodesGo() {
        add("(_ <x:a> <x:p> _:b)");
        add("(<x:g> _:b <x:p> _:c)");
        add("(<x:g> _:c <x:p> _:b)");
        add("(_ _:c <x:p> <x:other>)");
        add("(_ <x:other> <x:p> 1)");
        new BoundedDescription(dataset, said::add).describe(List.of(SSE.parseNode("<x:a>")));
        assertEquals(4, said.size(), said.toString());
    }

    @Test
    void aDescriptionEndsWithTheWatch() {
        add("(_ <x:a> <x:p> 1)");
        var watch = new Watch(Duration.ofMinutes(1));
        watch.begin();
        try {
            watch.end(Watch.End.TIME);
            assertThrows(QueryCancelledException.class, () -> new BoundedDescription(dataset, said::add)
                    .describe(List.of(SSE.parseNode("<x:a>"))));
        } finally {
            watch.done();
        }
        assertEquals(List.of(), said);
    }
}

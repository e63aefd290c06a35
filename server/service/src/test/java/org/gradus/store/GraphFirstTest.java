package org.gradus.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is asked of a graph that is named is answered as if all indexes were written, whoever opens the files in between. */
class GraphFirstTest {
    private static final List<String> WRITTEN = List.of("GSPO", "GPOS", "GOSP", "SPOG");

    @TempDir
    private Path folder;

    private final Random random = new Random(3);
    private final Set<Quad> expected = new HashSet<>();

    private Database open(boolean byGraph) {
        var room = new Room(folder, 0);
        return byGraph
                ? Database.openByGraph(folder, room, loss -> fail("lost", loss))
                : Database.open(folder, room, loss -> fail("lost", loss));
    }

    private Node node(String kind) {
        return NodeFactory.createURI("urn:" + kind + random.nextInt(6));
    }

    private void write(Database database) {
        for (int times = 0; times < 5; times++) {
            database.write(() -> {
                for (int i = 0; i < 40; i++) {
                    Quad quad = Quad.create(node("g"), node("s"), node("p"), node("o"));
                    if (random.nextInt(4) == 0) {
                        database.dataset().getGraph(quad.getGraph()).delete(quad.asTriple());
                        expected.remove(quad);
                    } else {
                        database.dataset().getGraph(quad.getGraph()).add(quad.asTriple());
                        expected.add(quad);
                    }
                }
            });
        }
    }

    private void requireRight(Database database, String when) {
        for (int pattern = 0; pattern < 8; pattern++) {
            Quad asked = Quad.create(
                    node("g"),
                    (pattern & 1) == 0 ? Node.ANY : node("s"),
                    (pattern & 2) == 0 ? Node.ANY : node("p"),
                    (pattern & 4) == 0 ? Node.ANY : node("o"));
            Set<Quad> found = database.read(() -> {
                var all = new HashSet<Quad>();
                database.dataset()
                        .getGraph(asked.getGraph())
                        .find(asked.asTriple())
                        .forEachRemaining(triple -> all.add(Quad.create(asked.getGraph(), triple)));
                return all;
            });
            assertEquals(
                    expected.stream()
                            .filter(quad -> quad.getGraph().equals(asked.getGraph())
                                    && asked.asTriple().matches(quad.asTriple()))
                            .collect(Collectors.toSet()),
                    found,
                    () -> when + ": " + asked);
        }
        Set<Quad> all = database.read(() -> {
            var found = new HashSet<Quad>();
            database.dataset().find().forEachRemaining(found::add);
            return found;
        });
        assertEquals(expected, all, when);
    }

    @Test
    void whatIsAskedOfAGraphIsRightWhoeverHasOpenedTheFiles() throws IOException {
        for (int round = 0; round < 3; round++) {
            try (var database = open(round > 0)) {
                write(database);
                requireRight(database, "round " + round);
            }
            try (var database = open(true)) {
                assertEquals(WRITTEN, GraphFirst.written(database.dataset()));
                write(database);
                database.compact();
                assertEquals(WRITTEN, GraphFirst.written(database.dataset()));
                write(database);
                requireRight(database, "compacted, round " + round);
            }
            try (var database = open(false)) {
                assertEquals(6, GraphFirst.written(database.dataset()).size());
                write(database);
                requireRight(database, "as before, round " + round);
            }
        }
    }
}

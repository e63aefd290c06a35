package org.gradus.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionsTest {
    private static final String ORGANISATION = "acme";
    private static final Instant TIME = Instant.parse("2026-06-30T08:00:00Z");

    @TempDir
    Path folder;

    private Database store;
    private Decisions decisions;

    @BeforeEach
    void open() {
        store = Database.open(folder);
        decisions = new Decisions(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static List<Decision> some(int from, int to, String reason) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(number -> new Decision(
                        "urn:test:item-" + number,
                        "0123456789abcdef",
                        number % 2 == 0 ? Judgement.ACCEPTED : Judgement.REJECTED,
                        false,
                        reason,
                        new Author("key-1", "assessor"),
                        TIME.plusSeconds(number)))
                .toList();
    }

    @Test
    void whatIsKnownIsNotReadAgainAndWhatCameSinceIs() {
        var first = some(1, 3, "seen");
        var second = some(4, 5, "seen");
        decisions.add(ORGANISATION, first);
        assertEquals(first, decisions.all(ORGANISATION));
        // Nothing ever takes a decision away; here it shows what is read.
        store.write(() ->
                new Entry(store.graph(Names.organisation(ORGANISATION)), Names.decision(ORGANISATION, 1)).remove());
        decisions.add(ORGANISATION, second);

        assertEquals(some(1, 5, "seen"), decisions.all(ORGANISATION));
        assertEquals(
                first.size(), decisions.standing(ORGANISATION, first.size()).size());
    }

    @Test
    void aStoreThatWasRestoredHasItsOwnDecisions() {
        decisions.add(ORGANISATION, some(1, 4, "before"));
        assertEquals(4, decisions.all(ORGANISATION).size());
        store.write(() -> store.dataset().removeGraph(Database.node(Names.organisation(ORGANISATION))));

        assertEquals(List.of(), decisions.all(ORGANISATION));
        var others = some(1, 4, "after");
        decisions.add(ORGANISATION, others);
        assertEquals(others, decisions.all(ORGANISATION));
        assertEquals(
                others.subList(0, 2),
                List.copyOf(decisions.standing(ORGANISATION, 2).values()));
    }

    @Test
    void whatIsReadWhileItMayYetBeUndoneIsNotKept() {
        decisions.add(ORGANISATION, some(1, 1, "kept"));
        assertThrows(
                IllegalStateException.class,
                () -> store.write(() -> {
                    decisions.add(ORGANISATION, some(2, 3, "undone"));
                    assertEquals(3, decisions.all(ORGANISATION).size());
                    throw new IllegalStateException("undone");
                }));

        decisions.add(ORGANISATION, some(2, 3, "made again"));
        assertEquals(
                List.of("kept", "made again", "made again"),
                decisions.all(ORGANISATION).stream().map(Decision::reason).toList());
    }
}

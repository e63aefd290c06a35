package org.gradus.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.gradus.service.refusal.ServiceRefusal.Code;
import org.gradus.service.refusal.StoreRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupedWritesTest {
    private static final String GRAPH = "urn:test:graph";
    private static final Node TERM = NodeFactory.createURI("urn:test:term");

    private static Node number(int number) {
        return NodeFactory.createURI("urn:test:number-" + number);
    }

    private static long commits(Database database) {
        return TDBInternal.getTransactionCoordinator(database.dataset()).countBeginWrite();
    }

    /** Has actions wait while another write holds the database, so that they come together. */
    private static <T> List<Future<T>> together(Database database, List<Callable<T>> actions) throws Exception {
        var callers = Executors.newCachedThreadPool();
        var held = new CountDownLatch(1);
        var free = new CountDownLatch(1);
        try {
            var holder = callers.submit(() -> database.write(() -> {
                held.countDown();
                await(free);
            }));
            held.await();
            var begun = new CountDownLatch(actions.size());
            var futures = new ArrayList<Future<T>>();
            for (Callable<T> action : actions) {
                futures.add(callers.submit(() -> {
                    begun.countDown();
                    return action.call();
                }));
            }
            begun.await();
            free.countDown();
            holder.get();
            return futures;
        } finally {
            callers.shutdown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String add(Database database, int number) {
        return database.writeTogether(() -> {
            database.graph(GRAPH).add(TERM, TERM, number(number));
            if (number % 3 == 0) {
                throw new StoreRefusal(Code.CONFLICT, "refused " + number, "拒绝 " + number);
            }
            return "kept " + number;
        });
    }

    @Test
    void manyWritesShareACommitAndEachHasItsOwnOutcome(@TempDir Path folder) throws Exception {
        try (var database = Database.open(folder)) {
            long before = commits(database);
            var actions = IntStream.range(1, 31)
                    .<Callable<String>>mapToObj(number -> () -> add(database, number))
                    .toList();

            var futures = together(database, actions);

            for (int number = 1; number <= 30; number++) {
                var future = futures.get(number - 1);
                if (number % 3 == 0) {
                    var failure = assertThrows(ExecutionException.class, future::get);
                    assertTrue(failure.getCause() instanceof StoreRefusal, failure.toString());
                    assertEquals("refused " + number, failure.getCause().getMessage());
                } else {
                    assertEquals("kept " + number, future.get());
                }
            }
            // What a write that failed had changed is gone, and nothing else.
            for (int number = 1; number <= 30; number++) {
                int each = number;
                assertEquals(
                        each % 3 != 0,
                        database.read(() -> database.graph(GRAPH).contains(TERM, TERM, number(each))),
                        "number " + each);
            }
            // Ten that fail are undone, each costing a transaction; the twenty others need far fewer than twenty.
            assertTrue(commits(database) - before < 30, () -> commits(database) - before + " transactions");
        }
    }

    @Test
    void writesWithoutFailuresTakeFewTransactions(@TempDir Path folder) throws Exception {
        try (var database = Database.open(folder)) {
            long before = commits(database);
            var actions = IntStream.range(0, 40)
                    .<Callable<Long>>mapToObj(number -> () -> database.writeTogether(
                            () -> new Entry(database.graph(GRAPH), GRAPH).next("urn:test:count")))
                    .toList();

            var numbers = new ArrayList<Long>();
            for (var future : together(database, actions)) {
                numbers.add(future.get());
            }

            // One after the other within the group: each sees what those before it did.
            numbers.sort(null);
            assertEquals(IntStream.rangeClosed(1, 40).mapToObj(Long::valueOf).toList(), numbers);
            assertTrue(commits(database) - before < 20, () -> commits(database) - before + " transactions");
        }
    }

    @Test
    void anErrorOfOneIsNotTheOthers(@TempDir Path folder) throws Exception {
        try (var database = Database.open(folder)) {
            List<Callable<String>> actions = List.of(
                    () -> add(database, 1),
                    () -> database.writeTogether(() -> {
                        database.graph(GRAPH).add(TERM, TERM, number(100));
                        throw new StackOverflowError("deep");
                    }),
                    () -> add(database, 2));

            var futures = together(database, actions);

            assertEquals("kept 1", futures.get(0).get());
            assertEquals("kept 2", futures.get(2).get());
            var failure =
                    assertThrows(ExecutionException.class, () -> futures.get(1).get());
            assertTrue(failure.getCause() instanceof StackOverflowError, failure.toString());
            assertEquals(2, database.read(() -> database.graph(GRAPH).size()));
            // The thread goes on.
            assertEquals("kept 4", add(database, 4));
        }
    }

    @Test
    void whatIsAnsweredIsOnDiskWhenTheDatabaseIsOpenedAgain(@TempDir Path folder) {
        try (var database = Database.open(folder)) {
            assertEquals("kept 1", add(database, 1));
        }
        try (var database = Database.open(folder)) {
            assertTrue(database.read(() -> database.graph(GRAPH).contains(TERM, TERM, number(1))));
        }
    }

    @Test
    void afterTheEndNothingIsTaken(@TempDir Path folder) {
        var database = Database.open(folder);
        assertEquals("kept 1", add(database, 1));
        database.close();
        assertThrows(BusyException.class, () -> add(database, 2));
    }
}

package org.gradus.assess;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Work on several threads whose results come in the order of what it was given; memory does not grow with how much that is. */
public final class InOrder {
    private final int threads;
    private final int batch;

    /**
     * @param threads how many work side by side
     * @param batch how much one takes at a time
     */
    public InOrder(int threads, int batch) {
        this.threads = threads;
        this.batch = batch;
    }

    /** Receives results. */
    public interface Sink<R, E extends Exception> {
        void accept(R result) throws E;
    }

    /**
     * Works on all that is given.
     *
     * @param sink receives the results, on the calling thread
     * @throws E what the sink throws; nothing more is begun then
     */
    public <S, R, E extends Exception> void work(
            Iterator<? extends S> given, Function<? super S, R> work, Sink<R, E> sink) throws E {
        this.<S, R, E>inBatches(given, batch -> batch.stream().<R>map(work).toList(), sink);
    }

    /**
     * Works on all that is given, on what one takes at a time together.
     *
     * @param sink receives the results, on the calling thread
     * @throws E what the sink throws; nothing more is begun then
     */
    public <S, R, E extends Exception> void inBatches(
            Iterator<? extends S> given, Function<List<S>, List<R>> work, Sink<R, E> sink) throws E {
        var workers = Executors.newFixedThreadPool(threads);
        try {
            var running = new ArrayDeque<Future<List<R>>>();
            while (given.hasNext() || !running.isEmpty()) {
                while (given.hasNext() && running.size() <= threads) {
                    List<S> next = next(given);
                    running.add(workers.submit(() -> work.apply(next)));
                }
                for (R result : running.remove().get()) {
                    sink.accept(result);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted at work", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    private <S> List<S> next(Iterator<? extends S> given) {
        var next = new ArrayList<S>(batch);
        while (given.hasNext() && next.size() < batch) {
            next.add(given.next());
        }
        return next;
    }
}

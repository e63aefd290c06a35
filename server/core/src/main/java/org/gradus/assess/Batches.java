package org.gradus.assess;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.gradus.evidence.admission.Dossier;

/**
 * Assesses many organisations against one or several models. Memory does not grow with their number, as only a few batches
 * are held at once, and their evidence is read and admitted once for all models.
 */
public final class Batches {
    /** Organisations a run of RDF4J takes at once: 50 measured best against four models (bench/README.md). */
    private static final int OF_AN_ENGINE = 50;
    /** A plan gains nothing from many; few hold less memory. */
    private static final int OF_A_PLAN = 8;

    private final List<Assessor> models;
    private final LocalDate date;
    private final int threads;

    private Batches(List<Assessor> models, LocalDate date, int threads) {
        this.models = List.copyOf(models);
        this.date = date;
        this.threads = threads;
    }

    /**
     * Assessing against models on a date.
     *
     * @param models assessors over one ontology
     * @param threads how many batches run side by side
     */
    public static Batches of(List<Assessor> models, LocalDate date, int threads) {
        return new Batches(models, date, threads);
    }

    /**
     * Assesses what sources hold, and does some work on each assessment, such as writing its report, on the worker threads.
     *
     * @param sources where dossiers come from, such as files or graphs; one source usually holds one organisation
     * @param read reads a source, on the worker threads
     * @param work makes of an assessment what the sink receives, on the worker threads
     * @param sink receives what was made in the order of the sources, a batch model by model, on the calling thread
     */
    public <S, R> void assess(
            Iterator<? extends S> sources,
            Function<S, List<Dossier>> read,
            Function<Assessment, R> work,
            Consumer<R> sink) {
        boolean planned = models.stream().allMatch(model -> model.engine() == Engine.PLAN);
        new InOrder(threads, planned ? OF_A_PLAN : OF_AN_ENGINE)
                .<S, R, RuntimeException>inBatches(sources, batch -> assess(batch, read, work), sink::accept);
    }

    private <S, R> List<R> assess(List<S> batch, Function<S, List<Dossier>> read, Function<Assessment, R> work) {
        var admitted = models.get(0).admit(batch.stream().flatMap(source -> read.apply(source).stream()), date);
        return models.stream()
                .flatMap(model -> model.assess(admitted, date).stream())
                .map(work)
                .toList();
    }
}

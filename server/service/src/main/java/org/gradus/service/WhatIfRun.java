package org.gradus.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.gradus.store.Author;
import org.gradus.whatif.Effect;
import org.jspecify.annotations.Nullable;

/** What would become of organisations if a draft held: one question, while it is answered and after. */
public final class WhatIfRun {
    private final String id;
    private final Question question;
    private final Instant started;
    private final AtomicInteger read = new AtomicInteger();
    private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
    private volatile @Nullable Instant ended;

    WhatIfRun(String id, Question question, Instant started) {
        this.id = id;
        this.question = question;
        this.started = started;
    }

    /**
     * What is asked.
     *
     * @param graph name of the draft
     * @param date on which evidence counts
     * @param models names of those to look at; empty for all that the draft may concern
     * @param organisations ids of those that who asks may see
     * @param named whether who asks may see who moves, and not only how many
     */
    public record Question(
            String graph, LocalDate date, List<String> models, List<String> organisations, boolean named, Author by) {
        public Question {
            models = List.copyOf(models);
            organisations = List.copyOf(organisations);
        }
    }

    /**
     * What came of it.
     *
     * @param organisations how many have something to show
     * @param added models that the draft has and the ontology has not: there is nothing to compare
     */
    public record Outcome(List<Effect> effects, int organisations, Set<String> added) {
        public Outcome {
            effects = List.copyOf(effects);
            added = Set.copyOf(added);
        }
    }

    public String id() {
        return id;
    }

    public Question question() {
        return question;
    }

    public Instant started() {
        return started;
    }

    /** When it was over; null while it is not. */
    public @Nullable Instant ended() {
        return ended;
    }

    /** How many organisations have been read. */
    public int read() {
        return Math.min(read.get(), question.organisations().size());
    }

    /** What comes of it; fails with what it was refused with, or as cancelled. */
    public CompletableFuture<Outcome> outcome() {
        return outcome;
    }

    void step() {
        if (outcome.isCancelled()) {
            throw new CancellationException();
        }
        read.incrementAndGet();
    }

    /** Says when it was over, before that is to be seen; the first time stays. */
    synchronized void end(Instant at) {
        if (ended == null) {
            ended = at;
        }
    }
}

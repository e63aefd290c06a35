package org.gradus.service;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.gradus.assess.AssessmentDate;
import org.gradus.assess.Standards;
import org.gradus.evidence.reading.EvidenceSource;
import org.gradus.evidence.reading.IntakeProblem;
import org.gradus.holdings.Holdings;
import org.gradus.io.Sha256;
import org.gradus.service.refusal.RequestRefused;
import org.gradus.store.DatabaseThreads;
import org.gradus.whatif.Change;
import org.gradus.whatif.ChangeReader;
import org.gradus.whatif.WhatIf;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says what drafts would do to organisations, one question after the other. Questions and answers are in memory: after a while,
 * and when the service is started again, they are gone.
 */
public final class WhatIfs implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WhatIfs.class);
    private static final Duration KEPT = Duration.ofHours(1);
    private static final int MOST_KEPT = 100;

    /** Counts over fewer would tell of single ones. */
    private static final int FEWEST_COUNTED = 5;

    private final Standards standards;
    private final Holdings holdings;
    private final Clock clock;
    private final Cache<String, WhatIfRun> runs =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).expireAfterWrite(KEPT).build();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(DatabaseThreads.named("what-if"));

    /** The question that is being answered; there is one thread. */
    private volatile @Nullable WhatIfRun current;

    /** The organisations that were asked about last, as they stand: the next question about them need not read them. */
    private SoftReference<Known> last = new SoftReference<>(null);

    private record Known(String of, WhatIf whatIf) {}

    public WhatIfs(Standards standards, Holdings holdings, Clock clock) {
        this.standards = standards;
        this.holdings = holdings;
        this.clock = clock;
    }

    /** The date on which evidence counts; today where none is given. */
    public LocalDate known(@Nullable LocalDate date) {
        return AssessmentDate.known(date, clock);
    }

    /**
     * Begins to answer a question.
     *
     * @param draft the graph as it is now
     * @throws RequestRefused where one of the same caller is not answered yet
     */
    public WhatIfRun start(WhatIfRun.Question question, Graph draft) {
        question.models().forEach(standards::model);
        var run = new WhatIfRun(UUID.randomUUID().toString(), question, now());
        synchronized (this) {
            if (runs.asMap().values().stream()
                    .anyMatch(other -> !other.outcome().isDone()
                            && other.question().by().id().equals(question.by().id()))) {
                throw RequestRefused.notPossible(
                        "Your last what-if is not answered yet. Wait for it, or cancel it.",
                        "您上一次的假设分析尚未完成。请等待其完成，或将其取消。");
            }
            runs.put(run.id(), run);
        }
        worker.execute(() -> answer(run, draft));
        return run;
    }

    /** A question of someone's; empty where there is none of that one. */
    public Optional<WhatIfRun> find(String id, String by) {
        return Optional.ofNullable(runs.getIfPresent(id))
                .filter(run -> run.question().by().id().equals(by));
    }

    private void answer(WhatIfRun run, Graph draft) {
        try {
            if (!run.outcome().isDone()) {
                current = run;
                WhatIfRun.Outcome outcome = outcome(run, draft);
                run.end(now());
                run.outcome().complete(outcome);
            }
        } catch (CancellationException e) {
            LOG.info("what-if {} was cancelled", run.id());
        } catch (RuntimeException | Error e) {
            run.end(now());
            run.outcome().completeExceptionally(e);
        }
    }

    /** Ends a question that is not answered yet. */
    public void cancel(WhatIfRun run) {
        run.end(now());
        run.outcome().cancel(false);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private WhatIfRun.Outcome outcome(WhatIfRun run, Graph draft) {
        var question = run.question();
        Change change = change(question, draft);
        WhatIf whatIf = over(run);
        if (!question.named() && whatIf.organisations() < FEWEST_COUNTED) {
            throw RequestRefused.notPossible(
                    "Fewer than %s organisations have evidence: counts over so few would tell of single ones. An assessor may ask"
                            + " about those entrusted to it.",
                    "有证据的组织不足 %s 个：如此少的计数会透露单个组织的情况。评估员可查询受托组织。", FEWEST_COUNTED);
        }
        return new WhatIfRun.Outcome(
                whatIf.of(change).stream()
                        .filter(effect -> question.models().isEmpty()
                                || question.models().contains(effect.after().name()))
                        .toList(),
                whatIf.organisations(),
                change.added());
    }

    private Change change(WhatIfRun.Question question, Graph draft) {
        var text = new ByteArrayOutputStream();
        RDFWriter.source(draft).lang(Lang.NTRIPLES).output(text);
        var source = new EvidenceSource(
                question.graph(), "application/n-triples", () -> new ByteArrayInputStream(text.toByteArray()));
        try {
            var reading = new ChangeReader(standards.ontology()).statements(source);
            return reading.change().orElseThrow(() -> refused(question, reading.problems()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a draft says is for maintainers. */
    private static RequestRefused refused(WhatIfRun.Question question, List<IntakeProblem> problems) {
        return question.named()
                ? RequestRefused.notPossible(
                        "The draft is no change that loads. A maintainer who asks the same is told why.",
                        "该草稿不是可载入的变更。维护者作同样查询时会得知原因。")
                : RequestRefused.notPossible(
                        "The draft is no change that loads; problems: %s. %s",
                        "该草稿不是可载入的变更；问题共 %s 个。%s",
                        problems.size(),
                        problems.get(0).message());
    }

    /** The organisations of a question as they stand. */
    private WhatIf over(WhatIfRun run) {
        var question = run.question();
        String of = Sha256.of(question.date() + "\n"
                + question.organisations().stream()
                        .map(id -> id + ' ' + holdings.state(id))
                        .collect(Collectors.joining("\n")));
        Known known = last.get();
        if (known != null && known.of().equals(of)) {
            question.organisations().forEach(id -> run.step());
            return known.whatIf();
        }
        var whatIf = new WhatIf(
                standards, new HeldRows(question.organisations(), holdings::rows, this::step), question.date());
        last = new SoftReference<>(new Known(of, whatIf));
        return whatIf;
    }

    /** Another organisation is read for the question that is being answered, which need not be the one that read it first. */
    private void step() {
        WhatIfRun run = current;
        if (run != null) {
            run.step();
        }
    }

    @Override
    public void close() {
        runs.asMap().values().forEach(this::cancel);
        DatabaseThreads.end(worker, Duration.ofSeconds(20));
    }
}

package org.gradus.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.gradus.service.refusal.StoreRefusal;
import org.gradus.store.AssessmentArchive;
import org.gradus.store.AssessmentRun;
import org.gradus.store.DatabaseThreads;
import org.gradus.store.Organisations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the reports of assessments as files when nothing has been assessed for a while, one after the other, on a thread of its
 * own; where assessing never pauses, it goes on all the same after a longer while. What a stop leaves is looked up at the next
 * start.
 */
public final class ReportUpkeep implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReportUpkeep.class);
    /** What another version starts next cannot make; an orderly stop keeps what it can meanwhile. */
    private static final Duration WHILE_STOPPING = Duration.ofSeconds(10);

    private final Reports reports;
    private final AssessmentArchive archive;
    private final Organisations organisations;
    private final Undisturbed undisturbed;
    private final Duration pause;
    private final Duration longest;
    private final Queue<Wanting> wanting = new ConcurrentLinkedQueue<>();
    private final ScheduledThreadPoolExecutor keeper =
            new ScheduledThreadPoolExecutor(1, DatabaseThreads.named("reports"));
    private volatile long lastAssessed = System.nanoTime();

    /** An assessment without reports on disk, since when it is known. */
    private record Wanting(String organisation, long number, long since) {}

    /**
     * @param pause for how long nothing must have been assessed
     * @param longest for how long a report waits where assessing does not pause
     */
    public ReportUpkeep(
            Reports reports,
            AssessmentArchive archive,
            Organisations organisations,
            Undisturbed undisturbed,
            Duration pause,
            Duration longest) {
        this.reports = reports;
        this.archive = archive;
        this.organisations = organisations;
        this.undisturbed = undisturbed;
        this.pause = pause;
        this.longest = longest;
        keeper.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Begins with what an earlier stop left, a while after the start, which that would slow down. */
    public void resume() {
        schedule(this::lookUp, Duration.ofSeconds(30));
    }

    private void lookUp() {
        for (var organisation : organisations.all()) {
            for (AssessmentRun run : archive.all(organisation.id())) {
                if (keeper.isShutdown()) {
                    return;
                }
                if (reports.isWanting(run)) {
                    add(run);
                }
            }
        }
    }

    /** Says that an assessment was made, whose reports are not kept yet. */
    void assessed(AssessmentRun run) {
        lastAssessed = System.nanoTime();
        add(run);
    }

    private void add(AssessmentRun run) {
        wanting.add(new Wanting(run.organisation(), run.number(), System.nanoTime()));
        schedule(this::work, pause);
    }

    private void schedule(Runnable work, Duration in) {
        try {
            var unused = keeper.schedule(work, in.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            // The service is stopping; the next one looks for what is left.
        }
    }

    private void work() {
        Wanting first = wanting.peek();
        if (first == null) {
            return;
        }
        long now = System.nanoTime();
        if (now - lastAssessed < pause.toNanos() && now - first.since() < longest.toNanos()) {
            schedule(this::work, pause);
            return;
        }
        if (!wanting.remove(first)) {
            return;
        }
        try {
            undisturbed.work(() -> keep(first));
        } catch (RuntimeException e) {
            LOG.warn("the reports of assessment {} of {} are not kept yet", first.number(), first.organisation(), e);
            wanting.add(new Wanting(first.organisation(), first.number(), System.nanoTime()));
            schedule(this::work, longest);
        }
    }

    private boolean keep(Wanting one) {
        try {
            AssessmentRun run = archive.get(one.organisation(), one.number());
            if (reports.isWanting(run)) {
                reports.keep(run);
            }
            return true;
        } catch (StoreRefusal e) {
            // It is not in the store that was restored meanwhile.
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps all that are not kept yet, at once. */
    void finish() {
        for (Wanting next = wanting.poll(); next != null; next = wanting.poll()) {
            Wanting one = next;
            undisturbed.work(() -> keep(one));
        }
    }

    /** How many assessments have no reports on disk yet. */
    public int left() {
        return wanting.size();
    }

    @Override
    public void close() {
        DatabaseThreads.end(keeper, Duration.ofSeconds(20));
        long until = System.nanoTime() + WHILE_STOPPING.toNanos();
        for (Wanting next = wanting.peek(); next != null && System.nanoTime() < until; next = wanting.peek()) {
            Wanting one = next;
            try {
                undisturbed.work(() -> keep(one));
            } catch (RuntimeException e) {
                LOG.warn("the reports of assessment {} of {} are not kept", one.number(), one.organisation(), e);
                break;
            }
            wanting.remove(one);
        }
        if (!wanting.isEmpty()) {
            LOG.info("{} assessments have no reports on disk; the next start of this version keeps them", left());
        }
    }
}

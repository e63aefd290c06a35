package org.gradus.service;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongConsumer;
import org.gradus.refusal.Refusal;
import org.gradus.service.refusal.ServiceRefusal;
import org.gradus.service.refusal.StoreRefusal;
import org.gradus.store.AssessmentArchive;
import org.gradus.store.Author;
import org.gradus.store.DatabaseThreads;
import org.gradus.store.Job;
import org.gradus.store.Job.State;
import org.gradus.store.Jobs;
import org.gradus.store.Organisations;
import org.gradus.text.Text;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Assesses many organisations in the background, one job after the other. Each organisation's result and the job's
 * progress are kept as they come, so that a restart goes on where it was, and assesses no one twice.
 */
public final class BulkAssessments implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BulkAssessments.class);

    private final Jobs jobs;
    private final Organisations organisations;
    private final AssessmentArchive archive;
    private final AssessmentService assessments;
    private final Undisturbed undisturbed;
    private final Clock clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(DatabaseThreads.named("bulk-assessments"));
    private final List<LongConsumer> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean closing;

    public BulkAssessments(
            Jobs jobs,
            Organisations organisations,
            AssessmentArchive archive,
            AssessmentService assessments,
            Undisturbed undisturbed,
            Clock clock) {
        this.jobs = jobs;
        this.organisations = organisations;
        this.archive = archive;
        this.assessments = assessments;
        this.undisturbed = undisturbed;
        this.clock = clock;
    }

    /** Asks to be told the number of a job whenever it has made a step or ended; what is told must be quick. */
    public void onChange(LongConsumer listener) {
        listeners.add(listener);
    }

    private void changed(long number) {
        listeners.forEach(listener -> listener.accept(number));
    }

    /** Begins a job; its date is fixed now, so that all are assessed on the same one. */
    public Job start(@Nullable LocalDate date, List<String> models, List<String> ids, Author by) {
        Job job = jobs.start(
                assessments.known(date), models, ids, by, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        worker.execute(() -> run(job.number()));
        return job;
    }

    /** Goes on with the jobs that a stop interrupted. */
    public void resume() {
        jobs.all().stream()
                .filter(job -> job.state() == State.RUNNING)
                .forEach(job -> worker.execute(() -> run(job.number())));
    }

    /** Ends a job after the organisation that it is at; what was assessed stays. */
    public Job cancel(long number) {
        Job ended = jobs.end(number, State.CANCELLED, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        changed(number);
        return ended;
    }

    private void run(long number) {
        try {
            boolean more = true;
            while (more && !closing) {
                more = undisturbed.work(() -> step(number));
            }
        } catch (StoreRefusal e) {
            LOG.info("job {} is not in the store that was restored", number);
        } catch (RuntimeException e) {
            LOG.error("job {} stopped; it goes on at the next start", number, e);
        }
    }

    /** Goes on by one organisation, from where the store says that the job is; whether more are to come. */
    private boolean step(long number) {
        Job job = jobs.get(number);
        if (job.state() != State.RUNNING) {
            return false;
        }
        // Progress is counted in the order of the list, so what was counted is what is done.
        boolean more = job.done() < job.organisations().size();
        if (more) {
            String id = job.organisations().get((int) job.done());
            jobs.step(number, id, archive.isDone(id, number) ? Text.EMPTY : assess(job, id));
        } else {
            jobs.end(number, State.DONE, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        }
        changed(number);
        return more;
    }

    /** Why an organisation was not assessed; empty where it was. */
    private Text assess(Job job, String id) {
        try {
            assessments.assess(organisations.get(id), job.models(), job.date(), job.by(), job.number());
            return Text.EMPTY;
        } catch (Refusal e) {
            return e.text();
        } catch (ServiceRefusal e) {
            return e.text();
        } catch (RuntimeException e) {
            LOG.error("job {}: organisation {} could not be assessed", job.number(), id, e);
            return new Text("The service failed; its log says why.", "服务出错，原因见其日志。");
        }
    }

    @Override
    public void close() {
        closing = true;
        DatabaseThreads.end(worker, Duration.ofSeconds(20));
    }
}

package org.gradus.web.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.gradus.json.Json;
import org.gradus.service.BulkAssessments;
import org.gradus.store.Job;
import org.gradus.store.Jobs;
import org.gradus.text.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells those who watch jobs how far they are. No thread waits for a stream: a step of a job is told when it is made, by a
 * few threads for all streams, and a stream that reads slowly gets the newest state when it is ready for one.
 */
@Component
final class JobStreams implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(JobStreams.class);
    private static final int SENDERS = 4;
    private static final long HEARTBEAT_SECONDS = 15;

    private final Jobs jobs;
    private final Set<Stream> streams = ConcurrentHashMap.newKeySet();
    private final ExecutorService senders = new ThreadPoolExecutor(
            SENDERS,
            SENDERS,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            daemon(),
            // After the end nobody is left to be told.
            new ThreadPoolExecutor.DiscardPolicy());
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(daemon());
    private volatile boolean running;

    JobStreams(Jobs jobs, BulkAssessments bulk) {
        this.jobs = jobs;
        bulk.onChange(this::changed);
    }

    /** A stream of the states of a job, which ends with the job. */
    SseEmitter open(long number, Language language) {
        var stream = new Stream(number, language);
        Job now = jobs.get(number);
        stream.begin(now);
        streams.add(stream);
        Job since = jobs.get(number);
        if (!since.equals(now)) {
            // It moved on before the stream was among those that are told.
            stream.tell(since);
        }
        return stream.emitter;
    }

    private void changed(long number) {
        var watching = streams.stream().filter(stream -> stream.job == number).toList();
        if (!watching.isEmpty()) {
            Job job = jobs.get(number);
            watching.forEach(stream -> stream.tell(job));
        }
    }

    @Override
    public void start() {
        // It ends with the context; nobody waits for it.
        var unused = heart.scheduleWithFixedDelay(
                () -> streams.forEach(Stream::beat), HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
        running = true;
    }

    /** Before the server waits for requests under way: a stream may be under way for hours. */
    @Override
    public void stop() {
        running = false;
        heart.shutdownNow();
        streams.forEach(stream -> stream.emitter.complete());
        senders.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private static ThreadFactory daemon() {
        return work -> {
            Thread thread = new Thread(work, "job-streams");
            thread.setDaemon(true);
            return thread;
        };
    }

    /** One who watches. */
    private final class Stream {
        private final long job;
        private final Language language;
        private final SseEmitter emitter = new SseEmitter(0L);
        private final AtomicReference<Job> untold = new AtomicReference<>();
        private final AtomicBoolean busy = new AtomicBoolean();

        Stream(long job, Language language) {
            this.job = job;
            this.language = language;
            emitter.onCompletion(() -> streams.remove(this));
            emitter.onError(e -> streams.remove(this));
        }

        /**
         * The first state: kept until the request's own thread writes it, and the headers with it, before it leaves. A
         * sender's thread would write the headers while the filters of the request still set some.
         */
        void begin(Job state) {
            try {
                write(state);
            } catch (IOException e) {
                // Nothing is written before the stream has begun.
                throw new UncheckedIOException(e);
            }
        }

        void tell(Job state) {
            untold.set(state);
            send(this::tellAll);
        }

        /** A comment: it keeps proxies from closing, and shows when the client has left. */
        void beat() {
            send(() -> emitter.send(SseEmitter.event().comment("")));
        }

        private void send(Sending sending) {
            if (running && busy.compareAndSet(false, true)) {
                senders.execute(() -> {
                    try {
                        sending.send();
                    } catch (IOException | IllegalStateException e) {
                        // The client has left, or the stream has ended: nobody is to be told.
                        streams.remove(this);
                        emitter.complete();
                    } catch (RuntimeException e) {
                        LOG.error("a stream of job {} ends", job, e);
                        streams.remove(this);
                        emitter.completeWithError(e);
                    } finally {
                        busy.set(false);
                    }
                    if (untold.get() != null) {
                        send(this::tellAll);
                    }
                });
            }
        }

        private void tellAll() throws IOException {
            for (Job state = untold.getAndSet(null); state != null; state = untold.getAndSet(null)) {
                write(state);
            }
        }

        private void write(Job state) throws IOException {
            emitter.send(SseEmitter.event().data(" " + Json.MAPPER.writeValueAsString(JobJson.of(state, language))));
            if (state.state() != Job.State.RUNNING) {
                emitter.complete();
            }
        }
    }

    @FunctionalInterface
    private interface Sending {
        void send() throws IOException;
    }
}

package org.gradus.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.jena.graph.Graph;
import org.gradus.store.Job.State;
import org.gradus.store.StoreRefusal.Kind;

/** The bulk assessments, kept so that a restart can go on with them. */
public final class Jobs {
    private final Database store;

    public Jobs(Database store) {
        this.store = store;
    }

    public Job start(LocalDate date, List<String> models, List<String> organisations, Author by, Instant at) {
        return store.write(() -> {
            long number = new Entry(graph(), Names.JOBS).next(Terms.LAST_JOB);
            Entry entry = entry(number)
                    .type(Terms.JOB)
                    .string(Terms.STATE, State.RUNNING.name())
                    .date(Terms.DATE, date.toString())
                    .link(Terms.ASSOCIATED_WITH, by.iri())
                    .string(Terms.SUBMITTED_AS, by.role())
                    .instant(Terms.STARTED_AT, at);
            models.forEach(model -> entry.link(Terms.APPLIES_MODEL, Names.model(model)));
            organisations.forEach(organisation -> entry.string(Terms.COVERS, organisation));
            return read(number);
        });
    }

    /** Says that an organisation has been looked at, and why it was not assessed where it was not. */
    public void step(long number, String organisation, String failure) {
        store.write(() -> {
            Entry entry = entry(number);
            entry.next(Terms.COMPLETED);
            if (!failure.isEmpty()) {
                entry.string(Terms.FAILURE, organisation + ": " + failure);
            }
        });
    }

    /** Ends a job; one that is over stays as it was. */
    public Job end(long number, State state, Instant at) {
        return store.write(() -> {
            if (get(number).state() == State.RUNNING) {
                entry(number)
                        .clear(Terms.STATE)
                        .string(Terms.STATE, state.name())
                        .instant(Terms.ENDED_AT, at);
            }
            return read(number);
        });
    }

    public Job get(long number) {
        return store.read(() -> {
            if (!entry(number).exists()) {
                throw new StoreRefusal(Kind.ABSENT, "There is no job " + number + ".", "没有任务 " + number + "。");
            }
            return read(number);
        });
    }

    /** All jobs, oldest first. */
    public List<Job> all() {
        return store.read(() -> LongStream.rangeClosed(1, new Entry(graph(), Names.JOBS).number(Terms.LAST_JOB))
                .mapToObj(this::read)
                .toList());
    }

    private Job read(long number) {
        Entry entry = entry(number);
        var failures = new HashMap<String, String>();
        entry.strings(Terms.FAILURE).forEach(failure -> {
            String[] parts = failure.split(": ", 2);
            failures.put(parts[0], parts[1]);
        });
        return new Job(
                number,
                State.valueOf(entry.string(Terms.STATE)),
                LocalDate.parse(entry.string(Terms.DATE)),
                entry.links(Terms.APPLIES_MODEL).stream().map(Names::modelId).toList(),
                entry.strings(Terms.COVERS),
                entry.number(Terms.COMPLETED),
                failures,
                Author.of(entry.link(Terms.ASSOCIATED_WITH), entry.string(Terms.SUBMITTED_AS)),
                entry.instant(Terms.STARTED_AT),
                entry.instant(Terms.ENDED_AT));
    }

    private Entry entry(long number) {
        return new Entry(graph(), Names.job(number));
    }

    private Graph graph() {
        return store.graph(Names.JOBS);
    }
}

package org.gradus.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.apache.jena.graph.Graph;
import org.gradus.rdf.GRADUS;
import org.gradus.rdf.PROV;
import org.gradus.service.refusal.ServiceRefusal.Code;
import org.gradus.service.refusal.StoreRefusal;
import org.gradus.store.Job.State;
import org.gradus.text.Text;

/** The bulk assessments, kept so that a restart can go on with them. */
public final class Jobs {
    private final Database store;

    public Jobs(Database store) {
        this.store = store;
    }

    public Job start(LocalDate date, List<String> models, List<String> organisations, Author by, Instant at) {
        return store.writeTogether(() -> {
            long number = Counter.JOB.next(new Entry(graph(), Names.JOBS));
            Entry entry = entry(number)
                    .type(GRADUS.BulkAssessment)
                    .string(GRADUS.jobState, State.RUNNING.name())
                    .date(GRADUS.assessmentDate, date.toString())
                    .link(PROV.wasAssociatedWith, by.iri())
                    .string(GRADUS.submittedAs, by.role())
                    .instant(PROV.startedAtTime, at);
            models.forEach(model -> entry.link(GRADUS.appliesModel, Names.model(model)));
            organisations.forEach(organisation -> entry.string(GRADUS.coversOrganisation, organisation));
            return read(number);
        });
    }

    /** Says that an organisation has been looked at, and why it was not assessed where it was not. */
    public void step(long number, String organisation, Text failure) {
        store.writeTogether(() -> {
            Entry entry = entry(number);
            entry.next(GRADUS.completed);
            if (!failure.isEmpty()) {
                entry.text(
                        GRADUS.failure,
                        new Text(organisation + ": " + failure.en(), organisation + ": " + failure.zh()));
            }
        });
    }

    /** Ends a job; one that is over stays as it was. */
    public Job end(long number, State state, Instant at) {
        return store.writeTogether(() -> {
            if (get(number).state() == State.RUNNING) {
                entry(number)
                        .clear(GRADUS.jobState)
                        .string(GRADUS.jobState, state.name())
                        .instant(PROV.endedAtTime, at);
            }
            return read(number);
        });
    }

    public Job get(long number) {
        return store.read(() -> {
            if (!entry(number).exists()) {
                throw new StoreRefusal(Code.ABSENT, "There is no job " + number + ".", "没有任务 " + number + "。");
            }
            return read(number);
        });
    }

    /** Who started a job; empty where there is none. */
    public Optional<Author> startedBy(long number) {
        return store.read(() -> Optional.ofNullable(entry(number).linkOrNull(PROV.wasAssociatedWith))
                .map(by -> Author.of(by, entry(number).string(GRADUS.submittedAs))));
    }

    /** All jobs, oldest first. */
    public List<Job> all() {
        return store.read(() -> LongStream.rangeClosed(1, Counter.JOB.last(new Entry(graph(), Names.JOBS)))
                .mapToObj(this::read)
                .toList());
    }

    private Job read(long number) {
        Entry entry = entry(number);
        return new Job(
                number,
                State.valueOf(entry.string(GRADUS.jobState)),
                LocalDate.parse(entry.string(GRADUS.assessmentDate)),
                entry.links(GRADUS.appliesModel).stream().map(Names::modelId).toList(),
                entry.strings(GRADUS.coversOrganisation),
                entry.number(GRADUS.completed),
                entry.textsByName(GRADUS.failure),
                Author.of(entry.link(PROV.wasAssociatedWith), entry.string(GRADUS.submittedAs)),
                entry.instant(PROV.startedAtTime),
                entry.instantOrNull(PROV.endedAtTime));
    }

    private Entry entry(long number) {
        return new Entry(graph(), Names.job(number));
    }

    private Graph graph() {
        return store.graph(Names.JOBS);
    }
}

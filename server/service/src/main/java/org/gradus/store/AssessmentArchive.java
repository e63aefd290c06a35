package org.gradus.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.vocabulary.OWL2;
import org.gradus.rdf.Facts;
import org.gradus.rdf.GRADUS;
import org.gradus.rdf.PROV;
import org.gradus.service.refusal.ServiceRefusal.Code;
import org.gradus.service.refusal.StoreRefusal;
import org.jspecify.annotations.Nullable;

/** The assessments of every organisation with their results. */
public final class AssessmentArchive {
    private static final String DECISIONS = "urn:gradus:store:decisionsKnown";

    private final Database store;

    /** By organisation, the last number that was reserved. */
    private final ConcurrentHashMap<String, Long> reserved = new ConcurrentHashMap<>();

    public AssessmentArchive(Database store) {
        this.store = store;
    }

    /** The number that the next assessment of an organisation may have; no other has it unless the service is started again. */
    public long reserve(String organisation) {
        long next = store.read(() -> Counter.ASSESSMENT.last(root(organisation))) + 1;
        return reserved.merge(organisation, next, (before, stored) -> Math.max(before + 1, stored));
    }

    /** Keeps an assessment with its result. */
    public void add(AssessmentRun run, Graph result) {
        store.writeTogether(() -> {
            Counter.ASSESSMENT.given(root(run.organisation()), run.number());
            Graph graph = store.graph(run.graph());
            result.find().forEachRemaining(graph::add);
            Entry entry = entry(run.organisation(), run.number())
                    .type(GRADUS.AssessmentRun)
                    .type(PROV.Activity)
                    .date(GRADUS.assessmentDate, run.date().toString())
                    .instant(PROV.endedAtTime, run.at())
                    .link(PROV.wasAssociatedWith, run.by().iri())
                    .string(GRADUS.submittedAs, run.by().role())
                    .string(OWL2.versionInfo.getURI(), run.version())
                    .string(GRADUS.ontologyDigest, run.ontologyDigest())
                    .string(GRADUS.shapesDigest, run.shapesDigest())
                    .string(GRADUS.engine, run.engine())
                    .string(GRADUS.summary, run.summary())
                    .number(DECISIONS, run.decisions());
            run.models().forEach(model -> entry.link(GRADUS.appliesModel, Names.model(model)));
            run.evidence().forEach(version -> entry.link(PROV.used, version));
            if (run.job() > 0) {
                entry.link(PROV.wasInformedBy, Names.job(run.job()));
            }
        });
    }

    /** All assessments of an organisation, oldest first. */
    public List<AssessmentRun> all(String organisation) {
        return store.read(() -> LongStream.rangeClosed(1, Counter.ASSESSMENT.last(root(organisation)))
                .filter(number -> entry(organisation, number).exists())
                .mapToObj((LongFunction<AssessmentRun>) number -> read(organisation, number))
                .toList());
    }

    /** The numbers of all assessments of an organisation, oldest first. */
    public List<Long> numbers(String organisation) {
        return store.read(() -> LongStream.rangeClosed(1, Counter.ASSESSMENT.last(root(organisation)))
                .filter(number -> entry(organisation, number).exists())
                .boxed()
                .toList());
    }

    public AssessmentRun get(String organisation, long number) {
        return store.read(() -> {
            if (!entry(organisation, number).exists()) {
                throw new StoreRefusal(Code.ABSENT, "There is no assessment " + number + ".", "没有评估 " + number + "。");
            }
            return read(organisation, number);
        });
    }

    /** A copy of the result; empty where it is not there. */
    public Optional<Graph> result(AssessmentRun run) {
        return store.read(() -> {
            if (!store.holds(run.graph())) {
                return Optional.empty();
            }
            Graph copy = GraphMemFactory.createDefaultGraphSameTerm();
            store.graph(run.graph()).find().forEachRemaining(copy::add);
            return Optional.of(copy);
        });
    }

    /** Says that an assessment is published, or with null that it no longer is. */
    public AssessmentRun publish(String organisation, long number, @Nullable Instant at) {
        return store.writeTogether(() -> {
            get(organisation, number);
            Entry entry = entry(organisation, number).clear(GRADUS.publishedAt);
            if (at != null) {
                entry.instant(GRADUS.publishedAt, at);
            }
            return read(organisation, number);
        });
    }

    /** One assessment, where it is published: nothing tells one that is not from one that is not there. */
    public Optional<AssessmentRun> published(String organisation, long number) {
        return store.read(() -> entry(organisation, number).has(GRADUS.publishedAt)
                ? Optional.of(read(organisation, number))
                : Optional.empty());
    }

    /** All that is published, of every organisation. */
    public List<AssessmentRun> published() {
        return store.read(() -> {
            var published = new ArrayList<AssessmentRun>();
            new Organisations(store)
                    .all()
                    .forEach(organisation -> all(organisation.id()).stream()
                            .filter(run -> run.published() != null)
                            .forEach(published::add));
            return published;
        });
    }

    /** Whether a bulk run has already assessed an organisation. */
    public boolean isDone(String organisation, long job) {
        return store.read(() -> !new Facts(store.graph(Names.organisation(organisation)))
                .subjects(PROV.wasInformedBy, Database.node(Names.job(job)))
                .isEmpty());
    }

    private AssessmentRun read(String organisation, long number) {
        Entry entry = entry(organisation, number);
        String job = entry.linkOrNull(PROV.wasInformedBy);
        return new AssessmentRun(
                organisation,
                number,
                LocalDate.parse(entry.string(GRADUS.assessmentDate)),
                entry.links(GRADUS.appliesModel).stream().map(Names::modelId).toList(),
                entry.links(PROV.used),
                entry.has(DECISIONS) ? entry.number(DECISIONS) : -1,
                Author.of(entry.link(PROV.wasAssociatedWith), entry.string(GRADUS.submittedAs)),
                entry.instant(PROV.endedAtTime),
                entry.string(OWL2.versionInfo.getURI()),
                entry.string(GRADUS.ontologyDigest),
                entry.string(GRADUS.shapesDigest),
                entry.string(GRADUS.engine),
                entry.string(GRADUS.summary),
                job == null ? 0 : Names.last(job),
                entry.instantOrNull(GRADUS.publishedAt));
    }

    private Entry root(String organisation) {
        return new Entry(store.graph(Names.organisation(organisation)), Names.organisation(organisation));
    }

    private Entry entry(String organisation, long number) {
        return new Entry(store.graph(Names.organisation(organisation)), Names.assessment(organisation, number));
    }
}

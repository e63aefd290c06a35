package org.gradus.bulk;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.gradus.assess.Assessor;
import org.gradus.assess.Engine;
import org.gradus.assess.InOrder;
import org.gradus.decide.Decision;
import org.gradus.evidence.admission.Dossier;
import org.gradus.evidence.reading.EvidenceSource;

/** Assesses many sources against several models. A source that is refused stops no other. */
public final class BulkAssessment {
    /** Sources that a thread takes at a time. */
    private static final int BATCH = 8;

    private final SourceReader reader;
    private final List<Assessor> models;
    private final List<Assessor> audited;
    private final LocalDate date;
    private final int auditEvery;

    /**
     * @param reader reads the sources
     * @param models assessors over one ontology
     * @param date the date on which evidence counts
     * @param auditEvery of so many sources one is held against the reference engine, the first of all among them; 0 for none
     */
    public BulkAssessment(SourceReader reader, List<Assessor> models, LocalDate date, int auditEvery) {
        this.reader = reader;
        this.models = List.copyOf(models);
        this.audited = models.stream().map(model -> model.by(Engine.AUDITED)).toList();
        this.date = date;
        this.auditEvery = auditEvery;
    }

    /** Receives results; what it throws ends the run. */
    public interface Sink<E extends Exception> {
        void accept(SourceResult result) throws E;
    }

    private record Numbered(long number, EvidenceSource source) {}

    /**
     * Assesses sources on several threads.
     *
     * @param first the number of the first source, of all that there are
     * @param sink receives a result for each, in their order, on the calling thread
     * @throws org.gradus.refusal.EnginesDifferException where an audit finds a difference; nothing later is given then
     */
    public <E extends Exception> void run(Iterator<EvidenceSource> sources, long first, int threads, Sink<E> sink)
            throws E {
        var numbered = new Iterator<Numbered>() {
            private long next = first;

            @Override
            public boolean hasNext() {
                return sources.hasNext();
            }

            @Override
            public Numbered next() {
                return new Numbered(next++, sources.next());
            }
        };
        new InOrder(threads, BATCH).work(numbered, this::assess, sink::accept);
    }

    private SourceResult assess(Numbered numbered) {
        var read = reader.read(numbered.source());
        boolean audits = auditEvery > 0 && numbered.number() % auditEvery == 0;
        var decisions = Assessor.assess(audits ? audited : models, read.dossiers(), date).stream()
                .map(Decision::of)
                .toList();
        var profiles = read.dossiers().stream().collect(Collectors.toMap(Dossier::organisation, Dossier::profile));
        return new SourceResult(numbered.source().name(), decisions, profiles, read.problems());
    }
}

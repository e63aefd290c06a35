package org.gradus.bulk;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.gradus.assess.Assessor;
import org.gradus.assess.InOrder;
import org.gradus.assess.Standards;
import org.gradus.decide.Decider;
import org.gradus.evidence.admission.Dossier;
import org.gradus.evidence.reading.EvidenceSource;
import org.gradus.plan.Practices;
import org.gradus.rows.Packing;

/** Assesses many sources against several models. A source that is refused stops no other. */
public final class BulkAssessment {
    /** Sources that a thread takes at a time. */
    private static final int BATCH = 8;

    private final SourceReader reader;
    private final Decider decider;
    private final Packing packing;
    private final Audit audit;

    /**
     * @param reader reads the sources
     * @param packing packs their evidence for the decider
     * @param models assessors over one ontology, in the order of the decider's models
     * @param date the date on which evidence counts
     * @param auditEvery of so many sources one is held against the reference engine, the first of all among them; 0 for none
     */
    public BulkAssessment(
            SourceReader reader,
            Decider decider,
            Packing packing,
            List<Assessor> models,
            LocalDate date,
            int auditEvery) {
        this.reader = reader;
        this.decider = decider;
        this.packing = packing;
        this.audit = new Audit(models, date, auditEvery);
    }

    /** Decides by the published ontology and shapes. */
    public static BulkAssessment of(
            Standards standards, SourceReader reader, List<String> models, LocalDate date, int auditEvery) {
        return new BulkAssessment(
                reader,
                Decider.of(standards, models, date),
                new Packing(new Practices(standards.ontology().vocabulary())),
                models.stream().map(standards::assessor).toList(),
                date,
                auditEvery);
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
     * @throws org.gradus.refusal.EngineMisledException where an audit finds a difference; nothing later is given then
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
        new InOrder(threads, BATCH).work(numbered, each -> assess(each.source(), each.number()), sink::accept);
    }

    /**
     * Assesses one source. Safe for use by several threads.
     *
     * @param number of the source, of all that there are; it settles whether it is audited
     * @throws org.gradus.refusal.EngineMisledException where an audit finds a difference
     */
    public SourceResult assess(EvidenceSource of, long number) {
        var read = reader.read(of);
        String source = of.name();
        var decisions = decider.decide(read.dossiers().stream()
                .map(dossier -> packing.pack(source, dossier))
                .toList());
        if (audit.isDue(number)) {
            audit.require(source, read.dossiers(), decisions);
        }
        var profiles = read.dossiers().stream().collect(Collectors.toMap(Dossier::organisation, Dossier::profile));
        return new SourceResult(source, decisions, profiles, read.problems());
    }
}

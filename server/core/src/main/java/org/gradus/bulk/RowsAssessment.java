package org.gradus.bulk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.gradus.assess.Assessor;
import org.gradus.assess.InOrder;
import org.gradus.decide.Decider;
import org.gradus.refusal.EngineMisledException;
import org.gradus.rows.PackedOrganisation;
import org.gradus.rows.Packing;
import org.gradus.rows.RowsBlock;

/** Decides the organisations of files of rows against several models. */
public final class RowsAssessment {
    private final Decider decider;
    private final Packing packing;
    private final Audit audit;

    /**
     * @param models assessors over one ontology, in the order of the decider's models
     * @param auditEvery of so many organisations one is assessed as a dossier by the reference engine, the first of all among
     *     them; 0 for none
     */
    public RowsAssessment(Decider decider, Packing packing, List<Assessor> models, LocalDate date, int auditEvery) {
        this.decider = decider;
        this.packing = packing;
        this.audit = new Audit(models, date, auditEvery);
    }

    private record Numbered(long first, RowsBlock block) {}

    /**
     * Decides blocks on several threads.
     *
     * @param done how many organisations are passed over, as an earlier run decided them
     * @param sink receives a result for each organisation, in their order, on the calling thread
     * @throws EngineMisledException where an audit finds a difference; nothing later is given then
     */
    public <E extends Exception> void run(
            Iterator<RowsBlock> blocks, long done, int threads, BulkAssessment.Sink<E> sink) throws E {
        var numbered = new Iterator<Numbered>() {
            private long next;

            @Override
            public boolean hasNext() {
                return blocks.hasNext();
            }

            @Override
            public Numbered next() {
                RowsBlock block = blocks.next();
                long first = next;
                next += block.count();
                return new Numbered(first, block);
            }
        };
        new InOrder(threads, 1)
                .<Numbered, List<SourceResult>, E>work(numbered, block -> assess(block, done), results -> {
                    for (SourceResult result : results) {
                        sink.accept(result);
                    }
                });
    }

    private List<SourceResult> assess(Numbered numbered, long done) {
        if (numbered.first() + numbered.block().count() <= done) {
            return List.of();
        }
        var results = new ArrayList<SourceResult>();
        long number = numbered.first();
        for (PackedOrganisation organisation : numbered.block().organisations()) {
            if (number >= done) {
                results.add(assess(organisation, number));
            }
            number++;
        }
        return results;
    }

    /**
     * Decides one organisation. Safe for use by several threads.
     *
     * @param number of the organisation, of all that there are; it settles whether it is audited
     * @throws EngineMisledException where an audit finds a difference
     */
    public SourceResult assess(PackedOrganisation organisation, long number) {
        var decisions = decider.decide(organisation);
        if (audit.isDue(number)) {
            audit.require(organisation.source(), List.of(packing.unpack(organisation)), decisions);
        }
        return new SourceResult(
                organisation.source(),
                decisions,
                Map.of(organisation.organisation(), organisation.profile()),
                List.of());
    }
}

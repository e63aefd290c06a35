package org.gradus.holdings;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.gradus.assess.Standards;
import org.gradus.evidence.admission.Dossier;
import org.gradus.evidence.admission.DossierReader;
import org.gradus.plan.Practices;
import org.gradus.rows.PackedOrganisation;
import org.gradus.rows.Packing;
import org.gradus.store.AssessmentRun;
import org.gradus.store.Database;
import org.gradus.store.Decision;
import org.gradus.store.Decisions;
import org.gradus.store.EvidenceArchive;
import org.gradus.store.EvidenceVersion;
import org.jspecify.annotations.Nullable;

/**
 * What organisations have to show at present. Whatever is given fits the state that the store has when it is asked for: what
 * was made of another state is made anew. Safe for use by several threads.
 */
public final class Holdings {
    private final Standards standards;
    private final Database store;
    private final EvidenceArchive evidence;
    private final Decisions decisions;
    private final RowFiles files;
    private final Cache<String, Holding> held;
    private volatile @Nullable Packing packing;

    /**
     * @param statements how many statements of evidence are held in memory at most
     */
    public Holdings(
            Standards standards,
            Database store,
            EvidenceArchive evidence,
            Decisions decisions,
            RowFiles files,
            long statements) {
        this.standards = standards;
        this.store = store;
        this.evidence = evidence;
        this.decisions = decisions;
        this.files = files;
        this.held = Caffeine.newBuilder()
                .maximumWeight(statements)
                .weigher((String id, Holding holding) -> holding.weight())
                .build();
    }

    /** Which state an organisation's evidence is in: as long as it is the same, so is what is made of it. */
    public String state(String organisation) {
        return evidence.state(organisation);
    }

    /** All that an organisation has to show. */
    public Holding of(String organisation) {
        return ofMemory(organisation, evidence.state(organisation)).orElseGet(() -> make(organisation));
    }

    /**
     * What an organisation had to show when an assessment was made of it.
     *
     * @throws IllegalArgumentException where the assessment does not say how many decisions were known
     */
    public List<Dossier> asOf(AssessmentRun run) {
        if (run.decisions() < 0) {
            throw new IllegalArgumentException("made by a version that did not keep it: " + run.graph());
        }
        Optional<Holding> present =
                ofMemory(run.organisation(), state(run.organisation())).filter(holding -> isOf(holding, run));
        if (present.isPresent()) {
            return present.get().dossiers();
        }
        var effective = store.read(() -> EffectiveEvidence.asOf(
                run.organisation(),
                evidence.named(run.organisation(), run.evidence()).stream()
                        .sorted(Comparator.comparingLong(EvidenceVersion::document))
                        .toList(),
                run.decisions(),
                evidence,
                decisions));
        return new DossierReader(standards.ontology().vocabulary()).read(effective.graph());
    }

    /** The statements of all current versions, as they were sent: no decision is in them. */
    public Graph sent(String organisation) {
        return store.read(() -> EffectiveEvidence.sent(evidence.current(organisation), evidence));
    }

    /** From which cells of workbooks the evidence was read that an assessment was made of. */
    public Graph origins(AssessmentRun run) {
        return evidence.origins(run.evidence());
    }

    /**
     * What an organisation would have to show if these decisions were made now.
     *
     * @param supposed decisions of which those change nothing that do not {@link Decision#stands stand}
     */
    public List<Dossier> supposing(String organisation, List<Decision> supposed) {
        var effective = store.read(() -> EffectiveEvidence.supposing(organisation, supposed, evidence, decisions));
        return new DossierReader(standards.ontology().vocabulary()).read(effective.graph());
    }

    private static boolean isOf(Holding holding, AssessmentRun run) {
        return holding.decisions() == run.decisions()
                && holding.versions().stream()
                        .map(EvidenceVersion::graph)
                        .collect(Collectors.toSet())
                        .equals(Set.copyOf(run.evidence()));
    }

    /** What decides of it, from memory or its file where these fit. */
    public List<PackedOrganisation> rows(String organisation) {
        String state = evidence.state(organisation);
        return ofMemory(organisation, state)
                .map(Holding::rows)
                .or(() -> files.read(organisation, state, standards.ontologyDigest()))
                .orElseGet(() -> keep(organisation));
    }

    /** Brings the file of an organisation's rows up to the store. */
    List<PackedOrganisation> keep(String organisation) {
        Holding holding = of(organisation);
        files.write(organisation, holding.state(), standards.ontologyDigest(), practices(), holding.rows());
        return holding.rows();
    }

    private int practices() {
        return new Practices(standards.ontology().vocabulary()).size();
    }

    private Optional<Holding> ofMemory(String organisation, String state) {
        return Optional.ofNullable(held.getIfPresent(organisation))
                .filter(holding -> holding.state().equals(state));
    }

    /** One at a time makes that of an organisation, and the others have it from there. */
    private Holding make(String organisation) {
        Holding made = held.asMap().compute(organisation, (id, present) -> {
            var effective = store.read(() -> {
                String state = evidence.state(id);
                return present != null && present.state().equals(state)
                        ? null
                        : EffectiveEvidence.of(id, state, evidence, decisions);
            });
            return effective == null ? present : made(id, effective);
        });
        return Objects.requireNonNull(made, "it is made where it is not there");
    }

    private Holding made(String organisation, EffectiveEvidence effective) {
        List<Dossier> dossiers = new DossierReader(standards.ontology().vocabulary()).read(effective.graph());
        String source = RowFiles.source(organisation, effective.state());
        return new Holding(
                effective.state(),
                effective.versions(),
                effective.decisions(),
                dossiers,
                dossiers.stream()
                        .map(dossier -> packing().pack(source, dossier))
                        .toList());
    }

    /** Reads the ontology, so it is made when something is packed and not before. */
    private Packing packing() {
        Packing known = packing;
        if (known == null) {
            known = new Packing(new Practices(standards.ontology().vocabulary()));
            packing = known;
        }
        return known;
    }
}

package org.gradus.whatif;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.gradus.decide.AdmittedOrganisation;
import org.gradus.decide.AdmittedSubject;
import org.gradus.decide.Attested;
import org.gradus.decide.ModelPlan;
import org.gradus.plan.ShapePlan;
import org.jspecify.annotations.Nullable;

/** How the subjects of a population stand by one model: what a change is held against. */
final class Standings {
    /** By organisation and attested practice, whether it is attested to it. */
    private final boolean[][] attested;
    /** By organisation and subject, the shapes that it fails; null where the model does not grade it. */
    private final @Nullable BitSet[][] failed;

    /** By organisation and subject, the rank, and above {@link #RANK} the grade. */
    private final int[][] stands;

    private static final int RANK = 8;

    private final Map<Integer, Integer> ranks = new TreeMap<>();

    private Standings(int size) {
        attested = new boolean[size][];
        failed = new @Nullable BitSet[size][];
        stands = new int[size][];
    }

    /** Decides all of a population. */
    static Standings of(ModelPlan model, List<Attested> attestations, Population population) {
        int size = population.organisations().size();
        var standings = new Standings(size);
        BitSet[] reached = reached(model.plan(), attestations);
        IntStream.range(0, size).parallel().forEach(i -> {
            AdmittedOrganisation organisation = population.organisations().get(i);
            boolean[] holds = attested(attestations, organisation);
            @Nullable BitSet[] failures = failed(model.plan(), model.model().subjectClass(), organisation, reached, holds);
            standings.attested[i] = holds;
            standings.failed[i] = failures;
            standings.stands[i] = Arrays.stream(failures)
                    .mapToInt(each -> each == null ? 0 : stands(model, each))
                    .toArray();
        });
        standings.countRanks();
        return standings;
    }

    private static int stands(ModelPlan model, BitSet failures) {
        int rank = model.rank(failures);
        return rank | model.grade(failures, rank) << RANK;
    }

    /** What each attestation reaches of a plan. */
    static BitSet[] reached(ShapePlan plan, List<Attested> attestations) {
        return attestations.stream().map(each -> plan.reached(each.rows())).toArray(BitSet[]::new);
    }

    static boolean[] attested(List<Attested> attestations, AdmittedOrganisation organisation) {
        var holds = new boolean[attestations.size()];
        for (int i = 0; i < holds.length; i++) {
            holds[i] = attestations.get(i).holdsFor(organisation);
        }
        return holds;
    }

    /**
     * The shapes of a plan that the subjects of an organisation fail.
     *
     * @param reached what each attestation reaches
     * @param attested which of these hold for the organisation
     */
    static @Nullable BitSet[] failed(
            ShapePlan plan,
            String subjectClass,
            AdmittedOrganisation organisation,
            BitSet[] reached,
            boolean[] attested) {
        List<AdmittedSubject> subjects = organisation.subjects();
        var failed = new @Nullable BitSet[subjects.size()];
        var own = new BitSet[failed.length];
        for (int i = 0; i < failed.length; i++) {
            own[i] = plan.reached(subjects.get(i).own());
        }
        for (int i = 0; i < failed.length; i++) {
            AdmittedSubject subject = subjects.get(i);
            if (subject.type().equals(subjectClass)) {
                BitSet all = organisation.union(i, own);
                for (int a = 0; a < attested.length; a++) {
                    if (attested[a]) {
                        all.or(reached[a]);
                    }
                }
                failed[i] = plan.failures(subject.type(), all, subject.waived());
            }
        }
        return failed;
    }

    int rank(int organisation, int subject) {
        return stands[organisation][subject] & ((1 << RANK) - 1);
    }

    int grade(int organisation, int subject) {
        return stands[organisation][subject] >> RANK;
    }

    /** By rank, how many stand there. */
    Map<Integer, Integer> ranks() {
        return ranks;
    }

    private void countRanks() {
        for (int i = 0; i < failed.length; i++) {
            for (int subject = 0; subject < failed[i].length; subject++) {
                if (failed[i][subject] != null) {
                    ranks.merge(rank(i, subject), 1, Integer::sum);
                }
            }
        }
    }

    /** How many subjects of an organisation the model grades. */
    int graded(int organisation) {
        int graded = 0;
        for (BitSet each : failed[organisation]) {
            graded += each == null ? 0 : 1;
        }
        return graded;
    }

    boolean[] attested(int organisation) {
        return attested[organisation];
    }

    @Nullable BitSet[] failed(int organisation) {
        return failed[organisation];
    }
}

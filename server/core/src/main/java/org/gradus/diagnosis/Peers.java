package org.gradus.diagnosis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.gradus.assess.Standards;
import org.gradus.decide.AdmittedOrganisation;
import org.gradus.decide.RowAdmission;
import org.gradus.plan.Practices;
import org.gradus.rows.Packing;
import org.gradus.sample.NationalSample;

/**
 * Organisations of a sample with the levels that they reach, to estimate where who answered alike will stand. How many of them
 * are looked at was chosen on one sample, and that the range holds the level is measured on others.
 */
final class Peers {
    private static final int ORGANISATIONS = 600;
    private static final long SEED = 2026;
    /** The date of the sample decides nothing: what is sampled counts on it. */
    private static final LocalDate DATE = LocalDate.of(2026, 6, 30);
    /** So many that answered most alike are looked at. */
    private static final int NEAREST = 60;
    /** So many of these with the lowest levels are left out, and as many with the highest: one in twenty may be wrong. */
    private static final int ASIDE = 1;

    private final List<Peer> peers;

    /** @param met the look-ups that it reaches */
    private record Peer(BitSet met, int rank) {}

    private record Alike(int rank, int differences) {}

    private Peers(List<Peer> peers) {
        this.peers = List.copyOf(peers);
    }

    /** Samples peers for a model: this takes seconds. */
    static Peers of(Standards standards, Track track, Practices practices) {
        var vocabulary = standards.ontology().vocabulary();
        var sample =
                new NationalSample(standards.ontology(), track.aim().model().name(), DATE, SEED);
        var packing = new Packing(practices);
        var admission = new RowAdmission(vocabulary, practices, DATE);
        var peers = new ArrayList<Peer>();
        for (int number = 0; number < ORGANISATIONS; number++) {
            // One capability at a time is diagnosed.
            AdmittedOrganisation admitted = admission.admit(packing.pack("", sample.member(number, 1)));
            var met = new BitSet();
            admitted.subjects().forEach(subject -> met.or(track.plan().plan().reached(subject.own())));
            peers.add(new Peer(met, Math.min(track.target(), track.rank(met))));
        }
        return new Peers(peers);
    }

    /** The range in which the level will probably be. */
    Estimate estimate(Outlook outlook) {
        return estimate(outlook, NEAREST, ASIDE);
    }

    /**
     * The range of the levels of those that answered most alike.
     *
     * @param nearest so many are looked at
     * @param aside so many of the lowest are left out, and as many of the highest
     */
    Estimate estimate(Outlook outlook, int nearest, int aside) {
        var known = (BitSet) outlook.track().leaves().clone();
        for (int leaf = known.nextSetBit(0); leaf >= 0; leaf = known.nextSetBit(leaf + 1)) {
            if (outlook.isOpen(leaf) || !outlook.track().isLookUp(leaf)) {
                known.clear(leaf);
            }
        }
        var possible = peers.stream()
                .filter(peer -> peer.rank() >= outlook.rank() && peer.rank() <= outlook.highest())
                .map(peer -> new Alike(peer.rank(), differences(peer, outlook, known)))
                .sorted(Comparator.comparingInt(Alike::differences))
                .limit(nearest)
                .mapToInt(Alike::rank)
                .sorted()
                .toArray();
        return possible.length <= 2 * aside
                ? new Estimate(outlook.track().aim(), outlook.rank(), outlook.highest())
                : new Estimate(outlook.track().aim(), possible[aside], possible[possible.length - 1 - aside]);
    }

    private static int differences(Peer peer, Outlook outlook, BitSet known) {
        var different = (BitSet) peer.met().clone();
        different.xor(outlook.least());
        different.and(known);
        return different.cardinality();
    }
}

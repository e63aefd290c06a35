package org.gradus.diagnosis;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gradus.decide.AdmittedOrganisation;
import org.gradus.plan.Practices;

/**
 * What answers settle: what they meet, and what they rule out. A practice that was answered for is settled, unless whoever
 * answered was not sure or has a figure to follow. What counts for it
 * as well, because it is a special way of it, reaches no bound that it does not reach, or it would reach it too; and where it is
 * not done, no special way of it is.
 */
final class Known {
    private final Practices practices;
    private final AdmittedOrganisation shown;
    private final Set<String> waived;
    private final BitSet settled = new BitSet();
    /** Said to be done, so that what is not reached is known. */
    private final BitSet done = new BitSet();

    private final BitSet denied = new BitSet();
    private final Set<String> offered = new HashSet<>();

    /**
     * @param shown what the answers are as evidence that counts, the organisation first
     * @param offered what could be stated not to apply when something was answered
     */
    Known(Practices practices, Answers answers, AdmittedOrganisation shown, Set<String> offered) {
        this.practices = practices;
        this.shown = shown;
        this.offered.addAll(offered);
        this.waived = new HashSet<>();
        answers.byPractice().forEach((iri, answer) -> {
            int practice = practices.number(iri);
            settled.set(practice, !answer.said().isOpen());
            waived.addAll(answer.inapplicable().keySet());
            if (answer.said() == Answer.Said.DONE) {
                done.set(practice);
            } else if (answer.said() == Answer.Said.NOT_DONE) {
                denied.set(practice);
                for (int narrower : practices.narrower(practice)) {
                    denied.set(narrower);
                }
            }
        });
    }

    /** The look-ups and waivers of a model that are met. */
    BitSet met(Track track) {
        BitSet met = reached(track);
        for (int place = 0; place < track.attested().size(); place++) {
            if (track.attested().get(place).holdsFor(shown)) {
                met.or(track.reachedByAttested(place));
            }
        }
        for (int leaf = track.formula().lookUps(); leaf < track.formula().leaves(); leaf++) {
            if (waived.contains(track.formula().waiver(leaf))) {
                met.set(leaf);
            }
        }
        return met;
    }

    private BitSet reached(Track track) {
        var reached = new BitSet();
        // The organisation and its capability inherit from each other: all counts for both.
        shown.subjects().forEach(subject -> reached.or(track.plan().plan().reached(subject.own())));
        return reached;
    }

    /**
     * What is met, and what may still be.
     *
     * @param tracks all models: what one of them asks of a broader practice may rule out what another asks
     * @param met by track, what is met
     */
    BitSet possible(int track, List<Track> tracks, List<BitSet> met) {
        Track of = tracks.get(track);
        var possible = (BitSet) met.get(track).clone();
        of.leaves().stream()
                .filter(leaf -> !possible.get(leaf))
                .filter(leaf -> of.isLookUp(leaf)
                        ? isOpen(of, leaf, tracks, met)
                        : !offered.contains(of.formula().waiver(leaf)))
                .forEach(possible::set);
        return possible;
    }

    private boolean isOpen(Track of, int lookUp, List<Track> tracks, List<BitSet> met) {
        int practice = of.formula().practice(lookUp);
        if (settled.get(practice) || denied.get(practice)) {
            return false;
        }
        for (int broader : practices.broader(practice)) {
            if (done.get(broader)) {
                for (int i = 0; i < tracks.size(); i++) {
                    Track other = tracks.get(i);
                    for (int bound : other.of(broader)) {
                        if (!met.get(i).get(bound)
                                && of.formula()
                                        .bound(lookUp)
                                        .dominates(other.formula().bound(bound))) {
                            return false;
                        }
                    }
                }
            }
        }
        return true;
    }
}

package org.gradus.decide;

import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;

/**
 * What one organisation shows, as it counts on a date. An organisation inherits from its capabilities, a capability from its
 * organisation, never from a sibling.
 *
 * @param organisation its IRI
 * @param place of the organisation among the subjects; -1 where it is not described itself
 */
public record AdmittedOrganisation(String organisation, int place, List<AdmittedSubject> subjects) {
    public AdmittedOrganisation(String organisation, List<AdmittedSubject> subjects) {
        this(organisation, place(organisation, subjects), List.copyOf(subjects));
    }

    private static int place(String organisation, List<AdmittedSubject> subjects) {
        for (int i = 0; i < subjects.size(); i++) {
            if (subjects.get(i).iri().equals(organisation)) {
                return i;
            }
        }
        return -1;
    }

    /** The same without what only outcomes need. */
    public AdmittedOrganisation rowsOnly() {
        return new AdmittedOrganisation(
                organisation,
                place,
                subjects.stream().map(AdmittedSubject::rowsOnly).toList());
    }

    /** The subjects whose evidence counts for one of them, itself first. */
    public void countsFor(int subject, Consumer<AdmittedSubject> each) {
        each.accept(subjects.get(subject));
        for (int other = 0; other < subjects.size(); other++) {
            if (other != subject && (subject == place || other == place)) {
                each.accept(subjects.get(other));
            }
        }
    }

    /** The union of what is found of each subject whose evidence counts for one of them. */
    public BitSet union(int subject, BitSet[] ofEach) {
        var union = new BitSet();
        union.or(ofEach[subject]);
        if (subject == place) {
            for (BitSet other : ofEach) {
                union.or(other);
            }
        } else if (place >= 0) {
            union.or(ofEach[place]);
        }
        return union;
    }

    /** The practices for which one of the subjects has something to show, whether it counts or not. */
    public BitSet touched(int subject) {
        var touched = new BitSet();
        touched.or(subjects.get(subject).shown());
        touched.or(subjects.get(subject).denied());
        for (int other = 0; other < subjects.size(); other++) {
            if (other != subject && (subject == place || other == place)) {
                touched.or(subjects.get(other).shown());
                if (subject != place) {
                    // What the organisation says not to do no capability of it does; the reverse does not hold.
                    touched.or(subjects.get(other).denied());
                }
            }
        }
        return touched;
    }
}

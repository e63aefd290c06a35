package org.gradus.evidence.admission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gradus.model.Extent;
import org.gradus.model.Practice;
import org.gradus.model.Scale;
import org.gradus.ontology.Vocabulary;
import org.gradus.text.Labels;

/**
 * What counts for each subject of a dossier on a date: admissible evidence, its own and inherited, under the practice
 * it hangs on and every broader one. {@code queries/derive/admissible-evidence.rq} says the same in SPARQL; a test
 * holds the two together.
 */
public final class Admission {
    private static final int PRACTISED = 3;
    private static final int IMPROVED = 1;
    private static final int SUSTAINED = 2;

    private final Vocabulary vocabulary;
    private final LocalDate date;

    public Admission(Vocabulary vocabulary, LocalDate date) {
        this.vocabulary = vocabulary;
        this.date = date;
    }

    public LocalDate date() {
        return date;
    }

    /** What counts for each subject of a dossier, in the dossier's order. */
    public List<Admitted> admit(Dossier dossier) {
        var own = new HashMap<String, List<Counted>>();
        for (Subject subject : dossier.subjects()) {
            own.put(subject.iri(), counted(dossier.shown().getOrDefault(subject.iri(), List.of())));
        }
        var admitted = new ArrayList<Admitted>();
        for (Subject subject : dossier.subjects()) {
            var byPractice = new HashMap<String, List<Counted>>();
            var setAside = new HashMap<String, List<Evidence>>();
            add(byPractice, own.get(subject.iri()));
            setAside(setAside, dossier, subject);
            boolean isOrganisation = subject.iri().equals(dossier.organisation());
            for (Subject other : dossier.subjects()) {
                // An organisation inherits from its capabilities, a capability from its organisation, never from a
                // sibling.
                if (!other.equals(subject) && (isOrganisation || other.iri().equals(dossier.organisation()))) {
                    add(byPractice, own.get(other.iri()));
                    setAside(setAside, dossier, other);
                }
            }
            admitted.add(new Admitted(subject, byPractice, setAside, waived(dossier, subject)));
        }
        return admitted;
    }

    /** By what does not apply, why; where a capability and its organisation both say so, the capability's reason. */
    private static Map<String, Labels> waived(Dossier dossier, Subject subject) {
        var waived = new TreeMap<String, Labels>();
        for (String stating : List.of(subject.iri(), dossier.organisation())) {
            for (Inapplicability statement : dossier.inapplicabilities()) {
                if (statement.subject().equals(stating)) {
                    waived.putIfAbsent(statement.ofRequirement(), statement.justification());
                }
            }
        }
        return waived;
    }

    private List<Counted> counted(List<Dossier.Showing> showings) {
        var counted = new ArrayList<Counted>(showings.size());
        for (Dossier.Showing showing : showings) {
            Evidence evidence = showing.evidence();
            if (evidence.isAdmissibleOn(date)) {
                Practice practice = vocabulary.practice(showing.practice());
                counted.add(new Counted(showing.practice(), reach(evidence, practice), evidence));
            }
        }
        return counted;
    }

    private void add(Map<String, List<Counted>> byPractice, List<Counted> counted) {
        for (Counted item : counted) {
            byPractice.computeIfAbsent(item.practice(), p -> new ArrayList<>(2)).add(item);
            for (String broader : vocabulary.practice(item.practice()).broader()) {
                byPractice.computeIfAbsent(broader, p -> new ArrayList<>(2)).add(item);
            }
        }
    }

    private void setAside(Map<String, List<Evidence>> setAside, Dossier dossier, Subject subject) {
        for (Dossier.Showing showing : dossier.shown().getOrDefault(subject.iri(), List.of())) {
            if (!showing.evidence().isAdmissibleOn(date)) {
                setAside.computeIfAbsent(showing.practice(), p -> new ArrayList<>(1))
                        .add(showing.evidence());
                for (String broader : vocabulary.practice(showing.practice()).broader()) {
                    setAside.computeIfAbsent(broader, p -> new ArrayList<>(1)).add(showing.evidence());
                }
            }
        }
    }

    /** How far evidence reaches on the date: what it states, conduct Practised where it states none, and the trend. */
    private Extent reach(Evidence evidence, Practice practice) {
        if (practice.kind() == Practice.Kind.OUTCOME) {
            long improved = evidence.measurements().stream()
                    .filter(measurement -> !measurement.periodEnd().isAfter(date) && measurement.improved())
                    .map(Measurement::periodEnd)
                    .distinct()
                    .count();
            return improved == 0
                    ? evidence.stated()
                    : evidence.stated().with(Scale.TREND, improved == 1 ? IMPROVED : SUSTAINED);
        }
        return evidence.stated().conduct() == Extent.NONE
                ? evidence.stated().with(Scale.CONDUCT, PRACTISED)
                : evidence.stated();
    }
}

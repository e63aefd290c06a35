package org.gradus.evidence.admission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gradus.model.Extent;
import org.gradus.model.Practice;
import org.gradus.model.Scale;
import org.gradus.ontology.Vocabulary;
import org.gradus.text.Text;

/**
 * What counts for each subject of a dossier on a date: admissible evidence, its own and inherited, under the practice
 * it hangs on and every broader one. {@code queries/derive/admissible-evidence.rq} says the same in SPARQL; a test
 * holds the two together.
 */
public final class Admission {
    private final Vocabulary vocabulary;
    private final LocalDate date;
    private final int improvedOnce;
    private final int sustained;
    private final int met;

    public Admission(Vocabulary vocabulary, LocalDate date) {
        this.vocabulary = vocabulary;
        this.date = date;
        this.improvedOnce = vocabulary.rank(Scale.TREND, "Improved");
        this.sustained = vocabulary.rank(Scale.TREND, "Sustained");
        this.met = vocabulary.rank(Scale.FULFILMENT, "Met");
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
            add(byPractice, of(subject, own));
            setAside(setAside, dossier, subject, true);
            boolean isOrganisation = subject.iri().equals(dossier.organisation());
            for (Subject other : dossier.subjects()) {
                // An organisation inherits from its capabilities, a capability from its organisation, never from a
                // sibling.
                if (!other.equals(subject) && (isOrganisation || other.iri().equals(dossier.organisation()))) {
                    add(byPractice, of(other, own));
                    setAside(setAside, dossier, other, !isOrganisation);
                }
            }
            admitted.add(new Admitted(
                    subject, byPractice, setAside, waived(dossier, subject), own(dossier, subject, isOrganisation)));
        }
        return admitted;
    }

    private static List<Counted> of(Subject subject, Map<String, List<Counted>> counted) {
        return Objects.requireNonNull(counted.get(subject.iri()), "every subject of the dossier was counted for");
    }

    private static Map<String, Text> waived(Dossier dossier, Subject subject) {
        var waived = new TreeMap<String, Text>();
        for (Inapplicability statement : dossier.inapplicabilities()) {
            boolean own = statement.subject().equals(subject.iri());
            boolean ofTheOrganisation = statement.subject().equals(dossier.organisation());
            if (own || ofTheOrganisation) {
                waived.put(statement.ofRequirement(), statement.justification());
            }
        }
        return waived;
    }

    private static Admitted.Own own(Dossier dossier, Subject subject, boolean isOrganisation) {
        var inapplicable = new TreeMap<String, Text>();
        dossier.inapplicabilities().stream()
                .filter(statement -> statement.subject().equals(subject.iri()))
                .forEach(statement -> inapplicable.put(statement.ofRequirement(), statement.justification()));
        return new Admitted.Own(
                inapplicable,
                dossier.subjects().stream()
                        .filter(each -> isOrganisation || each.equals(subject))
                        .map(Subject::type)
                        .collect(Collectors.toSet()));
    }

    private List<Counted> counted(List<Dossier.Showing> showings) {
        var counted = new ArrayList<Counted>(showings.size());
        for (Dossier.Showing showing : showings) {
            Evidence evidence = showing.evidence();
            if (evidence.isAdmissibleOn(date)) {
                Practice practice = vocabulary.declared(showing.practice());
                counted.add(new Counted(showing.practice(), reach(evidence, practice), evidence));
            }
        }
        return counted;
    }

    private void add(Map<String, List<Counted>> byPractice, List<Counted> counted) {
        for (Counted item : counted) {
            byPractice.computeIfAbsent(item.practice(), p -> new ArrayList<>(2)).add(item);
            for (String broader : vocabulary.declared(item.practice()).broader()) {
                byPractice.computeIfAbsent(broader, p -> new ArrayList<>(2)).add(item);
            }
        }
    }

    /** @param noHolds whether what is said not to be done there is not done by the subject either */
    private void setAside(Map<String, List<Evidence>> setAside, Dossier dossier, Subject subject, boolean noHolds) {
        for (Dossier.Showing showing : dossier.shown().getOrDefault(subject.iri(), List.of())) {
            Evidence evidence = showing.evidence();
            if (evidence.claim() == Evidence.Claim.NOT_DONE) {
                if (noHolds && evidence.isClaimOn(date)) {
                    notDone(setAside, showing);
                }
            } else if (!evidence.isAdmissibleOn(date)) {
                setAside(setAside, showing.practice(), evidence);
                vocabulary
                        .declared(showing.practice())
                        .broader()
                        .forEach(broader -> setAside(setAside, broader, evidence));
            }
        }
    }

    /** Evidence counts for broader practices; a no holds for narrower ones. */
    private void notDone(Map<String, List<Evidence>> setAside, Dossier.Showing no) {
        setAside(setAside, no.practice(), no.evidence());
        for (Practice practice : vocabulary.practices()) {
            if (practice.broader().contains(no.practice())) {
                setAside(setAside, practice.iri(), no.evidence());
            }
        }
    }

    private static void setAside(Map<String, List<Evidence>> setAside, String practice, Evidence evidence) {
        setAside.computeIfAbsent(practice, p -> new ArrayList<>(1)).add(evidence);
    }

    /**
     * How far evidence reaches on the date: what it states, what a blank stands for where it states nothing, and what its
     * measurements show.
     */
    private Extent reach(Evidence evidence, Practice practice) {
        Extent stated = evidence.stated().join(vocabulary.blank());
        if (practice.kind() == Practice.Kind.OUTCOME) {
            long improved = evidence.measurements().stream()
                    .filter(measurement -> !measurement.periodEnd().isAfter(date) && measurement.improved())
                    .map(Measurement::periodEnd)
                    .distinct()
                    .count();
            Extent reach = improved == 0 ? stated : stated.with(Scale.TREND, improved == 1 ? improvedOnce : sustained);
            return Objective.areMet(evidence, date) ? reach.with(Scale.FULFILMENT, met) : reach;
        }
        return stated.conduct() == Extent.NONE ? stated.with(Scale.CONDUCT, vocabulary.practised()) : stated;
    }
}

package org.gradus.judging;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gradus.assess.Assessment;
import org.gradus.assess.Assessor;
import org.gradus.assess.RequirementFinding;
import org.gradus.assess.Standards;
import org.gradus.evidence.admission.Dossier;
import org.gradus.evidence.admission.Subject;
import org.gradus.holdings.Holdings;
import org.gradus.store.Decision;

/** What decisions would change, without their being made: what comes of it is what an assessment after them would find. */
public final class Foresight {
    private final Standards standards;
    private final Holdings holdings;
    private final Clock clock;

    public Foresight(Standards standards, Holdings holdings, Clock clock) {
        this.standards = standards;
        this.holdings = holdings;
        this.clock = clock;
    }

    /** How an organisation would stand today if these decisions were made: each subject by each model that grades it. */
    public List<Shift> of(String organisation, List<Decision> supposed) {
        LocalDate today = LocalDate.now(clock);
        List<Assessment> before = assess(holdings.of(organisation).dossiers(), today);
        List<Assessment> after = assess(holdings.supposing(organisation, supposed), today);
        return before.stream()
                .flatMap(was ->
                        after.stream().filter(is -> isOfTheSame(was, is)).map(is -> new Shift(was, is, turns(was, is))))
                .toList();
    }

    private List<Assessment> assess(List<Dossier> dossiers, LocalDate date) {
        var types = dossiers.stream()
                .flatMap(dossier -> dossier.subjects().stream())
                .map(Subject::type)
                .collect(Collectors.toSet());
        List<Assessor> assessors =
                standards.modelsFor(types).stream().map(standards::assessor).toList();
        return Assessor.assess(assessors, dossiers, date);
    }

    private static boolean isOfTheSame(Assessment one, Assessment other) {
        return one.model().name().equals(other.model().name())
                && one.subject().iri().equals(other.subject().iri());
    }

    /** An assessment has a finding for each requirement of its model, in the same order. */
    private static List<Shift.Turn> turns(Assessment before, Assessment after) {
        var turns = new ArrayList<>(turns(before.findings(), after.findings()));
        var was = before.grade();
        var is = after.grade();
        if (was != null && is != null) {
            turns.addAll(turns(was.keyFindings(), is.keyFindings()));
        }
        return turns;
    }

    private static List<Shift.Turn> turns(List<RequirementFinding> before, List<RequirementFinding> after) {
        var turns = new ArrayList<Shift.Turn>();
        for (int i = 0; i < before.size(); i++) {
            if (before.get(i).outcome() != after.get(i).outcome()) {
                turns.add(new Shift.Turn(
                        before.get(i).requirement(),
                        before.get(i).outcome(),
                        after.get(i).outcome()));
            }
        }
        return turns;
    }
}

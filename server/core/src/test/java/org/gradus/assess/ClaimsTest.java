package org.gradus.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gradus.evidence.admission.Dossier;
import org.gradus.evidence.admission.Evidence;
import org.gradus.evidence.admission.Evidence.Claim;
import org.gradus.evidence.admission.Subject;
import org.gradus.model.Extent;
import org.gradus.model.Requirement;
import org.gradus.rdf.GRADUS;
import org.gradus.rdf.Namespaces;
import org.gradus.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an organisation says of a practice instead of that it is done. */
class ClaimsTest {
    private static final Assessor ASSESSOR = TestModels.assessor("t-aiitre-10003");
    private static final Explainer EXPLAINER = new Explainer(TestModels.ONTOLOGY);
    private static final String ORGANISATION = "urn:test:acme";
    private static final String CAPABILITY = "urn:test:welding";
    private static final String OTHER = "urn:test:painting";
    private static final String ACQUISITION = Namespaces.PRACTICE + "data-acquisition";

    private static Evidence claim(Claim claim, Evidence.Status status, LocalDate validUntil) {
        return new Evidence(
                "urn:test:claim-" + claim,
                Extent.EMPTY,
                status,
                LocalDate.of(2026, 1, 1),
                validUntil,
                new Text("Interview", "访谈"),
                "urn:test:interview",
                List.of(),
                claim,
                claim == Claim.PARTLY_DONE ? new Text("the second plant", "第二工厂") : Text.EMPTY,
                claim == Claim.FIGURE_TO_FOLLOW ? LocalDate.of(2026, 12, 31) : null);
    }

    private static Verdict verdict(String of, Map<String, List<Dossier.Showing>> shown) {
        var dossier = new Dossier(
                ORGANISATION,
                List.of(
                        new Subject(ORGANISATION, GRADUS.Organisation, ORGANISATION, Text.EMPTY),
                        new Subject(CAPABILITY, GRADUS.Capability, ORGANISATION, Text.EMPTY),
                        new Subject(OTHER, GRADUS.Capability, ORGANISATION, Text.EMPTY)),
                shown,
                List.of());
        return EXPLAINER.explain(ASSESSOR.assess(dossier, LeastEvidence.DATE).stream()
                .filter(assessment -> assessment.subject().iri().equals(of))
                .findFirst()
                .orElseThrow());
    }

    private static Verdict verdict(Evidence claim) {
        return verdict(CAPABILITY, Map.of(CAPABILITY, List.of(new Dossier.Showing(ACQUISITION, claim))));
    }

    /** 5.2.2 a), which asks for data acquisition alone. */
    private static Explanation explanation(Verdict verdict) {
        return verdict.requirements().stream()
                .filter(each -> each.finding().requirement().name().equals("5.2.2-a"))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Claim.class)
    void aClaimIsFailedAndNotUntestedAndIsNeverShown(Claim claim) {
        var verdict = verdict(claim(claim, Evidence.Status.SUBMITTED, null));
        var explanation = explanation(verdict);
        assertEquals(Outcome.FAILED, explanation.finding().outcome());
        assertTrue(explanation.finding().isViolated());
        assertEquals(List.of(), explanation.decidedBy());
        assertEquals(1, explanation.claims().size());
        assertEquals(List.of(), verdict.assessment().evidence().of(ACQUISITION));
        // An assessor who accepts it accepts what it says, which is not that the practice is done.
        assertEquals(
                Outcome.FAILED,
                explanation(verdict(claim(claim, Evidence.Status.ACCEPTED, null)))
                        .finding()
                        .outcome());
    }

    @Test
    void whatTheOrganisationSaysIsSaidInTheReason() {
        assertEquals(
                "Data acquisition: the organisation says it is not done; needs breadth: unit, depth: digital integration,"
                        + " conduct: practised",
                explanation(verdict(claim(Claim.NOT_DONE, Evidence.Status.SUBMITTED, null)))
                        .lacks()
                        .get(0)
                        .en());
        var partly = explanation(verdict(claim(Claim.PARTLY_DONE, Evidence.Status.SUBMITTED, null)))
                .lacks()
                .get(0);
        assertTrue(partly.en().contains("done in part: lacking the second plant; needs"), partly.en());
        var later = explanation(verdict(claim(Claim.FIGURE_TO_FOLLOW, Evidence.Status.SUBMITTED, null)))
                .lacks()
                .get(0);
        assertTrue(later.en().contains("its figure is to follow by 2026-12-31; needs"), later.en());
        assertTrue(partly.zh().contains("部分开展，尚缺：第二工厂；须达到"), partly.zh());
    }

    @Test
    void theGapSaysWhatTheOrganisationSays() {
        var assessment =
                verdict(claim(Claim.NOT_DONE, Evidence.Status.SUBMITTED, null)).assessment();
        var improvement = new GapFinder(TestModels.ONTOLOGY.vocabulary())
                .to(assessment, ASSESSOR.model().levels().get(1)).improvements().stream()
                        .filter(each -> each.practice().equals(ACQUISITION))
                        .findFirst()
                        .orElseThrow();
        assertEquals(
                List.of(Claim.NOT_DONE),
                improvement.claims().stream().map(Evidence::claim).toList());
    }

    @Test
    void whatWasRejectedOrIsNotInForceSaysNothing() {
        for (Evidence silent : List.of(
                claim(Claim.NOT_DONE, Evidence.Status.REJECTED, null),
                claim(Claim.NOT_DONE, Evidence.Status.SUBMITTED, LocalDate.of(2026, 3, 31)))) {
            assertEquals(
                    Outcome.UNTESTED, explanation(verdict(silent)).finding().outcome());
        }
    }

    @Test
    void aNoOfTheOrganisationHoldsForItsCapabilitiesAndTheirsNotForOthers() {
        var no = List.of(new Dossier.Showing(ACQUISITION, claim(Claim.NOT_DONE, Evidence.Status.SUBMITTED, null)));
        assertEquals(
                Outcome.FAILED,
                explanation(verdict(CAPABILITY, Map.of(ORGANISATION, no)))
                        .finding()
                        .outcome());
        assertEquals(
                Outcome.UNTESTED,
                explanation(verdict(OTHER, Map.of(CAPABILITY, no))).finding().outcome());
    }

    @Test
    void aNoHoldsForNarrowerPracticesAndNotForBroaderOnes() {
        var vocabulary = TestModels.ONTOLOGY.vocabulary();
        var narrower = vocabulary.declared(Namespaces.PRACTICE + "data-driven-decision-support");
        String broader = Namespaces.PRACTICE + "data-development-and-use";
        assertTrue(narrower.broader().contains(broader));
        Evidence no = claim(Claim.NOT_DONE, Evidence.Status.SUBMITTED, null);
        var ofBroader = verdict(CAPABILITY, Map.of(CAPABILITY, List.of(new Dossier.Showing(broader, no))))
                .assessment()
                .evidence();
        assertEquals(List.of(no), ofBroader.setAside(narrower.iri()));
        var ofNarrower = verdict(CAPABILITY, Map.of(CAPABILITY, List.of(new Dossier.Showing(narrower.iri(), no))))
                .assessment()
                .evidence();
        assertEquals(List.of(), ofNarrower.setAside(broader));
    }

    @Test
    void whereItIsShownAllTheSameTheClaimIsNotUsed() {
        Requirement requirement = ASSESSOR.model().requirements().stream()
                .filter(each -> each.name().equals("5.2.2-a"))
                .findFirst()
                .orElseThrow();
        var shown = ASSESSOR.model().requirements().stream()
                .flatMap(Requirement::asked)
                .filter(asked -> asked.practice().equals(ACQUISITION))
                .map(asked -> LeastEvidence.showing(ACQUISITION, asked.bound()))
                .toList();
        var verdict = verdict(
                CAPABILITY,
                Map.of(
                        ORGANISATION,
                        shown,
                        CAPABILITY,
                        List.of(new Dossier.Showing(
                                ACQUISITION, claim(Claim.NOT_DONE, Evidence.Status.SUBMITTED, null)))));
        assertEquals(Outcome.PASSED, explanation(verdict).finding().outcome(), requirement::name);
        assertFalse(verdict.unused().isEmpty());
        assertTrue(verdict.unused().stream().anyMatch(Unused.Claimed.class::isInstance));
    }
}

package org.gradus.evidence.intake;

import static org.gradus.evidence.TestEvidence.assertProblem;
import static org.gradus.evidence.TestEvidence.problem;
import static org.gradus.evidence.TestEvidence.problems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.jena.sparql.graph.GraphFactory;
import org.gradus.evidence.TestEvidence;
import org.gradus.evidence.reading.IntakeProblem;
import org.gradus.evidence.reading.IntakeProblem.Code;
import org.gradus.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeTest {
    private static final String SHOWN =
            "ex:quality-control practice:data-acquisition [ dcterms:source \"MES log 2026-04\" ]";
    private static final String MEASURED =
            "ex:quality-control practice:outcome-cost [ dcterms:source \"MES log 2026-04\" ]";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "well-formed-pass.ttl",
                "well-formed-pass.jsonld",
                "named-graphs-pass.trig",
                "byte-order-mark-pass.ttl",
                "relative-iri-with-base-pass.ttl",
                "other-subject-pass.ttl"
            })
    void wellFormedEvidenceHasNoProblem(String file) {
        assertEquals(List.of(), problems(file));
    }

    // terms

    @Test
    void aMisspeltPracticeIsNamedWithItsNearestKnownOne() {
        assertProblem(
                Code.UNKNOWN_PRACTICE,
                List.of("ex:quality-control", "practice:data-aquisition", "practice:data-acquisition"),
                "misspelt-practice-fail.ttl");
    }

    @ParameterizedTest
    @ValueSource(strings = {"misspelt-practice-fail.jsonld", "misspelt-practice-with-space-fail.jsonld"})
    void aMisspeltPracticeAsAJsonKeyIsNotPassedOver(String file) {
        assertProblem(Code.UNKNOWN_PRACTICE, List.of("practice:data-acquisition"), file);
    }

    @Test
    void aPracticeThatResemblesNoneIsNotGuessedAt() {
        assertProblem(
                Code.UNKNOWN_PRACTICE,
                List.of("practice:xyzzyxyzzyxyzzy", "https://w3id.org/gradus/practices"),
                "practice-far-from-any-fail.ttl");
    }

    @Test
    void aPracticeUnderHttpInsteadOfHttpsIsNamed() {
        assertProblem(
                Code.BAD_IRI,
                List.of(
                        "<http://w3id.org/gradus/practice/data-acquisition>",
                        "<https://w3id.org/gradus/practice/data-acquisition>"),
                "http-instead-of-https-fail.ttl");
    }

    @Test
    void aMisspeltPropertyIsNamedWithItsNearestKnownOne() {
        assertProblem(
                Code.UNKNOWN_PROPERTY, List.of(SHOWN, "gradus:bredth", "gradus:breadth"), "misspelt-property-fail.ttl");
    }

    @Test
    void aMisspeltPropertyAsAJsonKeyIsNotPassedOver() {
        assertProblem(
                Code.UNKNOWN_PROPERTY, List.of("gradus:bredth", "gradus:breadth"), "misspelt-property-fail.jsonld");
    }

    @Test
    void aMisspeltClassIsNamedOnceAndNotAsAMissingSubject() {
        assertProblem(Code.UNKNOWN_CLASS, List.of("gradus:Capabilty", "gradus:Capability"), "misspelt-class-fail.ttl");
    }

    @ParameterizedTest
    @ValueSource(strings = {"misspelt-scale-value-fail.ttl", "misspelt-scale-value-fail.jsonld"})
    void aMisspeltScaleValueIsNamedWithItsNearestKnownOneAndAllThatAreAllowed(String file) {
        assertProblem(
                Code.UNKNOWN_VALUE,
                List.of("breadth:CrosUnit", "breadth:CrossUnit", "breadth:PlatformUsers", "breadth:Ecosystem"),
                file);
    }

    @Test
    void aValueOfAnotherScaleIsRefused() {
        assertProblem(
                Code.UNKNOWN_VALUE,
                List.of(SHOWN, "gradus:breadth", "depth:SystemIntegration"),
                "value-of-another-scale-fail.ttl");
    }

    @Test
    void aTrendCannotBeStated() {
        assertProblem(
                Code.DERIVED_STATED, List.of(SHOWN, "gradus:trend", "gradus:measurement"), "trend-stated-fail.ttl");
    }

    @Test
    void aReachCannotBeStated() {
        assertProblem(Code.DERIVED_STATED, List.of(SHOWN, "gradus:reach"), "reach-stated-fail.ttl");
    }

    @Test
    void aWaiverCannotBeStated() {
        assertProblem(Code.DERIVED_STATED, List.of("ex:quality-control", "gradus:waived"), "waiver-stated-fail.ttl");
    }

    // structure

    @Test
    void aPracticeOnANodeThatIsNoSubjectIsNamed() {
        assertProblem(
                Code.PRACTICE_ON_NO_SUBJECT,
                List.of("ex:welding", "gradus:Capability", "gradus:Organisation"),
                "practice-on-no-subject-fail.ttl");
    }

    @Test
    void aPracticeOnEvidenceThatLeadsToACapabilityHasBothFaultsNamed() {
        var codes = problems("practice-on-evidence-fail.ttl").stream()
                .map(IntakeProblem::code)
                .toList();
        assertEquals(List.of(Code.PRACTICE_ON_NO_SUBJECT, Code.VALUE_NOT_ALLOWED), codes);
    }

    @Test
    void evidenceThatIsATextIsRefused() {
        assertProblem(
                Code.NOT_DESCRIBED,
                List.of("ex:quality-control practice:data-acquisition", "\"MES log\"", "gradus:Evidence"),
                "evidence-as-text-fail.ttl");
    }

    @ParameterizedTest
    @CsvSource({"evidence-not-described-fail.ttl,ex:mes-log", "evidence-empty-fail.ttl,[ ]"})
    void evidenceOfWhichNothingIsSaidIsRefused(String file, String shown) {
        assertProblem(Code.NOT_DESCRIBED, List.of(shown, "gradus:Evidence"), file);
    }

    @Test
    void evidenceWithoutItsClassIsNamedByItsPath() {
        assertProblem(Code.TYPE_MISSING, List.of(SHOWN, "a gradus:Evidence"), "evidence-without-type-fail.ttl");
    }

    @Test
    void aCapabilityWithoutItsClassIsKnownByItsProperties() {
        assertProblem(
                Code.TYPE_MISSING, List.of("ex:welding", "a gradus:Capability"), "capability-without-type-fail.ttl");
    }

    @Test
    void evidenceThatHangsOnNothingIsNamed() {
        assertProblem(Code.NOT_ATTACHED, List.of("ex:mes-log", "gradus:Evidence"), "evidence-unattached-fail.ttl");
    }

    @Test
    void evidenceForNoNamedPracticeIsRefused() {
        assertProblem(
                Code.PRACTICE_NOT_NAMED,
                List.of("ex:quality-control", "gradus:evidence", "practice:data-acquisition"),
                "practice-not-named-fail.ttl");
    }

    @Test
    void aScaleValueOnACapabilityIsRefused() {
        assertProblem(
                Code.PROPERTY_MISPLACED,
                List.of("ex:quality-control", "gradus:breadth", "gradus:Evidence"),
                "scale-on-capability-fail.ttl");
    }

    @Test
    void aPropertyOfCriteriaOnEvidenceIsRefused() {
        assertProblem(
                Code.PROPERTY_MISPLACED,
                List.of(SHOWN, "gradus:minBreadth", "gradus:Criterion"),
                "criterion-property-on-evidence-fail.ttl");
    }

    // the intake shapes

    @ParameterizedTest
    @CsvSource({
        "status-missing-fail.ttl,gradus:status",
        "issued-missing-fail.ttl,dcterms:issued",
        "source-missing-fail.ttl,dcterms:source",
        "rejected-without-reason-fail.ttl,gradus:statusReason",
        "capability-without-label-fail.ttl,rdfs:label",
        "capability-without-organisation-fail.ttl,gradus:ofOrganisation",
        "organisation-without-label-fail.ttl,rdfs:label",
        "measurement-without-unit-fail.ttl,gradus:unit",
        "inapplicable-without-requirement-fail.ttl,gradus:ofRequirement"
    })
    void whatIsMissingIsNamed(String file, String property) {
        assertProblem(Code.VALUE_MISSING, List.of(property), file);
    }

    @ParameterizedTest
    @CsvSource({
        "status-twice-fail.ttl,gradus:Accepted,gradus:Submitted",
        "breadth-twice-fail.ttl,breadth:CrossUnit,breadth:Unit"
    })
    void whatMayStandOnceAndStandsTwiceIsShownWithBothValues(String file, String one, String other) {
        assertProblem(Code.TOO_MANY_VALUES, List.of(SHOWN, one, other), file);
    }

    @ParameterizedTest
    @CsvSource({
        "status-misspelt-fail.ttl,gradus:Acepted,gradus:Accepted",
        "measurement-better-misspelt-fail.ttl,gradus:lower,gradus:Lower"
    })
    void aMisspeltValueIsNamedWithItsNearestKnownOne(String file, String found, String nearest) {
        assertProblem(Code.UNKNOWN_VALUE, List.of(found, nearest), file);
    }

    @ParameterizedTest
    @CsvSource({
        "issued-as-text-fail.ttl,dcterms:issued,2026-05-01",
        "issued-with-time-zone-fail.ttl,dcterms:issued,2026-05-01+08:00",
        "issued-in-the-year-0-fail.ttl,dcterms:issued,1900",
        "figure-negative-fail.ttl,gradus:figure,-1",
        "figure-as-text-fail.ttl,gradus:figure,three",
        "capability-of-a-capability-fail.ttl,gradus:ofOrganisation,ex:quality-control",
        "inapplicable-unjustified-fail.ttl,gradus:justification,No need."
    })
    void aValueThatIsNotAllowedIsShownWithItsProperty(String file, String property, String value) {
        assertProblem(Code.VALUE_NOT_ALLOWED, List.of(property, value), file);
    }

    @Test
    void evidenceThatExpiresBeforeItIsIssuedIsShownWithBothDates() {
        assertProblem(
                Code.VALUE_NOT_ALLOWED,
                List.of(SHOWN, "2026-05-01", "gradus:validUntil", "2026-04-30"),
                "expires-before-issued-fail.ttl");
    }

    @Test
    void aCapabilityNeedsAnIriOfItsOwn() {
        assertProblem(Code.VALUE_NOT_ALLOWED, List.of("Quality control", "IRI"), "capability-without-iri-fail.ttl");
    }

    // what practices can show

    @Test
    void anOutcomeWithoutMeasurementIsRefused() {
        assertProblem(
                Code.MEASUREMENT_MISSING,
                List.of(MEASURED, "gradus:measurement"),
                "outcome-without-measurement-fail.ttl");
    }

    @Test
    void aMeasurementOnAnActivityIsRefused() {
        assertProblem(
                Code.MEASUREMENT_MISPLACED, List.of(SHOWN, "gradus:measurement"), "measurement-on-activity-fail.ttl");
    }

    @Test
    void aFigureOnAPracticeThatIsNoAttainmentIsRefused() {
        assertProblem(Code.FIGURE_MISPLACED, List.of(SHOWN, "gradus:figure", "5"), "figure-on-activity-fail.ttl");
    }

    @ParameterizedTest
    @CsvSource({
        "issued-in-the-future-fail.ttl,dcterms:issued,2027-05-01",
        "measurement-in-the-future-fail.ttl,gradus:periodEnd,2027-03-31"
    })
    void aDateAfterTodayIsRefused(String file, String property, String date) {
        assertProblem(Code.FUTURE_DATE, List.of(property, date, "2026-11-20"), file);
    }

    // inapplicability

    @Test
    void anUnconditionalRequirementCannotBeStatedNotToApply() {
        assertProblem(Code.UNCONDITIONAL_REQUIREMENT, List.of("t10003:5.2.2-a"), "inapplicable-unconditional-fail.ttl");
    }

    @Test
    void whereOnlyAPartIsConditionalThatPartIsNamed() {
        assertProblem(
                Code.UNCONDITIONAL_REQUIREMENT,
                List.of("t10003:5.2.3-c", "t10003:5.2.3-c.2"),
                "inapplicable-conditional-in-part-fail.ttl");
    }

    @Test
    void anUnknownRequirementIsNamedWithTheNearestThatCanBeStatedNotToApply() {
        assertProblem(
                Code.UNKNOWN_REQUIREMENT,
                List.of("t10003:5.2.3-c.9", "t10003:5.2.3-c.2"),
                "inapplicable-unknown-requirement-fail.ttl");
    }

    @Test
    void aRequirementOfNoKnownStandardIsAnsweredWithTheKnownStandards() {
        assertProblem(
                Code.UNKNOWN_REQUIREMENT,
                List.of("ex:5.2.3-c", "<https://w3id.org/gradus/t-aiitre-10003/…>"),
                "inapplicable-unknown-standard-fail.ttl");
    }

    // subjects

    @Test
    void evidenceWithoutASubjectIsRefused() {
        assertProblem(Code.NO_SUBJECT, List.of("gradus:Capability", "gradus:Organisation"), "no-subject-fail.ttl");
    }

    @Test
    void aGraphThatDidNotComeFromFilesIsCheckedToo() {
        var problems = new Intake(TestEvidence.ONTOLOGY).check(GraphFactory.createDefaultGraph(), TestEvidence.CLOCK);
        assertEquals(
                List.of(Code.NO_SUBJECT),
                problems.stream().map(IntakeProblem::code).toList());
    }

    @Test
    void aSubjectThatIsBothCapabilityAndOrganisationIsRefused() {
        assertProblem(
                Code.CONFLICTING_SUBJECT,
                List.of("ex:quality-control", "gradus:Capability", "gradus:Organisation"),
                "capability-and-organisation-fail.ttl");
    }

    @Test
    void aSubjectDeclaredInTwoFilesIsNamedWithBothFiles() {
        assertProblem(
                Code.DUPLICATE_SUBJECT,
                List.of("ex:quality-control", "duplicate-subject-a-fail.ttl", "duplicate-subject-b-fail.ttl"),
                "duplicate-subject-a-fail.ttl",
                "duplicate-subject-b-fail.ttl");
    }

    @Test
    void aSubjectOfTwoOrganisationsIsNamedWithBothAndTheirFiles() {
        assertProblem(
                Code.CONFLICTING_SUBJECT,
                List.of("ex:acme", "ex:globex", "duplicate-subject-a-fail.ttl", "other-organisation-fail.ttl"),
                "duplicate-subject-a-fail.ttl",
                "other-organisation-fail.ttl");
    }

    @Test
    void aSubjectOfTwoClassesIsNamedWithItsFiles() {
        var problems = problems("duplicate-subject-b-fail.ttl", "other-class-fail.ttl");
        IntakeProblem conflict = problems.stream()
                .filter(problem -> problem.code() == Code.CONFLICTING_SUBJECT)
                .findFirst()
                .orElseThrow(() -> new AssertionError(problems.toString()));
        assertTrue(conflict.message().en().contains("duplicate-subject-b-fail.ttl and other-class-fail.ttl"));
        assertTrue(conflict.message().zh().contains("duplicate-subject-b-fail.ttl、other-class-fail.ttl"));
    }

    @Test
    void differentSubjectsInSeveralFilesGoTogether() {
        assertEquals(List.of(), problems("well-formed-pass.ttl", "other-subject-pass.ttl"));
    }

    @Test
    void ofSeveralFilesTheOneAtFaultIsNamed() {
        IntakeProblem problem = problem("other-subject-pass.ttl", "status-missing-fail.ttl");
        assertEquals("status-missing-fail.ttl", problem.place().file());
        assertTrue(
                problem.text(Language.EN).matches("(?s)status-missing-fail\\.ttl:\\d+:\\d+: ex:quality-control.*"),
                problem.text(Language.EN));
    }
}

package org.gradus.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradus.evidence.admission.Dossier;
import org.gradus.evidence.admission.Subject;
import org.gradus.model.Requirement;
import org.gradus.model.Severity;
import org.gradus.rdf.Namespaces;
import org.gradus.text.Labels;
import org.junit.jupiter.api.Test;

/** A management system that conforms is what T/AIITRE 10003, 4.2.1 a) asks for, and nothing less is. */
class AttestationsTest {
    private static final String ORGANISATION = "urn:test:works";
    private static final String CAPABILITY = "urn:test:capability";
    private static final String MANAGEMENT_SYSTEM = "4.2.1-a";

    private final Assessor capabilities = TestModels.assessor("t-aiitre-10003");
    private final Assessor system = TestModels.assessor("ms-2014");

    @Test
    void aCapabilityOfAnOrganisationThatConformsHasItsManagementSystem() {
        Dossier dossier = dossier(conforming());
        assertEquals(Outcome.PASSED, managementSystem(dossier));
        assertTrue(capabilities.admissibleGraph(dossier, LeastEvidence.DATE).stream()
                .anyMatch(link -> link.subject().equals(CAPABILITY)
                        && link.property().equals(Namespaces.PRACTICE + "integration-management-system")));
    }

    @Test
    void aSystemThatMissesOneBindingRequirementAttestsNothing() {
        var items = conforming();
        Requirement binding = system.model().requirementsByIri().get(Namespaces.BASE + "ms-2014/req-4.3.4");
        assertEquals(Severity.VIOLATION, binding.severity());
        items.removeIf(item -> item.requirement().equals(binding));
        assertFalse(managementSystem(dossier(items)) == Outcome.PASSED);
    }

    @Test
    void whatTheSystemAttestsReachesNoFurtherThanPractised() {
        var findings = assessment(dossier(conforming())).findings();
        assertEquals(
                Outcome.FAILED,
                findings.stream()
                        .filter(finding -> finding.requirement().name().equals("5.1.2-b"))
                        .findFirst()
                        .orElseThrow()
                        .outcome());
    }

    private List<LeastEvidence.Item> conforming() {
        return new ArrayList<>(new LeastEvidence(system.model()).upTo(1));
    }

    private Outcome managementSystem(Dossier dossier) {
        return assessment(dossier).findings().stream()
                .filter(finding -> finding.requirement().name().equals(MANAGEMENT_SYSTEM))
                .findFirst()
                .orElseThrow()
                .outcome();
    }

    private Assessment assessment(Dossier dossier) {
        return capabilities.assess(dossier, LeastEvidence.DATE).get(0);
    }

    private static Dossier dossier(List<LeastEvidence.Item> items) {
        Map<String, List<Dossier.Showing>> shown = new LinkedHashMap<>();
        shown.put(ORGANISATION, items.stream().map(LeastEvidence.Item::showing).toList());
        return new Dossier(
                ORGANISATION,
                List.of(
                        new Subject(ORGANISATION, Namespaces.CORE + "Organisation", ORGANISATION, Labels.NONE),
                        new Subject(CAPABILITY, Namespaces.CORE + "Capability", ORGANISATION, Labels.NONE)),
                shown,
                List.of());
    }
}

package org.gradus.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradus.evidence.admission.Dossier;
import org.gradus.evidence.admission.Inapplicability;
import org.gradus.evidence.admission.Subject;
import org.gradus.model.Criterion;
import org.gradus.model.Requirement;
import org.gradus.rdf.GRADUS;
import org.gradus.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is remarked and changes no level, and what was stated and nothing reads. */
class RemarksTest {
    private static final Explainer EXPLAINER = new Explainer(TestModels.ONTOLOGY);

    private static Verdict capability(int rank, String form, String... views) {
        Assessor assessor = TestModels.assessor("t-aiitre-10003");
        var least = new LeastEvidence(assessor.model());
        var plain = least.dossier("form", least.upTo(rank));
        Subject named = plain.subjects().get(0);
        var stated = new Subject(
                named.iri(),
                named.type(),
                named.organisation(),
                named.label(),
                form == null ? Set.of() : Set.of(GRADUS.NS + form),
                Stream.of(views).map(view -> GRADUS.NS + view).collect(Collectors.toSet()));
        var dossier = new Dossier(plain.organisation(), List.of(stated), plain.shown(), List.of());
        var assessment = assessor.assess(dossier, LeastEvidence.DATE).get(0);
        assertEquals(rank, assessment.rank());
        return EXPLAINER.explain(assessment);
    }

    @ParameterizedTest
    @CsvSource({"2, Node", "3, Flow", "4, Network", "5, EcosystemForm", "1, Network"})
    void theUsualFormIsNotRemarked(int rank, String form) {
        assertEquals(List.of(), capability(rank, form).remarks());
        assertEquals(List.of(), capability(rank, null).remarks());
    }

    @Test
    void aNodeAtTheNetworkLevelIsRemarkedWithTheClauseThatSaysWhatIsUsual() {
        var remarks = capability(4, "Node", "ProcessView").remarks();
        assertEquals(
                List.of(
                        "Its form is stated as capability node; a capability at CL4 network level usually is a capability"
                                + " network (4.1.2).",
                        "It is stated under one main view; a capability at CL4 network level usually spans 2 or more"
                                + " (4.1.2)."),
                remarks.stream().map(Text::en).toList());
        assertTrue(remarks.get(0).zh().contains("能力节点"), remarks.get(0)::zh);
    }

    @Test
    void severalViewsAreUnusualForAUnitOnly() {
        assertEquals(
                1, capability(2, "Node", "ProcessView", "CarrierView").remarks().size());
        assertEquals(
                0, capability(3, "Flow", "ProcessView", "CarrierView").remarks().size());
        assertEquals(
                0,
                capability(4, "Network", "ProcessView", "CarrierView").remarks().size());
    }

    private static Verdict verdict(String model, List<LeastEvidence.Item> items, String waived) {
        Assessor assessor = TestModels.assessor(model);
        var least = new LeastEvidence(assessor.model());
        return EXPLAINER.explain(assessor.assess(least.dossier("waived", items, List.of(waived)), LeastEvidence.DATE)
                .get(0));
    }

    @Test
    void aStatementThatSomethingDoesNotApplyIsNotUsedWhereItIsMetAllTheSame() {
        var model = TestModels.ONTOLOGY.model("t-ccua-2024");
        Requirement conditional = model.requirements().stream()
                .filter(requirement -> requirement.condition() != null)
                .filter(requirement -> requirement.criteria().stream().noneMatch(Criterion::isComposition))
                .filter(requirement -> requirement.criteria().stream().allMatch(each -> each.condition() == null))
                .findFirst()
                .orElseThrow();
        var shown = new LeastEvidence(model).of(conditional).toList();
        assertEquals(
                List.of(conditional.iri()),
                verdict("t-ccua-2024", shown, conditional.iri()).unused().stream()
                        .map(Unused::about)
                        .toList());
        assertEquals(
                List.of(), verdict("t-ccua-2024", List.of(), conditional.iri()).unused());
    }

    @Test
    void aStatementOfACapabilityAboutAStandardThatGradesOrganisationsIsNotUsed() {
        String conditional = TestModels.ONTOLOGY.model("t-ccua-2024").requirements().stream()
                .filter(requirement -> requirement.condition() != null)
                .map(Requirement::iri)
                .findFirst()
                .orElseThrow();
        var organisation = new Subject("urn:test:o", GRADUS.Organisation, "urn:test:o", Text.EMPTY);
        var capability = new Subject("urn:test:c", GRADUS.Capability, "urn:test:o", Text.EMPTY);
        for (Subject stating : List.of(organisation, capability)) {
            var dossier = new Dossier(
                    "urn:test:o",
                    List.of(organisation, capability),
                    Map.of(),
                    List.of(new Inapplicability(stating.iri(), conditional, new Text("none here", "此处没有"))));
            long unused = Stream.of("t-aiitre-10003", "t-ccua-2024")
                    .flatMap(model -> TestModels.assessor(model).assess(dossier, LeastEvidence.DATE).stream())
                    .flatMap(assessment -> EXPLAINER.explain(assessment).unused().stream())
                    .filter(Unused.OfNoSubject.class::isInstance)
                    .count();
            assertEquals(stating.equals(capability) ? 1 : 0, unused, stating::iri);
        }
    }
}

package org.gradus.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.gradus.evidence.admission.Dossier;
import org.gradus.evidence.admission.Subject;
import org.gradus.model.Criterion;
import org.gradus.model.Extent;
import org.gradus.model.Scale;
import org.gradus.text.Text;
import org.junit.jupiter.api.Test;

/** What evidence leaves blank is told with what it costs, and only where it costs something. */
class LeftBlankTest {
    /** Each bound that some criterion has and a blank does not meet, left blank by evidence for just that practice. */
    @Test
    void everyBoundThatABlankDoesNotMeetIsACost() {
        var ontology = TestModels.ONTOLOGY;
        var model = ontology.model("t-aiitre-10003");
        var asked = model.requirements().stream()
                .flatMap(requirement -> requirement.asked())
                .toList();
        for (Criterion.Asked each : asked) {
            var left = LeftBlank.of(List.of(showing(each.practice(), Extent.EMPTY)), ontology);
            for (Scale scale : List.of(Scale.BREADTH, Scale.DEPTH, Scale.DRIVER)) {
                int rank = each.bound().on(scale);
                boolean told = left.stream()
                        .anyMatch(blank -> blank.scale() == scale
                                && blank.most() >= rank
                                && blank.asking().containsKey("t-aiitre-10003"));
                boolean costs = rank > ontology.vocabulary().blank().on(scale);
                assertTrue(told || !costs, () -> each.iri() + " on " + scale);
            }
        }
    }

    @Test
    void whatIsStatedIsNotBlank() {
        var ontology = TestModels.ONTOLOGY;
        Extent stated = ontology.vocabulary().blank();
        for (var practice : ontology.vocabulary().practices()) {
            assertEquals(List.of(), LeftBlank.of(List.of(showing(practice.iri(), stated)), ontology));
        }
    }

    private static Dossier showing(String practice, Extent stated) {
        var showing = LeastEvidence.showing(practice, stated);
        var subject = new Subject(
                "urn:test:s", TestModels.ONTOLOGY.model("t-aiitre-10003").subjectClass(), "urn:test:s", Text.EMPTY);
        return new Dossier("urn:test:s", List.of(subject), Map.of("urn:test:s", List.of(showing)), List.of());
    }
}

package org.gradus.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.gradus.evidence.intake.Intake;
import org.gradus.evidence.reading.IntakeProblem;
import org.gradus.model.Practice;
import org.gradus.ontology.Ontology;
import org.gradus.ontology.TurtleLibrary;
import org.gradus.rdf.GRADUS;
import org.junit.jupiter.api.Test;

class PracticeExamplesIT {
    private static final Ontology ONTOLOGY = new Ontology(
            TurtleLibrary.of(Path.of("../../ontology").toAbsolutePath().normalize()));
    private static final PracticeExamples EXAMPLES = new PracticeExamples(ONTOLOGY);

    @Test
    void everyPracticeHasOneThatShowsItAndOneThatDoesNotAndBothAreJudgedSo() {
        var wrong = new ArrayList<String>();
        for (Practice practice : ONTOLOGY.vocabulary().practices()) {
            var examples = EXAMPLES.of(practice);
            if (!examples.stream().map(PracticeExample::shows).toList().equals(List.of(true, false))) {
                wrong.add(practice.name() + " has "
                        + examples.stream().map(PracticeExample::shows).toList());
            }
            for (PracticeExample example : examples) {
                boolean written = example.probe().requirement().equals(practice.iri());
                if (written
                        && example.shows()
                                != EXAMPLES.meets(example.probe(), practice.iri(), EXAMPLES.least(practice))) {
                    wrong.add(practice.name() + ": " + example.probe().words().en());
                }
                if (example.why().en().isBlank() || example.why().zh().isBlank()) {
                    wrong.add(practice.name() + " says no reason");
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void noneIsWrittenWhereTheProbesOfARequirementTellIt() {
        var written = Probes.ofPractices(ONTOLOGY);
        var needless = ONTOLOGY.vocabulary().practices().stream()
                .filter(practice -> !written.of(practice).isEmpty())
                .filter(practice -> EXAMPLES.of(practice).stream()
                        .noneMatch(example -> example.probe().requirement().equals(practice.iri())))
                .map(Practice::name)
                .toList();
        assertEquals(List.of(), needless);
    }

    @Test
    void theReasonNamesTheRequirementAndWhatIsReached() {
        Practice acquisition = ONTOLOGY.vocabulary().declared("https://w3id.org/gradus/practice/data-acquisition");
        var examples = EXAMPLES.of(acquisition);
        assertTrue(examples.get(0).why().en().contains("asks “Data acquisition” ("), examples::toString);
        assertTrue(examples.get(1).why().zh().contains("要求“数据采集”（"), examples::toString);
    }

    @Test
    void whatIsWrittenForPracticesIsWellFormedEvidence() {
        var graph = ProbeEvidence.of(ONTOLOGY.graph("probes/practices.ttl"), GRADUS.Organisation);
        var day = Clock.fixed(ProbeEvidence.DAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        assertEquals(
                List.of(),
                new Intake(ONTOLOGY)
                        .check(graph, day).stream()
                                .map(IntakeProblem::toString)
                                .limit(10)
                                .toList());
    }
}

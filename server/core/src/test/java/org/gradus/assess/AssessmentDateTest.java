package org.gradus.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.gradus.evidence.intake.Intake;
import org.gradus.evidence.reading.IntakeProblem;
import org.gradus.refusal.ValueRefused;
import org.junit.jupiter.api.Test;

/** Early morning in China is yesterday's evening in Greenwich: "today" is the day of the body that assesses. */
class AssessmentDateTest {
    private static final Instant EARLY = Instant.parse("2026-11-29T17:00:00Z");
    private static final Clock CHINA = Clock.fixed(EARLY, ZoneId.of("Asia/Shanghai"));
    private static final Clock GREENWICH = Clock.fixed(EARLY, ZoneId.of("UTC"));
    private static final LocalDate THIRTIETH = LocalDate.of(2026, 11, 30);

    @Test
    void todayIsTheDayWhereTheClockStands() {
        assertEquals(THIRTIETH, AssessmentDate.read(null, CHINA));
        assertEquals(THIRTIETH, AssessmentDate.read("2026-11-30", CHINA));
        assertEquals(LocalDate.of(2026, 11, 29), AssessmentDate.known(null, GREENWICH));
        var refused = assertThrows(ValueRefused.class, () -> AssessmentDate.known(THIRTIETH, GREENWICH));
        assertTrue(refused.text().en().contains("today is 2026-11-29 in UTC"), refused.text()::en);
        assertTrue(refused.text().zh().contains("2026-11-29，时区 UTC"), refused.text()::zh);
    }

    @Test
    void whatWasIssuedTodayIsTakenInToday() {
        assertEquals(List.of(), problems(CHINA));
        var problems = problems(GREENWICH);
        assertEquals(1, problems.size(), problems::toString);
        assertTrue(problems.get(0).message().en().contains("today is 2026-11-29 in UTC"), problems::toString);
    }

    private static List<IntakeProblem> problems(Clock clock) {
        var graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString("""
                        @prefix gradus: <https://w3id.org/gradus/core#> .
                        @prefix practice: <https://w3id.org/gradus/practice/> .
                        @prefix dcterms: <http://purl.org/dc/terms/> .
                        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                        @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
                        <https://acme.example/id/acme> a gradus:Organisation ; rdfs:label "Acme"@en , "艾克米"@zh ;
                            practice:data-acquisition <https://acme.example/id/e1> .
                        <https://acme.example/id/e1> a gradus:Evidence ; gradus:status gradus:Accepted ;
                            dcterms:issued "2026-11-30"^^xsd:date ; dcterms:source <https://docs.acme.example/1> .
                        """, Lang.TURTLE).parse(graph);
        return new Intake(TestModels.ONTOLOGY).check(graph, clock);
    }
}

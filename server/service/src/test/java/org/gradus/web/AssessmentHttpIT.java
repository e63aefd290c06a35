package org.gradus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.gradus.io.Sha256;
import org.gradus.security.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Assessments over HTTP: made, read in every form, compared, published; and many at once as a job. */
class AssessmentHttpIT {
    private static RunningService service;
    private static String assessor;

    @BeforeAll
    static void start() {
        service = RunningService.shared();
        assessor = service.key(Role.ASSESSOR);
    }

    /** The sample, under the name of another organisation. */
    private static String sample(String id) throws IOException {
        return Files.readString(RunningService.EXAMPLES.resolve("lanqiao.ttl"))
                .replace("https://lanqiao.example/", "https://" + id + ".example/");
    }

    private static String organisation(String id) throws IOException {
        service.register(id, "https://" + id + ".example/id/company");
        var posted = service.post("/organisations/" + id + "/evidence")
                .as(assessor)
                .turtle(sample(id))
                .send();
        assertEquals(201, posted.status(), posted.toString());
        return posted.header("Location");
    }

    private static String assess(String id) {
        var made = service.post("/organisations/" + id + "/assessments")
                .as(assessor)
                .json("{\"models\": [\"t-aiitre-10004-2023\"], \"date\": \"2026-06-30\"}")
                .send();
        assertEquals(201, made.status(), made.toString());
        return made.header("Location");
    }

    @Test
    void theLevelIsThatOfTheCommandLineInEveryForm() throws IOException {
        organisation("assessed");
        String made = assess("assessed");
        JsonObject report = service.get(made)
                .as(assessor)
                .accept("application/json")
                .send()
                .json()
                .getAsJsonObject()
                .getAsJsonArray("assessments")
                .get(0)
                .getAsJsonObject();
        assertEquals("L2", report.get("level").getAsString());
        assertEquals(6, report.getAsJsonObject("grade").get("held").getAsInt());
        for (String form : List.of(
                "text/turtle", "application/ld+json", "application/rdf+xml", "application/n-triples", "text/html")) {
            var answer = service.get(made).as(assessor).accept(form).send();
            assertEquals(200, answer.status(), form);
            assertTrue(answer.header("Content-Type").startsWith(form), answer.header("Content-Type"));
            assertTrue(answer.text().contains("L2"), form);
        }
        JsonObject provenance =
                service.get(made + "/provenance").as(assessor).send().json().getAsJsonObject();
        assertEquals(
                "urn:gradus:organisation:assessed:evidence:1:1",
                provenance.getAsJsonArray("evidence").get(0).getAsString());
        assertEquals(
                Sha256.of(sample("assessed")),
                provenance
                        .getAsJsonArray("versions")
                        .get(0)
                        .getAsJsonObject()
                        .get("sha256")
                        .getAsString());
        assertEquals(64, provenance.get("ontologySha256").getAsString().length());
        assertTrue(provenance
                .get("engine")
                .getAsString()
                .matches("Gradus shape plan \\d[\\d.]*(, audited by RDF4J SHACL \\d.*)?"));
        assertEquals(
                1,
                service.get("/organisations/assessed/assessments")
                        .as(assessor)
                        .send()
                        .json()
                        .getAsJsonArray()
                        .size());
    }

    @Test
    void theResultCanBeQueriedTogetherWithTheOntology() throws IOException {
        organisation("queried");
        assess("queried");
        String query = """
                PREFIX gradus: <https://w3id.org/gradus/core#> PREFIX earl: <http://www.w3.org/ns/earl#>
                SELECT (COUNT(DISTINCT ?requirement) AS ?n) {
                  ?finding earl:test ?requirement ; earl:result/earl:outcome earl:passed .
                  ?requirement gradus:level ?level . ?level gradus:rank 1 }
                """;
        var answer = service.post("/sparql/private")
                .as(service.key(Role.ORGANISATION, "queried"))
                .accept("text/csv")
                .body("application/sparql-query", query)
                .send();
        assertTrue(
                Integer.parseInt(answer.text()
                                .lines()
                                .skip(1)
                                .findFirst()
                                .orElse("0")
                                .strip())
                        > 50,
                answer.toString());
    }

    @Test
    void aComparisonSaysWhatRoseWhatFellAndWhy() throws IOException {
        String document = organisation("compared");
        String before = assess("compared");
        String worse = sample("compared").replaceAll("(?m)^(\\s*gradus:status) gradus:Accepted", "$1 gradus:Submitted");
        assertTrue(!worse.equals(sample("compared")));
        assertEquals(
                200,
                service.call("PUT", document)
                        .as(assessor)
                        .header("If-Match", "*")
                        .turtle(worse)
                        .send()
                        .status());
        String after = assess("compared");
        String number = before.replaceAll(".*/", "");
        JsonObject fell = service.get(after + "/comparison?with=" + number)
                .as(assessor)
                .send()
                .json()
                .getAsJsonObject();
        JsonObject level = fell.getAsJsonArray("levels").get(0).getAsJsonObject();
        assertEquals("fell", level.get("direction").getAsString());
        JsonObject turn = fell.getAsJsonArray("requirements").get(0).getAsJsonObject();
        assertTrue(
                turn.getAsJsonArray("lostEvidence").size() > 0
                        && turn.getAsJsonArray("lacks").size() > 0,
                turn.toString());
        JsonObject rose = service.get(before + "/comparison?with=" + after.replaceAll(".*/", ""))
                .as(assessor)
                .send()
                .json()
                .getAsJsonObject();
        assertEquals(
                "rose",
                rose.getAsJsonArray("levels")
                        .get(0)
                        .getAsJsonObject()
                        .get("direction")
                        .getAsString());
    }

    @Test
    void publishingShowsTheResultAndNeverTheEvidence() throws IOException {
        organisation("published");
        String made = assess("published");
        String address = "/published/published/" + made.replaceAll(".*/", "");
        assertEquals(404, service.get(address).send().status());
        assertEquals(
                201,
                service.call("PUT", made + "/publication")
                        .as(service.key(Role.ORGANISATION, "published"))
                        .send()
                        .status());
        assertEquals(
                200,
                service.call("PUT", made + "/publication").as(assessor).send().status(),
                "published already");
        var open = service.get(address).accept("text/turtle").send();
        assertEquals(200, open.status());
        assertTrue(open.text().contains("L2"));
        String everything = service.post("/sparql")
                .accept("text/csv")
                .body(
                        "application/sparql-query",
                        "SELECT * { GRAPH ?g { ?s ?p ?o } FILTER STRSTARTS(STR(?g), \"urn:gradus:organisation:published\") }")
                .send()
                .text();
        assertTrue(everything.contains("earl#passed"), everything.substring(0, 500));
        var evidence = sample("published")
                .lines()
                .filter(line -> line.contains(" a gradus:Evidence"))
                .toList();
        assertTrue(evidence.size() > 20 || sample("published").contains("a gradus:Evidence"));
        for (String text : List.of(everything, open.text())) {
            assertFalse(
                    text.contains("decidedBy")
                            || text.contains("lacks")
                            || text.contains("gradus:Evidence")
                            || (text.contains("/id/e") && text.contains("prov#used")),
                    text.substring(0, 300));
            for (String iri : new java.util.TreeSet<>(java.util.regex.Pattern.compile("published.example/id/[\\w-]+")
                    .matcher(text)
                    .results()
                    .map(match -> match.group())
                    .toList())) {
                assertEquals("published.example/id/company", iri);
            }
        }
        service.restart();
        assertEquals(200, service.get(address).send().status(), "published results survive a restart");
        assertEquals(
                204,
                service.call("DELETE", made + "/publication")
                        .as(assessor)
                        .send()
                        .status());
        assertEquals(404, service.get(address).send().status());
        assertTrue(service.post("/sparql")
                        .accept("text/csv")
                        .body(
                                "application/sparql-query",
                                "SELECT * { GRAPH ?g { ?s ?p ?o } FILTER STRSTARTS(STR(?g), \"urn:gradus:organisation:published\") }")
                        .send()
                        .text()
                        .lines()
                        .count()
                <= 1);
    }

    @Test
    void aBulkRunAssessesAllCanBeWatchedCancelledAndSurvivesARestart() throws IOException, InterruptedException {
        try (RunningService own = RunningService.start(java.util.Map.of())) {
            String key = own.key(Role.ASSESSOR);
            String maintainer = own.key(Role.MAINTAINER);
            for (int i = 0; i < 8; i++) {
                own.register("bulk-" + i, "https://bulk-" + i + ".example/id/company");
                if (i != 3) {
                    assertEquals(
                            201,
                            own.post("/organisations/bulk-" + i + "/evidence")
                                    .as(key)
                                    .turtle(sample("bulk-" + i))
                                    .send()
                                    .status());
                }
            }
            assertEquals(
                    403,
                    own.post("/jobs")
                            .as(own.key(Role.ORGANISATION, "bulk-1"))
                            .json("{}")
                            .send()
                            .status());
            String job = own.post("/jobs")
                    .as(maintainer)
                    .json("{\"date\": \"2026-06-30\"}")
                    .send()
                    .header("Location");
            own.restart();
            var watched =
                    own.get(job).as(maintainer).accept("text/event-stream").send();
            var events = watched.text()
                    .lines()
                    .filter(line -> line.startsWith("data: "))
                    .toList();
            JsonObject last = com.google.gson.JsonParser.parseString(
                            events.get(events.size() - 1).substring(6))
                    .getAsJsonObject();
            assertEquals("done", last.get("state").getAsString(), watched.text());
            assertEquals(8, last.get("done").getAsInt());
            assertTrue(
                    last.getAsJsonObject("failures").has("bulk-3")
                            && last.getAsJsonObject("failures").size() == 1,
                    last.toString());
            for (int i = 0; i < 8; i++) {
                int made = own.get("/organisations/bulk-" + i + "/assessments")
                        .as(key)
                        .send()
                        .json()
                        .getAsJsonArray()
                        .size();
                assertEquals(i == 3 ? 0 : 1, made, "bulk-" + i + " is assessed once, over the restart");
            }
            String second = own.post("/jobs")
                    .as(maintainer)
                    .json("{\"date\": \"2026-06-30\"}")
                    .send()
                    .header("Location");
            assertEquals(200, own.call("DELETE", second).as(maintainer).send().status());
            JsonObject cancelled = own.get(second).as(maintainer).send().json().getAsJsonObject();
            while (cancelled.get("state").getAsString().equals("running")) {
                cancelled = own.get(second).as(maintainer).send().json().getAsJsonObject();
            }
            assertEquals("cancelled", cancelled.get("state").getAsString());
            assertTrue(cancelled.get("done").getAsInt() < 8, cancelled.toString());
        }
    }
}

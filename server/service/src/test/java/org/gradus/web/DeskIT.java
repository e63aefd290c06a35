package org.gradus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradus.security.Role;
import org.gradus.web.RunningService.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A company's way through the workbench, from its registration to what changed between two assessments. */
class DeskIT {
    private static final String HOSTILE = "\"><script>alert(1)</script><img src=x onerror=alert(2)>'=1+1";

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.shared();
    }

    private static String example(String id) throws IOException {
        return Files.readString(RunningService.EXAMPLES.resolve("lanqiao.ttl"))
                .replace("https://lanqiao.example/", "https://" + id + ".example/");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aMaintainerRegistersACompanyAndItsPeopleFindTheirLevel() throws IOException {
        Person maintainer = Person.loggedIn(service, service.key(Role.MAINTAINER));
        maintainer.get("/desk/register");
        Answer registered = maintainer.send(
                "/desk/register",
                Map.of(
                        "name-zh",
                        "蓝桥电器有限公司",
                        "name-en",
                        "Lanqiao Appliances",
                        "id",
                        "way",
                        "iri",
                        "https://way.example/id/company"));
        assertEquals("/desk/organisations/way", registered.header("Location"), registered::toString);
        maintainer.get("/desk/organisations/way");
        Answer issued = maintainer.send("/desk/organisations/way/keys", Map.of("note", "quality"));
        String key = issued.text().replaceFirst("(?s).*(gradus_[\\w-]{40,}).*", "$1");
        assertEquals("no-store", issued.header("Cache-Control"));
        assertFalse(maintainer.get("/desk/organisations/way").text().contains(key), "a key is shown once");

        Person company = Person.loggedIn(service, key);
        assertEquals("/desk/organisations/way", company.get("/desk").header("Location"));
        assertTrue(company.get("/desk/organisations/way").text().contains("There is no evidence yet"));
        company.get("/desk/organisations/way/profile");
        assertEquals(
                303,
                company.send(
                                "/desk/organisations/way/profile",
                                Map.of("size", "https://w3id.org/gradus/core#MediumSize"))
                        .status());
        Answer profile = company.get("/desk/organisations/way/profile");
        assertTrue(profile.text().contains("#MediumSize\" selected"), profile::text);
        String tag = profile.text().replaceFirst("(?s).*name=\"tag\" value=\"([^\"]*)\".*", "$1");
        assertEquals(
                303,
                company.send(
                                "/desk/organisations/way/profile",
                                Map.of("size", "https://w3id.org/gradus/core#LargeSize", "tag", tag))
                        .status());
        assertEquals(
                412,
                company.send(
                                "/desk/organisations/way/profile",
                                Map.of("size", "https://w3id.org/gradus/core#SmallSize", "tag", tag))
                        .status(),
                "the second of two who change it sees that it changed");

        company.get("/desk/organisations/way/evidence");
        Answer stored = company.sendFiles(
                "/desk/organisations/way/evidence", Map.of(), Map.of("lanqiao.ttl", bytes(example("way"))));
        assertEquals("/desk/organisations/way/evidence?stored=1", stored.header("Location"), stored::toString);
        String home = company.get("/desk/organisations/way").text();
        assertTrue(home.contains("large") && home.contains("if all that is submitted is accepted"), home);

        company.get("/desk/organisations/way/assessments");
        Answer made = company.send("/desk/organisations/way/assessments", Map.of("date", "2026-06-30"));
        assertEquals("/desk/organisations/way/assessments/1", made.header("Location"), made::toString);
        Person assessor = Person.loggedIn(service, service.key(Role.ASSESSOR));
        assessor.get("/desk/organisations/way/assessments");
        assertEquals(
                422,
                assessor.send("/desk/organisations/way/assessments", Map.of("date", "2999-01-01"))
                        .status());
        assertEquals(
                303,
                assessor.send("/desk/organisations/way/assessments", Map.of("date", "2026-06-29"))
                        .status());
        Answer compared = company.get("/desk/organisations/way/comparison?before=1&after=2");
        assertTrue(compared.text().contains("0 levels changed"), compared::text);
        String history = company.get("/desk/organisations/way/history").text();
        assertTrue(history.contains("2 assessments") && history.contains("2026-06-29"), history);
        Answer drawn = company.get("/desk/organisations/way/history/picture?model=t-aiitre-10004-2023");
        assertTrue(
                drawn.header("Content-Type").startsWith("image/svg+xml")
                        && drawn.text().contains("<path class=\"line\" d=\"M"),
                drawn::toString);
        assertEquals(
                422,
                company.get("/desk/organisations/way/history/picture?model=t-aiitre-10003")
                        .status(),
                "it was not assessed by that");
        Answer table = company.get("/desk/organisations/way/history/table?lang=zh");
        assertTrue(table.text().startsWith("\uFEFF对象,标准,评估,") && table.text().contains(",2026-06-30,"), table::text);
        for (String verdict : List.of("/picture", "/assessments/1")) {
            String radar = company.get("/desk/organisations/way" + verdict + "/radar?model=t-aiitre-10004-2023")
                    .text();
            assertTrue(radar.contains("<polygon class=\"line area\" points=\""), radar);
            String matrix = company.get("/desk/organisations/way" + verdict + "/table?model=t-aiitre-10004-2023")
                    .text();
            assertTrue(matrix.startsWith("\uFEFFAspect,L1 met,L1 asked,"), matrix);
        }
        Answer report = company.get("/organisations/way/assessments/1");
        assertEquals(200, report.status());
        assertTrue(report.header("Content-Type").startsWith("text/html"));
    }

    @Test
    void aCellOpensToRequirementCriterionAndEvidence() throws IOException {
        service.register("cells", TestEvidenceText.iri("cells"));
        Person assessor = Person.loggedIn(service, service.key(Role.ASSESSOR));
        assessor.get("/desk/organisations/cells/evidence");
        assessor.sendFiles(
                "/desk/organisations/cells/evidence", Map.of(), Map.of("lanqiao.ttl", bytes(example("cells"))));
        String first =
                assessor.get("/desk/organisations/cells/picture?by=accepted").text();
        assertTrue(first.contains("href=\"/t-aiitre-10004-2023\""), "the standard that most is shown for comes first");
        String picture = assessor.get("/desk/organisations/cells/picture?by=accepted&model=t-aiitre-10004-2023")
                .text();
        assertTrue(picture.contains("cell met") && picture.contains("cell far"), picture);
        String address = picture.replaceFirst(
                        "(?s).*class=\"cell met\">[^\"]*\"at\">[^\"]*<a href=\"([^\"#]*)#cell\".*", "$1")
                .replace("&amp;", "&");
        String cell = assessor.get(address).text();
        assertTrue(
                cell.contains("id=\"cell\"") && cell.contains("Asked") && cell.contains("Decided by"),
                () -> address + "\n" + cell);
        assertEquals(
                422,
                assessor.get("/desk/organisations/cells/picture?model=nowhere").status());
    }

    @Test
    void theWayToALevelIsShownInPhases() throws IOException {
        service.register("phases", TestEvidenceText.iri("phases"));
        Person company = Person.loggedIn(service, service.key(Role.ORGANISATION, "phases"));
        company.get("/desk/organisations/phases/evidence");
        company.sendFiles(
                "/desk/organisations/phases/evidence", Map.of(), Map.of("lanqiao.ttl", bytes(example("phases"))));
        String home = company.get("/desk/organisations/phases").text();
        assertTrue(home.contains("/desk/organisations/phases/roadmap?model="), home);
        String way = "/desk/organisations/phases/roadmap?model=t-aiitre-10004-2023&target=L5";
        String page = company.get(way).text();
        assertTrue(page.contains("Phase 1: to ") && page.contains("Phase 2: to "), page);
        assertTrue(page.contains("each reaches a level of its own"), page);
        assertTrue(page.contains("<h3>data</h3>") && !page.contains("<h3></h3>"), page);
        assertTrue(company.get(way + "&lang=zh").text().contains("第 1 阶段：达到"));
        assertEquals(
                422,
                company.get("/desk/organisations/phases/roadmap?model=t-aiitre-10004-2023&target=L9")
                        .status());
        service.register("elsewhere", TestEvidenceText.iri("elsewhere"));
        Person other = Person.loggedIn(service, service.key(Role.ORGANISATION, "elsewhere"));
        assertEquals(404, other.get(way).status(), "another organisation's way is as if it were not there");
    }

    @Test
    void filesAreStoredAllOrNoneAndEachProblemIsToldAtItsPlace() {
        service.register("files", TestEvidenceText.iri("files"));
        Person company = Person.loggedIn(service, service.key(Role.ORGANISATION, "files"));
        company.get("/desk/organisations/files/evidence");
        var files = new LinkedHashMap<String, byte[]>();
        files.put("good.ttl", bytes(TestEvidenceText.of("files", "good", "Submitted")));
        files.put("answers.xlsx", new byte[] {'P', 'K', 3, 4, 0});
        files.put("broken.ttl", bytes("@prefix gradus: <https://w3id.org/gradus/core#> .\n<x> a ;\n"));
        Answer refused = company.sendFiles("/desk/organisations/files/evidence", Map.of(), files);
        assertEquals(422, refused.status());
        assertTrue(refused.text().contains("answers.xlsx") && refused.text().contains("damaged"), refused::text);
        assertTrue(
                refused.text().contains("broken.ttl, line 2") || refused.text().contains("broken.ttl, line 3"),
                refused::text);
        assertFalse(refused.text().contains("Document 1"), "nothing was stored");
        files.remove("answers.xlsx");
        files.remove("broken.ttl");
        assertEquals(
                303,
                company.sendFiles("/desk/organisations/files/evidence", Map.of(), files)
                        .status());
        assertEquals(
                400,
                company.sendFiles("/desk/organisations/files/evidence", Map.of(), Map.of())
                        .status());
        Answer document = company.get("/desk/organisations/files/evidence/1");
        String tag = document.text().replaceFirst("(?s).*name=\"tag\" value=\"([^\"]*)\".*", "$1");
        assertEquals(
                303,
                company.sendFiles(
                                "/desk/organisations/files/evidence/1",
                                Map.of("tag", tag, "note", "better"),
                                Map.of("new.ttl", bytes(TestEvidenceText.of("files", "better", "Submitted"))))
                        .status());
        assertEquals(
                412,
                company.send("/desk/organisations/files/evidence/1/withdrawal", Map.of("tag", tag, "reason", "old"))
                        .status());
        Answer again = company.get("/desk/organisations/files/evidence/1");
        assertTrue(again.text().contains("better"), again::text);
        String now = again.text().replaceFirst("(?s).*name=\"tag\" value=\"([^\"]*)\".*", "$1");
        assertEquals(
                303,
                company.send("/desk/organisations/files/evidence/1/withdrawal", Map.of("tag", now, "reason", "done"))
                        .status());
        assertTrue(company.get("/desk/organisations/files/evidence").text().contains("done"));
    }

    /** Whatever is typed or sent is shown as text, on every page that shows it. */
    @Test
    void nothingThatIsTypedBecomesMarkup() {
        Person maintainer = Person.loggedIn(service, service.key(Role.MAINTAINER));
        maintainer.get("/desk/register");
        assertEquals(
                303,
                maintainer
                        .send(
                                "/desk/register",
                                Map.of(
                                        "name-zh",
                                        HOSTILE,
                                        "name-en",
                                        HOSTILE,
                                        "id",
                                        "hostile",
                                        "iri",
                                        TestEvidenceText.iri("hostile")))
                        .status());
        maintainer.get("/desk/organisations/hostile");
        maintainer.send("/desk/organisations/hostile/keys", Map.of("note", HOSTILE));
        Answer wrong = maintainer.send(
                "/desk/register", Map.of("name-zh", HOSTILE, "name-en", HOSTILE, "id", HOSTILE, "iri", HOSTILE));
        assertEquals(422, wrong.status());
        Person company = Person.loggedIn(service, service.key(Role.ORGANISATION, "hostile"));
        company.get("/desk/organisations/hostile/evidence");
        String turtle = TestEvidenceText.of("hostile", "hostile-title", "Submitted")
                .replace("rdfs:label \"hostile-title\"", "rdfs:label \"" + HOSTILE.replace("\"", "\\\"") + "\"");
        assertEquals(
                303,
                company.sendFiles("/desk/organisations/hostile/evidence", Map.of(), Map.of("a.ttl", bytes(turtle)))
                        .status());
        Answer refused = company.sendFiles(
                "/desk/organisations/hostile/evidence",
                Map.of(),
                Map.of("<script>alert(3)</script>.ttl", bytes("<script>alert(4)</script>")));
        Answer document = company.get("/desk/organisations/hostile/evidence/1");
        String tag = document.text().replaceFirst("(?s).*name=\"tag\" value=\"([^\"]*)\".*", "$1");
        company.send("/desk/organisations/hostile/evidence/1/withdrawal", Map.of("tag", tag, "reason", HOSTILE));
        company.get("/desk/organisations/hostile/assessments");
        Answer dated =
                company.send("/desk/organisations/hostile/assessments", Map.of("date", HOSTILE, "model", HOSTILE));
        var pages = new java.util.ArrayList<>(List.of(wrong, refused, dated));
        for (String path : List.of("/desk", "/desk/organisations/hostile")) {
            pages.add(maintainer.get(path));
        }
        for (String path : List.of(
                "",
                "/profile",
                "/evidence",
                "/evidence?words=" + java.net.URLEncoder.encode(HOSTILE, StandardCharsets.UTF_8),
                "/evidence/1",
                "/assessments",
                "/picture?aspect=" + java.net.URLEncoder.encode(HOSTILE, StandardCharsets.UTF_8))) {
            pages.add(company.get("/desk/organisations/hostile" + path));
        }
        var visitor = new Person(service, "en");
        pages.add(visitor.get("/log-in?next=" + java.net.URLEncoder.encode("/" + HOSTILE, StandardCharsets.UTF_8)));
        for (Answer page : pages) {
            assertTrue(page.header("Content-Type").startsWith("text/html"), page::toString);
            new Markup(page.text()).check(page.toString());
            assertTrue(page.header("Content-Security-Policy").contains("default-src 'none'"), page::toString);
        }
    }
}

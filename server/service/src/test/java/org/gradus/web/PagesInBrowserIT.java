package org.gradus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gradus.security.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages and the report as a browser lays them out, on a phone, on a desk and on paper. Without a browser all of it is skipped aloud. */
class PagesInBrowserIT {
    private static final int PHONE = 390;
    private static final int DESK = 1280;
    /** A4 within its margins. */
    private static final int PAPER = 700;

    private static final List<String> PATHS = List.of(
            "/",
            "/ontology",
            "/core",
            "/shapes",
            "/crosswalks",
            "/practices.html",
            "/practice/data-acquisition.html",
            "/t-aiitre-10004-2023/model.html",
            "/t-aiitre-10004-2023/L3.html",
            "/t-ccua-2024?page=2",
            "/t-ccua-2024",
            "/t-aiitre-10003",
            "/search?q=data",
            "/log-in",
            "/t-aiitre-10003/5.2.2-a.html",
            "/depth.html",
            "/standard/gb-t-20988-2007.html",
            "/shape/t-aiitre-10003/7.2.2-c.1.html",
            "/queries",
            "/queries/practice-by-level?practice=practice:data-acquisition",
            "/sparql",
            "/openapi",
            "/published",
            "/problem",
            "/problem/bad-query",
            "/nowhere",
            "/keys",
            "/sparql?query=SELECT");

    @TempDir
    static Path folder;

    private static Chromium browser;
    private static PageLook look;
    /** Addresses by what to call them. */
    private static final Map<String, String> PAGES = new LinkedHashMap<>();
    /** What there is to stumble on at each width. */
    private static final Map<Integer, Set<String>> FOUND = new TreeMap<>();

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        browser = Chromium.start().orElseGet(() -> abort("no Chromium is installed: nobody has looked at the pages"));
        look = new PageLook();
        RunningService service = RunningService.shared();
        String id = "looked-at";
        service.register(id, TestEvidenceText.iri(id));
        String own = service.key(Role.ORGANISATION, id);
        service.post("/organisations/" + id + "/evidence")
                .as(service.key(Role.ASSESSOR))
                .turtle(Files.readString(RunningService.EXAMPLES.resolve("lanqiao.ttl"))
                        .replace("https://lanqiao.example/", "https://" + id + ".example/"))
                .send();
        var made = service.post("/organisations/" + id + "/assessments")
                .as(own)
                .json("{\"models\": [\"t-aiitre-10003\", \"t-aiitre-10004-2023\"], \"date\": \"2026-06-30\"}")
                .send();
        assertEquals(201, made.status(), made::toString);
        String assessment = made.header("Location");
        service.call("PUT", assessment + "/publication").as(own).send();
        for (String lang : List.of("en", "zh")) {
            for (String path : PATHS) {
                PAGES.put(path + " " + lang, service.address(path + (path.contains("?") ? "&" : "?") + "lang=" + lang));
            }
            PAGES.put(
                    "a result " + lang,
                    service.address(
                            assessment.replace("/organisations/", "/published/").replace("/assessments/", "/")
                                    + "?lang=" + lang));
            var report = service.get(assessment + "?lang=" + lang)
                    .as(own)
                    .accept("text/html")
                    .send();
            assertTrue(report.text().contains("class=\"held\""), "a grade is held");
            PAGES.put(
                    "the report " + lang,
                    Files.writeString(folder.resolve(lang + ".html"), report.text())
                            .toUri()
                            .toString());
        }
        look();
    }

    /** Each page is opened once, laid out for each width, and held to the rules of access as {@link PageLook#rules} says. */
    private static void look() {
        for (int width : List.of(PHONE, DESK, PAPER)) {
            FOUND.put(width, new TreeSet<>());
        }
        int number = 0;
        for (var page : PAGES.entrySet()) {
            browser.open(page.getValue());
            for (int width : FOUND.keySet()) {
                browser.width(width, width == PAPER);
                boolean rules =
                        width != PAPER && PageLook.rules(number, page.getKey().endsWith("zh"), width == PHONE);
                (rules ? look.at(browser) : look.measured(browser))
                        .forEach(line -> found(width).add(page.getKey() + ": " + line));
            }
            number = (number + 1) % (PAGES.size() / 2);
        }
    }

    private static Set<String> found(int width) {
        return Objects.requireNonNull(FOUND.get(width));
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void nobodyStumblesOnAPhone() {
        assertEquals(Set.of(), found(PHONE));
    }

    @Test
    void nobodyStumblesAtADesk() {
        assertEquals(Set.of(), found(DESK));
    }

    @Test
    void onPaperNothingIsCutOffFoldedOrBlank() {
        assertEquals(Set.of(), found(PAPER));
    }

    /** The look finds what it looks for. */
    @Test
    void aPageOfFaultsIsFoundOut() throws IOException {
        browser.width(PHONE, false);
        browser.open(
                Files.writeString(folder.resolve("faults.html"), """
                <!doctype html><body><table style="width: 900px"><tr><th></th><td>x</td></tr></table><pre>code</pre>
                <p style="width: 1em; overflow-wrap: anywhere">一二三四五六</p>
                <div style="overflow: auto"><div style="width: 800px">wide</div></div>
                <a href="#x"></a> <a href="#y" style="text-decoration: none">plain</a>
                """).toUri().toString());
        String found = String.join("\n", look.at(browser));
        for (String fault : List.of(
                "px wide",
                "column of a character or two",
                "out of reach of keys: code",
                "out of reach of keys: wide",
                "empty head",
                "link without words",
                "link not underlined: plain",
                "html-has-lang",
                "link-name")) {
            assertTrue(found.contains(fault), () -> fault + " in " + found);
        }
    }
}

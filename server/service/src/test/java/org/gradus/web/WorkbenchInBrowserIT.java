package org.gradus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import com.google.gson.Gson;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gradus.security.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The workbench in a real browser: one logs in, goes about and stumbles nowhere. Without a browser all of it is skipped aloud. */
class WorkbenchInBrowserIT {
    private static final String ID = "in-browser";
    private static final String HOME = "/desk/organisations/" + ID;
    private static final List<String> PATHS = List.of(
            "/log-in",
            HOME,
            HOME + "/profile",
            HOME + "/evidence",
            HOME + "/evidence/1",
            HOME + "/evidence?page=2",
            HOME + "/diagnosis",
            HOME + "/diagnosis/question",
            HOME + "/assessments",
            HOME + "/assessments/1",
            HOME + "/assessments/1?aspect=model&level=L1",
            HOME + "/picture?by=accepted",
            HOME + "/roadmap",
            HOME + "/comparison?before=1&after=2",
            HOME + "/history",
            HOME + "/plans",
            HOME + "/plans/1",
            HOME + "/plans/1/steps/1",
            HOME + "/picture",
            HOME + "/picture?by=submitted",
            HOME + "/diagnosis/also",
            HOME + "/evidence/nowhere",
            "/desk",
            "/desk/register");

    private static Chromium browser;
    private static RunningService service;
    private static PageLook look;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        browser = Chromium.start()
                .orElseGet(() -> abort("no Chromium is installed: nobody has tried the workbench in a browser"));
        look = new PageLook();
        service = RunningService.shared();
        service.register(ID, TestEvidenceText.iri(ID));
        String assessor = service.key(Role.ASSESSOR);
        service.post("/organisations/" + ID + "/evidence")
                .as(assessor)
                .turtle(Files.readString(RunningService.EXAMPLES.resolve("lanqiao.ttl"))
                        .replace("https://lanqiao.example/", "https://" + ID + ".example/"))
                .send();
        Person person = Person.loggedIn(service, assessor);
        person.get(HOME + "/diagnosis");
        person.send(
                HOME + "/diagnosis",
                java.util.Map.of("model", "t-aiitre-10004-2023", "level-t-aiitre-10004-2023", "L2"));
        assertEquals(
                201,
                service.post("/organisations/" + ID + "/plans")
                        .as(assessor)
                        .json("{\"model\": \"t-aiitre-10004-2023\", \"level\": \"L4\", \"due\": \"2199-12-31\"}")
                        .send()
                        .status());
        for (String date : List.of("2026-06-30", "2026-01-01")) {
            assertEquals(
                    201,
                    service.post("/organisations/" + ID + "/assessments")
                            .as(assessor)
                            .json("{\"date\": \"" + date + "\"}")
                            .send()
                            .status());
        }
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    /** At both widths, and by the rules of access as {@link PageLook#rules} says. */
    private static void look(int number, String page, String lang, Set<String> found) {
        for (int width : new int[] {390, 1280}) {
            browser.width(width, false);
            (PageLook.rules(number, lang.equals("zh"), width == 390) ? look.at(browser) : look.measured(browser))
                    .forEach(line -> found.add(page + " " + lang + " " + width + ": " + line));
        }
    }

    private static void logIn(String key) throws InterruptedException {
        browser.open(service.address("/log-in?next=" + HOME));
        browser.evaluate("document.querySelector('#key').value = '" + key
                + "'; document.querySelector('main form').requestSubmit(); ''");
        Instant end = Instant.now().plusSeconds(60);
        while (browser.evaluate("location.pathname").equals("/log-in")) {
            assertTrue(Instant.now().isBefore(end), "the log-in leads nowhere");
            Thread.sleep(50);
        }
    }

    @Test
    void whoLogsInComesToThePageAskedForAndStumblesNowhere() throws InterruptedException {
        logIn(service.key(Role.ORGANISATION, ID));
        assertEquals(HOME, browser.evaluate("location.pathname"));
        assertEquals("", browser.evaluate("document.cookie"), "no script reads the cookies");
        var found = new TreeSet<String>();
        for (String lang : List.of("en", "zh")) {
            for (int number = 0; number < PATHS.size(); number++) {
                String path = PATHS.get(number);
                browser.open(service.address(path + (path.contains("?") ? "&" : "?") + "lang=" + lang));
                look(number, path, lang, found);
            }
        }
        assertEquals("", String.join("\n", found));
    }

    /** From the queue to an item, what it would change, and the decision: by keys alone there is nothing else to reach. */
    @Test
    void anAssessorDecidesAndStumblesNowhere() throws InterruptedException, IOException {
        String waiting = ID + "-waiting";
        service.register(waiting, TestEvidenceText.iri(waiting));
        service.post("/organisations/" + waiting + "/evidence")
                .as(service.key(Role.ORGANISATION, waiting))
                .turtle(Files.readString(RunningService.EXAMPLES.resolve("lanqiao.ttl"))
                        .replace("https://lanqiao.example/", "https://" + waiting + ".example/"))
                .send();
        logIn(service.key(Role.ASSESSOR, ID, waiting));
        browser.width(1280, false);
        browser.open(service.address("/desk/queue"));
        String item = browser.evaluate("document.querySelector('.items th a').getAttribute('href')");
        var found = new TreeSet<String>();
        for (String lang : List.of("en", "zh")) {
            int number = 0;
            for (String path : List.of("/desk", "/desk/queue", "/desk/queue?state=asked-back", item)) {
                browser.open(service.address(path + (path.contains("?") ? "&" : "?") + "lang=" + lang));
                look(number++, path, lang, found);
            }
            browser.open(service.address("/desk/queue?lang=" + lang));
            submit("[formaction]");
            look(number, "changes", lang, found);
        }
        assertEquals("", String.join("\n", found));
        submit("main form button");
        assertEquals("/desk/queue", browser.evaluate("location.pathname"));
        assertTrue(browser.evaluate("document.querySelector('[role=status]').innerText")
                .contains("1"));
    }

    /** Ticks the first item, accepts it and presses a button, where there is anything to fill in. */
    private static void submit(String button) throws InterruptedException {
        browser.evaluate("window.before = true; const tick = document.querySelector('[name=tick][type=checkbox]');"
                + " if (tick) { tick.checked = true; document.querySelector('[value=accepted]').checked = true;"
                + " document.querySelector('#reason').value = 'seen'; } document.querySelector('" + button
                + "').click(); ''");
        waitForAnswer();
    }

    /** Waits until another document stands in the place of the one that said it was before. */
    private static void waitForAnswer() throws InterruptedException {
        Instant end = Instant.now().plusSeconds(60);
        while (browser.evaluate("'' + window.before").equals("true")
                || !browser.evaluate("document.readyState").equals("complete")) {
            assertTrue(Instant.now().isBefore(end), "the form leads nowhere");
            Thread.sleep(50);
        }
    }

    /** What is stored, what is refused and where, and what an answer may show besides: pages that only a form leads to. */
    @Test
    void aFileThatIsRefusedAndOneThatIsStoredAreToldReadably() throws InterruptedException, IOException {
        String sender = ID + "-sender";
        service.register(sender, TestEvidenceText.iri(sender));
        logIn(service.key(Role.ORGANISATION, sender));
        var found = new TreeSet<String>();
        for (String lang : List.of("en", "zh")) {
            String good = TestEvidenceText.of(sender, lang, "Submitted").replace("/id/quality", "/id/quality-" + lang);
            String bad = good.replace("gradus:breadth", "gradus:bredth").replace("gradus:status", "gradus:statuss");
            for (String text : List.of(bad, good)) {
                browser.open(service.address("/desk/organisations/" + sender + "/evidence?lang=" + lang));
                browser.evaluate("window.before = true; const files = new DataTransfer(); files.items.add(new File(["
                        + new Gson().toJson(text) + "], 'a.ttl'));"
                        + " document.querySelector('[type=file]').files = files.files;"
                        + " document.querySelector('[type=file]').form.requestSubmit(); ''");
                waitForAnswer();
                String shown = browser.evaluate("document.body.innerText");
                assertTrue(
                        !text.equals(bad) || shown.contains(lang.equals("zh") ? "a.ttl，第 " : "a.ttl, line "),
                        () -> "what is refused is told with its line: " + shown);
                look(text.equals(bad) ? 0 : 1, text.equals(bad) ? "refused" : "stored", lang, found);
            }
        }
        assertEquals("", String.join("\n", found));
    }

    /** From the first page of an organisation to the reason of a cell: two links. */
    @Test
    void aReasonIsTwoClicksAway() throws InterruptedException {
        logIn(service.key(Role.ASSESSOR));
        browser.width(1280, false);
        browser.open(service.address(HOME));
        var steps = new ArrayList<String>();
        for (String selector : List.of(".card a[href*=picture]", "td.cell.far a, td.cell.some a, td.cell.near a")) {
            String to = browser.evaluate("document.querySelector('" + selector + "').href");
            steps.add(to);
            browser.open(to);
        }
        assertTrue(
                browser.evaluate("document.querySelector('#cell dl').innerText").contains("Lacks"),
                () -> String.join("\n", steps));
    }

    @Test
    void aKeyChoosesAnAnswerByItsNumber() throws InterruptedException {
        logIn(service.key(Role.ORGANISATION, ID));
        browser.open(service.address(HOME + "/diagnosis/question"));
        String chosen =
                browser.evaluate("document.body.dispatchEvent(new KeyboardEvent('keydown', {key: '2', bubbles: true}));"
                        + " '' + [...document.querySelectorAll('[name=choice]')].findIndex(each => each.checked)");
        assertEquals("1", chosen);
    }
}

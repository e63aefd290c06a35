package org.gradus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.gradus.assess.Standards;
import org.gradus.ontology.PracticeCatalogue;
import org.gradus.rdf.Namespaces;
import org.gradus.security.Role;
import org.gradus.web.RunningService.Answer;
import org.gradus.web.html.Slice;
import org.gradus.web.http.ProblemType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages as a browser gets them. */
class PagesIT {
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final Pattern ITEM = Pattern.compile("<li><a href=\"([^\"]*)\"");

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.shared();
    }

    private static Answer browse(String path) {
        return service.get(path).accept(BROWSER).send();
    }

    private static String page(String path) {
        Answer answer = browse(path);
        assertEquals(200, answer.status(), path);
        assertTrue(answer.header("Content-Type").startsWith("text/html"), path);
        new Markup(answer.text()).check(path);
        return answer.text();
    }

    @Test
    void theLanguageLinkKeepsThePageAndItsParameters() {
        String page = page("/queries/practice-by-level?practice=practice:data-acquisition&lang=zh");
        assertTrue(page.contains("<a href=\"?practice=practice:data-acquisition&amp;lang=en\" lang=\"en\""), page);
        String form = page("/sparql?lang=zh");
        assertTrue(form.contains("lang=\"zh\"") && form.contains("执行"), form);
        assertTrue(form.contains("<a href=\"?lang=en\""), form);
        assertTrue(
                form.contains("<input type=\"hidden\" name=\"lang\" value=\"zh\">"),
                "answers come in the same language");
        assertTrue(browse("/nowhere?lang=zh&a=b").text().contains("<a href=\"?a=b&amp;lang=en\""));
    }

    @Test
    void whoAsksForALanguageStaysInIt() {
        Answer thing = browse("/practice/data-acquisition?lang=zh");
        assertEquals("/practice/data-acquisition.html?lang=zh", thing.header("Location"));
        for (String path :
                List.of("/?lang=zh", "/queries?lang=zh", "/t-aiitre-10003/5.2.2-a.html?lang=zh", "/problem?lang=zh")) {
            for (String address : own(page(path))) {
                boolean data = address.matches(".*\\.(ttl|jsonld|rdf|nt|yaml)")
                        || address.equals("/context/v1")
                        || address.equals("/catalogue");
                assertTrue(data || address.contains("lang=zh"), path + " leads to " + address);
            }
        }
        assertTrue(own(page("/queries")).stream().noneMatch(address -> address.contains("lang=")), "nobody asked");
    }

    private static List<String> own(String page) {
        return Pattern.compile("<a href=\"(/[^\"]*)\"")
                .matcher(page)
                .results()
                .map(link -> link.group(1))
                .toList();
    }

    @Test
    void aListSaysHowLongItIsAndShowsAllOnItsPages() {
        var graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(service.get("/t-ccua-2024.nt").send().text(), Lang.NTRIPLES)
                .parse(graph);
        var described = new HashSet<Node>();
        graph.find(Node.ANY, RDF.type.asNode(), Node.ANY).forEachRemaining(triple -> {
            if (triple.getSubject().isURI()) {
                described.add(triple.getSubject());
            }
        });
        assertTrue(described.size() > 1000, "more than two pages: " + described.size());
        var shown = new ArrayList<String>();
        String next = "/t-ccua-2024?page=1";
        while (!next.isEmpty()) {
            String page = page(next);
            assertTrue(page.contains(String.format("of %,d", described.size())), page.substring(0, 4000));
            ITEM.matcher(page).results().map(item -> item.group(1)).forEach(shown::add);
            next = Pattern.compile("<a href=\"(\\?[^\"]*)\" rel=\"next\"")
                    .matcher(page)
                    .results()
                    .map(link -> "/t-ccua-2024" + link.group(1))
                    .findFirst()
                    .orElse("");
        }
        assertEquals(described.size(), shown.size());
        assertEquals(described.size(), new TreeSet<>(shown).size(), "nothing twice");
    }

    @Test
    void aStandardIsATableInWhichEachRequirementStandsOnce() {
        for (String name : Standards.published().ontology().modelNames()) {
            var model = Standards.published().model(name);
            String page = page("/" + name);
            var shown = new ArrayList<String>();
            Pattern.compile("<small>[^<]*</small> (?:<em>)?<a href=\"([^\"?]*)")
                    .matcher(page)
                    .results()
                    .forEach(link -> shown.add(link.group(1)));
            assertEquals(model.requirements().size(), shown.size(), name);
            assertEquals(shown.size(), new TreeSet<>(shown).size(), name + ": nothing twice");
            assertTrue(page.contains("?page=1"), "and the list of all that it describes is a click away");
        }
    }

    @Test
    void wordsClausesAndSynonymsAreFoundInBothLanguages() {
        assertTrue(first("5.4.3.7").contains("<small>Requirements · 5.4.3.7"), first("5.4.3.7"));
        var practice = Standards.published().ontology().vocabulary().declared(Namespaces.PRACTICE + "data-acquisition");
        for (String label : List.of(practice.label().zh(), practice.label().en(), practice.name())) {
            assertTrue(first(label).contains("/practice/data-acquisition\""), first(label));
        }
        assertTrue(found("数据建模").contains("class=\"hits\""), "what is said in criteria");
        assertTrue(found("数据模型").contains("数据"), "what is alike, where nothing has it whole");
        assertTrue(found("data lake").contains("data-lake"), found("data lake"));
        assertTrue(found("ＤＡＴＡ lake").contains("data-lake"), "whatever the width of letters");
        assertTrue(found("zzzz qqqq").contains("Nothing fits"));
        assertTrue(browse("/search?q=%3Cscript%3E").text().contains("&lt;script"));
        for (var entry : new PracticeCatalogue(Standards.published().ontology()).find("")) {
            for (var synonyms : entry.entry().synonyms().values()) {
                if (!synonyms.isEmpty()) {
                    assertTrue(
                            found(synonyms.get(0))
                                    .contains("practice/"
                                            + entry.entry().practice().name()),
                            synonyms.get(0));
                    return;
                }
            }
        }
    }

    private static String found(String query) {
        return page("/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    }

    private static String first(String query) {
        return found(query).replaceFirst("(?s).*?<ul class=\"hits\">\\s*(<li>.*?</li>).*", "$1");
    }

    @Test
    void whatRefersToAThingIsCountedAndNotCutShort() {
        String count = service.post("/sparql")
                .accept("text/csv")
                .body(
                        "application/sparql-query",
                        "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> SELECT (COUNT(DISTINCT ?practice) AS ?n)"
                                + " { ?practice skos:inScheme <https://w3id.org/gradus/practices> }")
                .send()
                .text()
                .replaceAll("\\D", "");
        int all = Integer.parseInt(count);
        String head = "<small>" + String.format(Locale.ROOT, "%,d", all) + "</small>";
        long shown = 0;
        for (int part = 1; part <= Slice.parts(all); part++) {
            String page = page("/practices.html?page=" + part);
            assertTrue(page.contains(head), () -> page.substring(0, 6000));
            shown += ITEM.matcher(page).results().count();
        }
        assertEquals(all, shown);
    }

    @Test
    void aTableOfAStandardIsCalledSoInEachLanguage() {
        assertTrue(page("/t-aiitre-10004-2023/t1-g1-point-1.html").contains("Table 1 1 ("));
        String chinese = page("/t-aiitre-10004-2023/t1-g1-point-1.html?lang=zh");
        assertTrue(chinese.contains("表 1 1（"), chinese);
    }

    @Test
    void aPracticeNamesEachNarrowerAndBroaderOneOnce() {
        String broader = page("/practice/data-acquisition.html");
        var narrower = Pattern.compile("<a href=\"(/practice/[^\"?]+)")
                .matcher(broader.substring(broader.indexOf("<main")))
                .results()
                .map(link -> link.group(1))
                .filter(link -> !link.contains("data-acquisition"))
                .toList();
        assertTrue(narrower.size() > 2, broader);
        assertEquals(Set.copyOf(narrower).size(), narrower.size(), narrower::toString);
        String page = page(narrower.get(0) + ".html");
        assertEquals(2, page.substring(page.indexOf("<main")).split("/practice/data-acquisition\"").length, page);
    }

    @Test
    void aPageThatIsNotThereIsAProblem() {
        assertEquals(400, browse("/practices.html?page=0").status());
        assertEquals(400, browse("/queries?page=x").status());
        assertEquals(404, browse("/queries?page=9").status());
        assertEquals(400, service.get("/practices.ttl?page=9").send().status(), "data have no pages");
        assertEquals(
                400,
                service.get("/queries/practice-by-level?page=1")
                        .accept("text/csv")
                        .send()
                        .status(),
                "a parameter that the question does not have");
        page("/queries/practice-by-level?page=1");
    }

    @Test
    void browsersGetErrorsAsPagesAndProgramsAsProblems() {
        for (var expected : List.of(
                new Object[] {"/nowhere", 404, ProblemType.NOT_FOUND},
                new Object[] {"/sparql?query=SELECT", 400, ProblemType.BAD_QUERY},
                new Object[] {"/queries/no-such-question", 404, ProblemType.NOT_FOUND},
                new Object[] {"/queries/practice-by-level?nothing=1", 400, ProblemType.BAD_REQUEST},
                new Object[] {"/keys", 401, ProblemType.UNAUTHORISED},
                new Object[] {"/published/nobody/1", 404, ProblemType.NOT_FOUND},
                new Object[] {"/organisations/nobody", 401, ProblemType.UNAUTHORISED})) {
            String path = (String) expected[0];
            ProblemType type = (ProblemType) expected[2];
            for (String lang : List.of("en", "zh")) {
                Answer page = service.get(path)
                        .accept(BROWSER)
                        .header("Accept-Language", lang)
                        .send();
                assertEquals(expected[1], page.status(), path);
                assertTrue(page.header("Content-Type").startsWith("text/html"), path + page);
                assertEquals(lang, page.header("Content-Language"), path);
                assertEquals("no-store", page.header("Cache-Control"), path);
                new Markup(page.text()).check(path);
                assertTrue(
                        page.text()
                                .contains("<h1>"
                                        + (lang.equals("zh")
                                                ? type.title().zh()
                                                : type.title().en()) + "</h1>"),
                        path);
                assertTrue(page.text().contains("href=\"/problem/" + type.tag()), path);
            }
            for (String accept :
                    List.of("*/*", "application/json", "text/html;q=0.5, application/problem+json", "no/type/at all")) {
                Answer problem = service.get(path).accept(accept).send();
                assertTrue(
                        problem.header("Content-Type").startsWith("application/problem+json"),
                        path + " " + accept + problem);
            }
        }
        Answer head = service.call("HEAD", "/nowhere").accept(BROWSER).send();
        assertEquals(404, head.status());
        assertEquals("", head.text());
    }

    @Test
    void hostileAddressesAndQueriesDoNotBecomeMarkup() {
        String encoded = java.net.URLEncoder.encode(Markup.HOSTILE, java.nio.charset.StandardCharsets.UTF_8);
        for (String path : List.of(
                "/nowhere/" + encoded.replace("+", "%20").replace("%2F", ""),
                "/nowhere?" + encoded,
                "/?" + encoded,
                "/queries?page=" + encoded,
                "/queries/practice-by-level?practice=" + encoded,
                "/queries/practice-by-level?" + encoded + "=1",
                "/published/" + encoded.replace("+", "%20").replace("%2F", "") + "/1",
                "/sparql?query=" + encoded,
                "/problem/" + encoded.replace("+", "%20").replace("%2F", ""))) {
            Answer answer = browse(path);
            assertTrue(answer.status() >= 400, path);
            if (answer.header("Content-Type").startsWith("text/html")
                    && answer.text().contains("Gradus")) {
                new Markup(answer.text()).check(path);
            } else {
                assertTrue(
                        answer.header("Content-Type").isEmpty()
                                || !answer.text().contains("<script>alert"),
                        path);
            }
        }
    }

    @Test
    void hostileNamesAndLabelsDoNotBecomeMarkup() {
        String id = "hostile-pages";
        String markup = "<script>alert(1)</script>'><img src=x onerror=alert(1)>";
        String hostile = markup + " \\u009Bevil";
        var registered = service.call("PUT", "/organisations/" + id)
                .as(service.key(Role.MAINTAINER))
                .json("{\"iri\": \"" + TestEvidenceText.iri(id) + "\", \"name\": {\"en\": \"" + markup
                        + "\", \"zh\": \"" + markup + "\"}}")
                .send();
        assertTrue(registered.status() < 300, registered.toString());
        String own = service.key(Role.ORGANISATION, id);
        var posted = service.post("/organisations/" + id + "/evidence")
                .as(service.key(Role.ASSESSOR))
                .turtle(TestEvidenceText.of(id, "x", "Accepted").replace("\"Quality x\"", "\"" + hostile + "\""))
                .send();
        assertEquals(201, posted.status(), posted.toString());
        var made = service.post("/organisations/" + id + "/assessments")
                .as(own)
                .json("{}")
                .send();
        assertEquals(201, made.status(), made.toString());
        assertEquals(
                201,
                service.call("PUT", made.header("Location") + "/publication")
                        .as(own)
                        .send()
                        .status());
        for (String lang : List.of("en", "zh")) {
            for (String path : List.of(
                    "/published?lang=" + lang,
                    "/published" + made.header("Location").replaceAll("^/organisations|/assessments", "") + "?lang="
                            + lang)) {
                String page = page(path);
                assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), page);
                assertTrue(page.contains("\uFFFDevil"), page);
            }
        }
    }

    @Test
    void aPublishedResultSaysWhoPublishedItAndHowEachAspectStands() {
        String body =
                "{\"iri\": \"" + TestEvidenceText.iri("told") + "\", \"name\": {\"en\": \"Told\", \"zh\": \"公告\"}}";
        assertEquals(
                201,
                service.call("PUT", "/organisations/told")
                        .as(service.key(Role.MAINTAINER))
                        .json(body)
                        .send()
                        .status());
        String own = service.key(Role.ORGANISATION, "told");
        service.call("POST", "/organisations/told/evidence")
                .as(own)
                .turtle(TestEvidenceText.of("told", "told", "Submitted"))
                .send();
        Answer made = service.call("POST", "/organisations/told/assessments")
                .as(own)
                .json("{}")
                .send();
        assertEquals(201, made.status(), made.toString());
        service.call("PUT", made.header("Location") + "/publication").as(own).send();
        String address = "/published/told/" + made.header("Location").replaceAll(".*/", "");
        String chinese = page(address + "?lang=zh");
        for (String said : List.of(
                "T/AIITRE 10003 新型能力等级",
                "低于 CL1",
                "<dt>发布者</dt>",
                "公告",
                "https://creativecommons.org/licenses/by/4.0/",
                "数据</a>",
                "未达到（CL2 起有要求）",
                "未评（无证据）")) {
            assertTrue(chinese.contains(said), said + " in " + chinese);
        }
        for (var form : Map.of("ttl", "text/turtle", "jsonld", "application/ld+json", "json", "application/json")
                .entrySet()) {
            assertTrue(chinese.contains("href=\"" + address + "." + form.getKey()), chinese);
            Answer data =
                    service.get(address + "." + form.getKey() + "?lang=zh").send();
            assertEquals(200, data.status());
            assertTrue(data.header("Content-Type").startsWith(form.getValue()), data.header("Content-Type"));
        }
        assertEquals(404, service.get(address + ".xls").send().status());
    }

    @Test
    void linksAreUnderlined() {
        String page = page("/");
        String style = page.substring(page.indexOf("<style>"), page.indexOf("</style>"));
        assertTrue(style.contains("a { color"), style);
        assertFalse(style.contains("text-decoration"), style);
    }

    @Test
    void anotherLanguageIsAnotherFormOfTheSamePage() {
        Answer english = service.get("/core")
                .accept(BROWSER)
                .header("Accept-Language", "en")
                .send();
        Answer chinese = service.get("/core")
                .accept(BROWSER)
                .header("Accept-Language", "zh")
                .send();
        assertFalse(english.header("ETag").equals(chinese.header("ETag")));
        assertEquals(
                304,
                service.get("/core")
                        .accept(BROWSER)
                        .header("Accept-Language", "zh")
                        .header("If-None-Match", chinese.header("ETag"))
                        .send()
                        .status());
        // What is kept for one address is not given out for another.
        String asked = page("/core?lang=zh");
        assertTrue(asked.contains("href=\"/queries?lang=zh\""));
        assertFalse(service.get("/core")
                .accept(BROWSER)
                .header("Accept-Language", "zh")
                .send()
                .text()
                .contains("href=\"/queries?lang=zh\""));
    }

    /** Words in Latin letters that a Chinese page may have: names and terms that are the same in Chinese. */
    private static final Set<String> NAMES = Set.of(
            "Gradus",
            "English",
            "SPARQL",
            "SHACL",
            "OWL",
            "JSON",
            "JSON-LD",
            "Turtle",
            "RDF",
            "XML",
            "CSV",
            "TSV",
            "YAML",
            "N-Triples",
            "DCAT",
            "VoID",
            "OpenAPI",
            "IRI",
            "API",
            "HTTP",
            "LOAD",
            "SERVICE",
            "SELECT",
            "GROUP",
            "BY",
            "LIMIT",
            "Accept",
            "Content-Encoding",
            "Content-Type",
            "If-Match",
            "ETag",
            "Allow",
            "Retry-After",
            "Idempotency-Key",
            "Bearer",
            "Authorization",
            "gzip",
            "deflate",
            "AAA",
            "IT",
            "MES",
            "ERP",
            "PLC",
            "problems",
            "report");

    @Test
    void aChinesePageIsChineseThroughout() {
        var left = new TreeSet<String>();
        // Of its own: elsewhere organisations with names of any language publish their results.
        try (RunningService service =
                RunningService.start(Map.of("gradus.limits.anonymous-requests-per-minute", 1000))) {
            untranslated(service, left);
        }
        assertEquals(Set.of(), left);
    }

    private static void untranslated(RunningService service, Set<String> left) {
        var questions = new HashSet<String>();
        service.get("/queries")
                .accept("application/json")
                .send()
                .json()
                .getAsJsonArray()
                .forEach(question ->
                        questions.add(question.getAsJsonObject().get("name").getAsString()));
        var paths = new ArrayList<>(List.of(
                "/",
                "/queries",
                "/queries/practice-by-level",
                "/queries/requirement-counts",
                "/sparql",
                "/published",
                "/openapi",
                "/problem",
                "/search?q=%E6%95%B0%E6%8D%AE",
                "/log-in",
                "/t-aiitre-10003",
                "/t-ccua-2024",
                "/ms-2014",
                "/practices.html",
                "/practice/data-acquisition.html",
                "/t-aiitre-10003/5.2.2-a.html",
                "/ms-2014/req-3.3.9.html",
                "/shape/t-aiitre-10003/5.2.2-a.1.html",
                "/t-aiitre-10003?page=2",
                "/shapes",
                "/crosswalks",
                "/handbook-2020",
                "/nowhere",
                "/keys",
                "/queries?page=9",
                "/sparql?query=SELECT"));
        for (ProblemType type : ProblemType.values()) {
            paths.add("/problem/" + type.tag());
        }
        for (String path : paths) {
            Answer answer = service.get(path)
                    .accept(BROWSER)
                    .header("Accept-Language", "zh")
                    .send();
            for (String text : new Markup(answer.text()).texts()) {
                // IRIs, paths and codes have a slash, a colon, a digit or a hyphen; keys of SPARQL begin with a
                // question mark.
                String words = text.replaceAll("\\S*[/:?#_\\d]\\S*", " ").replaceAll("&[a-z]+;", " ");
                Pattern.compile("[A-Za-z][A-Za-z-]*")
                        .matcher(words)
                        .results()
                        .map(MatchResult::group)
                        .filter(word -> word.length() > 1 && !NAMES.contains(word))
                        .filter(word -> !word.equals(word.toUpperCase(java.util.Locale.ROOT)))
                        .filter(word -> ProblemType.of(word).isEmpty() && !questions.contains(word))
                        .forEach(word -> left.add(path + ": " + word + " in " + text));
            }
        }
    }
}

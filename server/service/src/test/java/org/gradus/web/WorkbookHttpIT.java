package org.gradus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.gradus.assess.Standards;
import org.gradus.evidence.admission.ContentNames;
import org.gradus.evidence.reading.EvidenceLoader;
import org.gradus.evidence.reading.EvidenceSource;
import org.gradus.rdf.GRADUS;
import org.gradus.security.Role;
import org.gradus.service.Workbooks;
import org.gradus.text.Language;
import org.gradus.web.RunningService.Answer;
import org.gradus.workbook.read.WorkbookForm;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Evidence in workbooks over HTTP and in the workbench: sent, told cell by cell, and given out again. */
class WorkbookHttpIT {
    private static final String XLSX = WorkbookForm.XLSX;
    private static final Workbooks BOOKS = new Workbooks(Standards.published().ontology());

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.shared();
    }

    private static Graph example(String id) throws IOException {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(
                        Files.readString(RunningService.EXAMPLES.resolve("lanqiao.ttl"))
                                .replace("https://lanqiao.example/", "https://" + id + ".example/"),
                        Lang.TURTLE)
                .parse(graph);
        return graph;
    }

    private static String registered(String id) {
        service.register(id, TestEvidenceText.iri(id));
        return service.key(Role.ORGANISATION, id);
    }

    private static Graph read(byte[] workbook) {
        return new EvidenceLoader()
                .with(new WorkbookForm(BOOKS::book))
                .load(List.of(new EvidenceSource("a.xlsx", null, () -> new ByteArrayInputStream(workbook))))
                .graph();
    }

    private static Graph turtle(Answer answer) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(answer.text(), Lang.TURTLE).parse(graph);
        return graph;
    }

    /** An example that lacks a date in one row. */
    private static byte[] faulty(String id) throws IOException {
        Graph graph = example(id);
        Node item = NodeFactory.createURI("https://" + id + ".example/id/lanqiao-130");
        assertTrue(graph.contains(item, DCTerms.issued.asNode(), Node.ANY));
        graph.remove(item, DCTerms.issued.asNode(), Node.ANY);
        return BOOKS.evidence(graph, Language.EN);
    }

    @Test
    void aWorkbookIsStoredAsTheSameEvidenceAndComesBackInEveryForm() throws IOException {
        String key = registered("book-way");
        Graph graph = ContentNames.named(example("book-way"));
        String path = "/organisations/book-way/evidence";
        Answer sent = service.post(path)
                .as(key)
                .body(XLSX, BOOKS.evidence(graph, Language.ZH))
                .send();
        assertEquals(201, sent.status(), sent.toString());
        JsonObject receipt = sent.json().getAsJsonObject();
        assertEquals(XLSX, receipt.get("format").getAsString());
        assertFalse(receipt.has("readOtherwise"), sent.text());

        Answer asTurtle = service.get(path + "/1").as(key).accept("text/turtle").send();
        assertTrue(graph.isIsomorphicWith(turtle(asTurtle)));
        for (String each : List.of(path, path + "/1", path + "/1/versions/1")) {
            Answer answer = service.get(each)
                    .as(key)
                    .accept(XLSX)
                    .header("Accept-Language", "zh")
                    .send();
            assertEquals(200, answer.status(), answer.toString());
            assertEquals(XLSX, answer.header("Content-Type"));
            assertEquals("zh", answer.header("Content-Language"));
            assertTrue(answer.header("Content-Disposition").contains(".xlsx"));
            assertTrue(graph.isIsomorphicWith(read(answer.bytes())), each);
            Answer again = service.get(each)
                    .as(key)
                    .accept(XLSX)
                    .header("Accept-Language", "zh")
                    .header("If-None-Match", answer.header("ETag"))
                    .send();
            assertEquals(304, again.status(), again.toString());
        }
        assertEquals("application/json", service.get(path).as(key).send().header("Content-Type"));
    }

    @Test
    void whereItemsCameFromIsKeptAndToldInReports() throws IOException {
        String key = registered("book-origins");
        String path = "/organisations/book-origins/evidence";
        byte[] book = BOOKS.evidence(example("book-origins"), Language.EN);
        assertEquals(201, service.post(path).as(key).body(XLSX, book).send().status());
        Answer origins = service.get(path + "/1/versions/1/origins")
                .as(key)
                .accept("application/n-triples")
                .send();
        assertTrue(
                origins.text()
                        .matches(
                                "(?s).*<https://book-origins.example/id/lanqiao-130> <http://www.w3.org/ns/prov#wasDerivedFrom>"
                                        + " <urn:gradus:file:[0-9a-f]{64}#sheet=Evidence&cell=[A-Z]+[0-9]+>.*"),
                origins.text());
        service.post("/organisations/book-origins/decisions")
                .as(service.key(Role.ASSESSOR, "book-origins"))
                .json(
                        "{\"decisions\": [{\"evidence\": \"https://book-origins.example/id/lanqiao-130\", \"accepted\": true,"
                                + " \"reason\": \"seen\"}]}")
                .send();
        Answer made = service.post("/organisations/book-origins/assessments")
                .as(key)
                .json("{}")
                .send();
        assertEquals(201, made.status(), made.toString());
        var told = made.json().getAsJsonObject().getAsJsonArray("origins");
        assertTrue(
                told.asList().stream()
                        .anyMatch(each ->
                                each.getAsJsonObject().get("cell").getAsString().matches("Evidence![A-Z]+[0-9]+")),
                told::toString);
        String address = made.header("Location");
        assertTrue(
                service.get(address).as(key).accept("text/turtle").send().text().contains("prov:wasDerivedFrom"));
        Answer workbook = service.get(address).as(key).accept(XLSX).send();
        assertEquals(200, workbook.status(), workbook.toString());
        assertEquals("PK", workbook.text().substring(0, 2));
    }

    @Test
    void everyFaultNamesSheetAndCell() throws IOException {
        String key = registered("book-fault");
        String path = "/organisations/book-fault/evidence";
        Answer refused =
                service.post(path).as(key).body(XLSX, faulty("book-fault")).send();
        assertEquals(422, refused.status(), refused.toString());
        JsonObject problem = refused.json()
                .getAsJsonObject()
                .getAsJsonArray("problems")
                .get(0)
                .getAsJsonObject();
        assertEquals("Evidence", problem.get("sheet").getAsString());
        assertTrue(problem.get("cell").getAsString().matches("[A-Z]+[0-9]+"), problem::toString);
        assertTrue(refused.json()
                .getAsJsonObject()
                .get("report")
                .getAsString()
                .contains("#sheet=Evidence&cell=" + problem.get("cell").getAsString()));
        assertEquals("[]", service.get(path).as(key).send().text());
    }

    @Test
    void aTableIsReadInBothEncodingsAndWhatWasReadOtherwiseIsTold() {
        String key = registered("book-table");
        String head = "标识,名称,组织或能力,标识\n";
        String row = TestEvidenceText.iri("book-table") + ",表格公司,组　织\n";
        Answer sent = service.post("/organisations/book-table/evidence")
                .as(key)
                .body(
                        "text/csv; charset=gb18030",
                        (head.replace(",标识\n", "\n") + row).getBytes(Charset.forName("GB18030")))
                .send();
        assertEquals(201, sent.status(), sent.toString());
        var told = sent.json().getAsJsonObject().getAsJsonArray("readOtherwise");
        assertEquals("A1", told.get(0).getAsJsonObject().get("cell").getAsString(), sent.text());
        Answer wrong = service.post("/organisations/book-table/evidence")
                .as(key)
                .body("text/csv", (head + "x,y,公鸡,z\n").getBytes(StandardCharsets.UTF_8))
                .send();
        assertEquals(422, wrong.status(), wrong.toString());
        assertTrue(wrong.text().contains("\"C2\""), wrong.text());
    }

    @Test
    void aTableOfEvidenceAloneSpeaksOfWhoSendsIt() {
        String key = registered("book-alone");
        String table = """
                practice,for,what,status,issued,source
                practice:data-acquisition,,workshop data,submitted,2026-05-01,WI-01
                practice:data-backup,book-alone,backups,submitted,2026/5/2,WI-02
                """;
        Answer sent = service.post("/organisations/book-alone/evidence")
                .as(key)
                .body("text/csv", table)
                .send();
        assertEquals(201, sent.status(), sent.toString());
        Graph graph = turtle(
                service.get("/organisations/book-alone/evidence/1").as(key).send());
        Node company = NodeFactory.createURI(TestEvidenceText.iri("book-alone"));
        for (String practice : List.of("data-acquisition", "data-backup")) {
            assertTrue(graph.contains(
                    company, NodeFactory.createURI("https://w3id.org/gradus/practice/" + practice), Node.ANY));
        }
    }

    @Test
    void contentDecidesWhereItIsNotWhatItIsSaidToBe() throws IOException {
        String key = registered("book-content");
        String path = "/organisations/book-content/evidence";
        byte[] book = BOOKS.evidence(example("book-content"), Language.EN);
        Answer asTurtle = service.post(path).as(key).body("text/turtle", book).send();
        assertEquals(415, asTurtle.status(), asTurtle.toString());
        Answer turtleAsBook = service.post(path)
                .as(key)
                .body(XLSX, TestEvidenceText.of("book-content", "x", "Submitted"))
                .send();
        assertEquals(400, turtleAsBook.status(), turtleAsBook.toString());
        assertTrue(turtleAsBook.text().contains("Turtle"), turtleAsBook.text());
        Answer damaged = service.post(path)
                .as(key)
                .body(XLSX, Arrays.copyOf(book, book.length / 2))
                .send();
        assertEquals(400, damaged.status(), damaged.toString());
        Answer old = service.post(path)
                .as(key)
                .body("application/vnd.ms-excel", book)
                .send();
        assertEquals(415, old.status(), old.toString());
        assertTrue(old.text().contains("Save the workbook as .xlsx"), old.text());
        Answer large = service.post(path)
                .as(key)
                .body("text/csv", "name,note\n" + "a,b,c,d,e,f,g,h\n".repeat(70_000))
                .send();
        assertEquals(413, large.status(), large.toString());
    }

    @Test
    void aTemplateIsFilledWithWhatThereIsAndComesBack() throws IOException {
        String key = registered("book-template");
        String path = "/organisations/book-template/template?models=t-aiitre-10004-2023,t-ccua-2024&target=L2";
        Answer empty = service.get(path).as(key).accept(XLSX).send();
        assertEquals(200, empty.status(), empty.toString());
        assertTrue(read(empty.bytes())
                .contains(NodeFactory.createURI(TestEvidenceText.iri("book-template")), Node.ANY, Node.ANY));
        Graph graph = ContentNames.named(example("book-template"));
        String evidence = "/organisations/book-template/evidence";
        assertEquals(
                201,
                service.post(evidence)
                        .as(key)
                        .body(XLSX, BOOKS.evidence(graph, Language.EN))
                        .send()
                        .status());
        Answer filled =
                service.get(path + "&questionnaire=true&lang=zh").as(key).send();
        assertEquals(200, filled.status(), filled.toString());
        assertTrue(graph.isIsomorphicWith(read(filled.bytes())));
        Answer back = service.call("PUT", evidence + "/1")
                .as(key)
                .header("If-Match", "*")
                .body(XLSX, filled.bytes())
                .send();
        assertEquals(200, back.status(), back.toString());
        assertTrue(graph.isIsomorphicWith(
                turtle(service.get(evidence + "/1").as(key).send())));
        assertEquals(400, service.get(path.replace("L2", "L9")).as(key).send().status());
        assertEquals(
                422,
                service.get(path.replace("t-ccua", "t-none")).as(key).send().status());
        assertEquals(406, service.get(path).as(key).accept("text/html").send().status());
    }

    @Test
    void anAnswerIsToBeHadAsAWorkbook() {
        Answer answer = service.get("/queries/practice-by-level").accept(XLSX).send();
        assertEquals(200, answer.status(), answer.toString());
        assertEquals("PK", answer.text().substring(0, 2));
        assertTrue(answer.header("Content-Disposition").contains("practice-by-level.xlsx"));
    }

    @Test
    void nobodyElseGetsAny() throws IOException {
        String key = registered("book-mine");
        String other = registered("book-theirs");
        service.post("/organisations/book-mine/evidence")
                .as(key)
                .body(XLSX, BOOKS.evidence(example("book-mine"), Language.EN))
                .send();
        for (String path : List.of(
                "/organisations/book-mine/evidence",
                "/organisations/book-mine/evidence/1",
                "/organisations/book-mine/evidence/1/versions/1/origins",
                "/organisations/book-mine/template?models=t-ccua-2024")) {
            assertEquals(
                    404,
                    service.get(path)
                            .as(other)
                            .accept(XLSX + ", text/turtle;q=0.5")
                            .send()
                            .status(),
                    path);
        }
        String ask = "ASK { GRAPH <urn:gradus:organisation:book-mine:evidence:1:1:origins> { ?s ?p ?o } }";
        assertTrue(asked(ask, key).contains("true"));
        assertTrue(asked(ask, other).contains("false"));
    }

    private static String asked(String query, String key) {
        return service.post("/sparql/private")
                .as(key)
                .accept("application/sparql-results+json")
                .body("application/sparql-query", query)
                .send()
                .text();
    }

    @Test
    void inTheWorkbenchAFaultyWorkbookComesBackWithItsFaultsForItsSenderAlone() throws IOException {
        String key = registered("book-desk");
        String colleague = service.key(Role.ORGANISATION, "book-desk");
        String page = "/desk/organisations/book-desk/evidence";
        Person person = Person.loggedIn(service, key);
        person.get(page);
        Answer refused = person.sendFiles(page, Map.of(), Map.of("mine.xlsx", faulty("book-desk")));
        assertEquals(422, refused.status(), refused.toString());
        assertTrue(refused.text().matches("(?s).*mine\\.xlsx, Evidence![A-Z]+\\d+.*"), refused.text());
        String copy = refused.text().replaceFirst("(?s).*href=\"(/desk/[^\"]*/copies/[^\"]*)\".*", "$1");
        Answer mine = person.get(copy);
        assertEquals(200, mine.status(), mine.toString());
        assertEquals(XLSX, mine.header("Content-Type"));
        assertEquals("private, no-store", mine.header("Cache-Control"));
        assertTrue(read(mine.bytes()).size() > 100, "what an annotated copy says is still there");
        assertEquals(404, Person.loggedIn(service, colleague).get(copy).status());

        person.get(page);
        Answer template = person.send(
                "/desk/organisations/book-desk/template",
                Map.of("model", "t-aiitre-10004-2023", "target", "L1", "form", "questionnaire"));
        assertEquals(200, template.status(), template.toString());
        assertEquals("PK", template.text().substring(0, 2));
        person.get(page);
        Answer none = person.send("/desk/organisations/book-desk/template", Map.of("form", "full"));
        assertEquals(400, none.status(), none.toString());
    }

    @Test
    void inTheWorkbenchAWorkbookIsStoredAndAllIsGivenOutAsOne() throws IOException {
        String key = registered("book-stored");
        String home = "/desk/organisations/book-stored";
        Graph graph = ContentNames.named(example("book-stored"));
        Person person = Person.loggedIn(service, key);
        person.get(home + "/evidence");
        // Whatever the file is called: its content decides.
        Answer stored = person.sendFiles(
                home + "/evidence", Map.of(), Map.of("evidence.bin", BOOKS.evidence(graph, Language.EN)));
        assertEquals(home + "/evidence?stored=1", stored.header("Location"), stored::toString);
        Answer all = person.get(home + "/workbook");
        assertEquals(200, all.status(), all.toString());
        assertTrue(graph.isIsomorphicWith(read(all.bytes())));
        assertTrue(graph.contains(Node.ANY, Node.ANY, NodeFactory.createURI(GRADUS.Evidence)));
        person.get(home + "/assessments");
        Answer assessed = person.send(home + "/assessments", Map.of("date", ""));
        assertEquals(303, assessed.status(), assessed.toString());
        Answer list = person.get(home + "/assessments");
        assertTrue(list.text().contains(home + "/assessments/1/workbook"), list.text());
        Answer workbook = person.get(home + "/assessments/1/workbook");
        assertEquals(200, workbook.status(), workbook.toString());
        assertEquals("PK", workbook.text().substring(0, 2));

        person.get(home + "/evidence");
        String table = "identifier,name,organisation or capability\n" + TestEvidenceText.iri("book-stored")
                + ",\"＝\",ORGANISATION\n";
        Answer told = person.sendFiles(
                home + "/evidence", Map.of(), Map.of("who.csv", table.getBytes(StandardCharsets.UTF_8)));
        assertTrue(told.status() == 303 || told.status() == 409, told.toString());
    }
}

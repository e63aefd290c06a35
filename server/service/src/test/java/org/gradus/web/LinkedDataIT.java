package org.gradus.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.gradus.ontology.TurtleLibrary;
import org.gradus.ontology.Version;
import org.gradus.rdf.Namespaces;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every IRI of the ontology answers at its path, in the form that is asked for. */
class LinkedDataIT {
    private static final Map<String, Lang> FORMS = Map.of(
            "text/turtle", Lang.TURTLE,
            "application/ld+json", Lang.JSONLD,
            "application/rdf+xml", Lang.RDFXML,
            "application/n-triples", Lang.NTRIPLES);

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.shared();
    }

    private static Graph parse(String text, Lang lang) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(text, lang).base("https://base.example/").parse(graph);
        return graph;
    }

    /** The last part of a path may hold what a URI must encode. */
    private static String path(String iri) {
        String plain = iri.replaceFirst("#.*", "").substring(Namespaces.BASE.length() - 1);
        int slash = plain.lastIndexOf('/');
        return plain.substring(0, slash + 1)
                + URLEncoder.encode(plain.substring(slash + 1), StandardCharsets.UTF_8)
                        .replace("+", "%20");
    }

    @Test
    void everyIriOfOntologyShapesAndCrosswalksAnswers() {
        var iris = new TreeSet<String>();
        for (String module : List.of("ontology", "shapes")) {
            TurtleLibrary library = TurtleLibrary.published(module);
            for (String file : library.names("")) {
                Graph graph = GraphFactory.createDefaultGraph();
                RDFParser.source(library.open(file)).lang(Lang.TURTLE).parse(graph);
                graph.find().forEachRemaining(triple -> {
                    for (Node node : List.of(triple.getSubject(), triple.getPredicate(), triple.getObject())) {
                        if (node.isURI()
                                && node.getURI().startsWith(Namespaces.BASE)
                                && node.getURI().length() > Namespaces.BASE.length()) {
                            iris.add(node.getURI().replaceFirst("#.*", ""));
                        }
                    }
                });
            }
        }
        assertTrue(iris.size() > 5000, "there are many: " + iris.size());
        var silent = new ArrayList<String>();
        iris.parallelStream().forEach(iri -> {
            var answer = service.get(path(iri)).accept("text/turtle").send();
            boolean there = answer.status() == 200
                    || (answer.status() == 303 && answer.header("Location").equals(path(iri) + ".ttl"));
            if (!there) {
                synchronized (silent) {
                    silent.add(answer.status() + " " + iri);
                }
            }
        });
        assertEquals(List.of(), silent);
    }

    @Test
    void aThingIsToldByTheDocumentAboutIt() {
        for (String path : List.of(
                "/practice/data-acquisition",
                "/t-aiitre-10003/5.2.2-a",
                "/t-aiitre-10003/CL3",
                "/probe/t-aiitre-10003/5.2.2-a.sufficient",
                "/shape/t-aiitre-10003/5.2.2-a.1")) {
            for (var form : FORMS.entrySet()) {
                var answer = service.get(path).accept(form.getKey()).send();
                assertEquals(303, answer.status(), path);
                assertTrue(answer.response().headers().allValues("Vary").contains("Accept"));
                var document = service.get(answer.header("Location")).send();
                assertEquals(200, document.status(), answer.header("Location"));
                assertTrue(document.header("Content-Type").startsWith(form.getKey()));
                Graph graph = parse(document.text(), form.getValue());
                Node node = NodeFactory.createURI(Namespaces.BASE + path.substring(1));
                assertTrue(graph.contains(node, Node.ANY, Node.ANY), path + " as " + form.getKey());
            }
        }
    }

    @Test
    void documentsNamespacesAndWholeGraphsAnswerThemselves() {
        for (String path : List.of(
                "/core",
                "/scales",
                "/breadth",
                "/ontology",
                "/shapes",
                "/crosswalks",
                "/t-aiitre-10003",
                "/ontology/t-aiitre-10003/data",
                "/crosswalk/levels",
                "/shape/evidence",
                "/" + Version.GRADUS + "/core",
                "/" + Version.GRADUS + "/ontology/t-aiitre-10003/data",
                "/handbook-2020")) {
            var answer = service.get(path).accept("text/turtle").send();
            assertEquals(200, answer.status(), path);
            assertFalse(parse(answer.text(), Lang.TURTLE).isEmpty(), path);
        }
        assertEquals(404, service.get("/9.9.9/core").send().status(), "a version that is not this one");
        Graph all = parse(service.get("/ontology.nt").send().text(), Lang.NTRIPLES);
        assertTrue(all.size() > 30_000, "the ontology as a whole: " + all.size());
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        var first = service.get("/core").accept("text/turtle").send();
        assertFalse(first.header("ETag").isEmpty());
        assertFalse(first.header("Last-Modified").isEmpty());
        assertEquals(
                304,
                service.get("/core")
                        .accept("text/turtle")
                        .header("If-None-Match", first.header("ETag"))
                        .send()
                        .status());
        assertEquals(
                304,
                service.get("/core")
                        .accept("text/turtle")
                        .header("If-Modified-Since", first.header("Last-Modified"))
                        .send()
                        .status());
        assertEquals(
                200,
                service.get("/core")
                        .accept("application/ld+json")
                        .header("If-None-Match", first.header("ETag"))
                        .send()
                        .status(),
                "each form has a tag of its own");
    }

    @Test
    void thePageOfARequirementShowsAllAboutIt() {
        String page = service.get("/t-aiitre-10003/5.2.2-a.html")
                .header("Accept-Language", "en")
                .send()
                .text();
        for (String part : List.of(
                "Automatic capture",
                "Criteria",
                "Data acquisition (breadth: unit",
                "sh:hasValue",
                "Would do",
                "Would not do",
                "5.2.2-a.insufficient",
                "a level up",
                "In other standards",
                "5.2.2-a.1")) {
            assertTrue(page.contains(part), part + " in\n" + page);
        }
        String chinese = service.get("/t-aiitre-10003/5.2.2-a.html")
                .header("Accept-Language", "zh-CN,zh;q=0.9")
                .send()
                .text();
        assertTrue(chinese.contains("判据") && chinese.contains("上一级的相同实践"), chinese);
        assertTrue(chinese.contains("可满足") && chinese.contains("不满足"), chinese);
        assertFalse(page.contains("<script"));
    }

    @Test
    void contextCatalogueAndServiceDescriptionAreThere() {
        var context = service.get("/context/v1").accept("application/ld+json").send();
        assertEquals(200, context.status());
        assertTrue(context.text().contains("data-acquisition"));
        Graph catalogue =
                parse(service.get("/catalogue").accept("text/turtle").send().text(), Lang.TURTLE);
        assertTrue(catalogue.contains(
                NodeFactory.createURI(Namespaces.BASE + "t-ccua-2024"),
                Node.ANY,
                NodeFactory.createURI("http://www.w3.org/ns/dcat#Dataset")));
        assertTrue(catalogue.contains(
                Node.ANY,
                NodeFactory.createURI("http://rdfs.org/ns/void#sparqlEndpoint"),
                NodeFactory.createURI(service.address("/sparql"))));
        Graph description =
                parse(service.get("/sparql").accept("text/turtle").send().text(), Lang.TURTLE);
        assertTrue(description.contains(
                Node.ANY,
                NodeFactory.createURI("http://www.w3.org/ns/sparql-service-description#endpoint"),
                NodeFactory.createURI(service.address("/sparql"))));
        assertEquals(200, service.get("/").accept("text/html").send().status());
        assertEquals(
                200, service.call("HEAD", "/core").accept("text/turtle").send().status());
    }

    @Test
    void theFirstPageCountsWhatTheStandardsAskAsEverythingElseDoes() {
        var page = service.get("/").accept("text/html");
        assertTrue(page.send().text().contains("171 requirements, 29 lead-ins"), "apart from each other");
        assertTrue(service.get("/?lang=zh").accept("text/html").send().text().contains("171 项要求，29 项引语要求"));
    }

    @Test
    void pagesOfOthersMayReadWhatIsPublicAndNothingElse() {
        assertEquals(
                "*",
                service.get("/core")
                        .accept("text/turtle")
                        .header("Origin", "https://elsewhere.example")
                        .send()
                        .header("Access-Control-Allow-Origin"));
        var guarded = service.call("OPTIONS", "/organisations/x/evidence")
                .header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "POST")
                .send();
        assertEquals("", guarded.header("Access-Control-Allow-Origin"));
    }

    @Test
    void reasonsOfMappingsAndWordsOfClausesAreInTheLanguageOfThePage() {
        String english = page("/t-aiitre-10003/5.2.2-a.html?lang=en");
        assertTrue(english.contains("Whoever meets the object meets the subject"), english);
        String chinese = page("/t-aiitre-10003/5.2.2-a.html?lang=zh");
        assertTrue(chinese.contains("满足客体即满足主体"), chinese);
        assertFalse(chinese.contains("Whoever meets"), chinese);
        String table = page("/t-aiitre-10004-2023/t1-g4-mainscene-1.html?lang=zh");
        assertTrue(table.matches("(?s).*<dd>\\s*表 1\\s*</dd>.*"), table);
        String figure = page("/t-aiitre-10004-2023/level-focus-1.html?lang=en");
        assertTrue(figure.matches("(?s).*<dd>\\s*Figure 1\\s*</dd>.*"), figure);
    }

    private static String page(String path) {
        var answer = service.get(path).accept("text/html").send();
        assertEquals(200, answer.status(), path);
        return answer.text();
    }
}

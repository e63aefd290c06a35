package org.gradus.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line as a user meets it: what it prints, where, and how it ends. */
class GradusIT {
    private static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();
    private static final String XINGHE = PROJECT.resolve("examples/xinghe.ttl").toString();
    private static final String DATE = "2026-06-30";

    @TempDir
    Path folder;

    private record Run(int exitCode, String out, String err) {}

    private static Run gradus(String... args) {
        // As the program itself has them: what a command leaves in its writers is not printed yet.
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var withLanguage = new ArrayList<>(List.of(args));
        if (!withLanguage.contains("--lang") && !withLanguage.contains("--help") && !args[0].equals("compile")) {
            withLanguage.addAll(List.of("--lang", "en"));
        }
        int exitCode = Gradus.run(writer(out), writer(err), withLanguage.toArray(String[]::new));
        return new Run(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "supplier-collaboration, CL1, A",
        "quality-traceability, CL2, AA",
        "order-delivery, CL3, AAA",
        "production-operations, CL3, AAA"
    })
    void theSampleCapabilitiesStandWhereTheirEvidencePutsThem(String capability, String level, String rating) {
        for (String file : new String[] {"xinghe.ttl", "xinghe.jsonld"}) {
            var run = gradus(
                    "assess",
                    PROJECT.resolve("examples").resolve(file).toString(),
                    "--date",
                    DATE,
                    "--model",
                    "t-aiitre-10003",
                    "--subject",
                    "https://xinghe.example/id/" + capability,
                    "--format",
                    "json");
            assertEquals(0, run.exitCode(), run.err());
            var assessment = JsonParser.parseString(run.out())
                    .getAsJsonObject()
                    .getAsJsonArray("assessments")
                    .get(0)
                    .getAsJsonObject();
            assertEquals(level, assessment.get("level").getAsString());
            assertEquals(rating, assessment.get("rating").getAsString());
        }
    }

    @Test
    void theFourthCapabilityMissesLevel4ByThreeImprovementsAndSaysWhatDoesNotCount() {
        var run = gradus(
                "assess", XINGHE, "--date", DATE, "--subject", "https://xinghe.example/id/production-operations");
        assertTrue(run.out().contains("Missing for CL4 network level: 3 requirements, met by 3 practice improvements"));
        assertTrue(run.out().contains("(rejected)"), run.out());
        assertTrue(run.out().contains("(expired after 2026-03-31)"), run.out());
        assertTrue(run.out().contains("1 inapplicable"), run.out());
    }

    @Test
    void anOrganisationIsShownItsGradeAndTheEvidenceThatServedTwoStandards() {
        var grade = gradus("assess", PROJECT.resolve("examples/lanqiao.ttl").toString(), "--date", DATE);
        assertTrue(grade.out().contains("Level: L2 scenario level"), grade.out());
        assertTrue(grade.out().contains("[6] L2"), grade.out());
        var both = gradus("assess", XINGHE, "--date", DATE);
        assertTrue(both.out().contains("Evidence that served more than one standard"), both.out());
    }

    @Test
    void theOrganisationThatMissesLevel3ByTwoRequirementsIsToldTheTwoPractices() {
        var run = gradus("assess", PROJECT.resolve("examples/qingshan.ttl").toString(), "--date", DATE);
        assertTrue(
                run.out().contains("Missing for L3 domain level: 2 requirements, met by 2 practice improvements"),
                run.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"turtle", "jsonld"})
    void theRdfReportsParseAndHoldTheSameGraph(String format) throws IOException {
        Path file = folder.resolve("report." + (format.equals("turtle") ? "ttl" : "jsonld"));
        assertEquals(
                0,
                gradus("assess", XINGHE, "--date", DATE, "--format", format, "--output", file.toString())
                        .exitCode());
        Path turtle = folder.resolve("again.ttl");
        gradus("assess", XINGHE, "--date", DATE, "--format", "turtle", "--output", turtle.toString());
        Graph one = GraphFactory.createDefaultGraph();
        Graph two = GraphFactory.createDefaultGraph();
        RDFDataMgr.read(one, file.toUri().toString());
        RDFDataMgr.read(two, turtle.toUri().toString());
        assertTrue(one.size() > 1000);
        assertTrue(one.isIsomorphicWith(two));
        if (format.equals("turtle")) {
            assertEquals(Files.readString(file), Files.readString(turtle), "the same input gives the same bytes");
        }
    }

    @Test
    void evidenceWithoutNamesGivesTheSameReportEveryTime() throws IOException {
        Path file = folder.resolve("nameless.ttl");
        Files.writeString(file, """
                @prefix gradus: <https://w3id.org/gradus/core#> .
                @prefix practice: <https://w3id.org/gradus/practice/> .
                @prefix dcterms: <http://purl.org/dc/terms/> .
                @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
                <https://e.example/org> a gradus:Organisation ; rdfs:label "Org"@en .
                <https://e.example/c> a gradus:Capability ; gradus:ofOrganisation <https://e.example/org> ; rdfs:label "C"@en ;
                  practice:integration-management-system
                    [ a gradus:Evidence ; gradus:status gradus:Accepted ; dcterms:issued "2026-01-01"^^xsd:date ; dcterms:source "A" ] ,
                    [ a gradus:Evidence ; gradus:status gradus:Accepted ; dcterms:issued "2026-01-02"^^xsd:date ; dcterms:source "B" ] .
                """);
        var first = gradus("assess", file.toString(), "--date", DATE, "--format", "turtle");
        var second = gradus("assess", file.toString(), "--date", DATE, "--format", "turtle");
        assertTrue(first.out().contains("gradus:decidedBy"), first.err());
        assertEquals(first.out(), second.out());
    }

    @Test
    void evidenceIsEscapedInHtmlAndOnlyWebAddressesBecomeLinks() throws IOException {
        Path file = folder.resolve("hostile.ttl");
        Files.writeString(file, """
                @prefix gradus: <https://w3id.org/gradus/core#> .
                @prefix practice: <https://w3id.org/gradus/practice/> .
                @prefix dcterms: <http://purl.org/dc/terms/> .
                @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
                <https://e.example/org> a gradus:Organisation ; rdfs:label "Org"@en .
                <https://e.example/c> a gradus:Capability ; gradus:ofOrganisation <https://e.example/org> ;
                  rdfs:label "<script>alert(1)</script>"@en ;
                  practice:integration-management-system [ a gradus:Evidence ; rdfs:label "<img src=x onerror=alert(1)>"@en ;
                    gradus:status gradus:Accepted ; dcterms:issued "2026-01-01"^^xsd:date ;
                    dcterms:source "javascript:alert(1)" ] .
                """);
        var run = gradus("assess", file.toString(), "--date", DATE, "--format", "html");
        assertEquals(0, run.exitCode(), run.err());
        assertFalse(run.out().contains("<script"), "no script at all");
        assertFalse(run.out().contains("<img"));
        assertFalse(run.out().contains("href=\"javascript"));
        assertTrue(run.out().contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
    }

    @Test
    void aLevelIsNeverPrintedForEvidenceThatFailsIntake() throws IOException {
        Path file = folder.resolve("misspelt.ttl");
        Files.writeString(
                file,
                Files.readString(Path.of(XINGHE)).replace("practice:data-acquisition", "practice:data-aquisition"));
        var run = gradus("assess", file.toString(), "--date", DATE);
        assertEquals(ExitCode.PROBLEMS, run.exitCode());
        assertEquals("", run.out());
        assertTrue(run.err().contains("practice:data-acquisition"), run.err());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--subject https://xinghe.example/id/order-deliver | Did you mean <https://xinghe.example/id/order-delivery>",
                "--model t-aiitre-1003 | Did you mean t-aiitre-10003",
                "--date 30.6.2026 | year-month-day",
                "--date 2999-01-01 | lies in the future"
            })
    void whatIsNotThereIsRefusedWithTheNearestThatIs(String option, String said) {
        String[] parts = option.split(" ");
        var run = gradus("assess", XINGHE, parts[0], parts[1]);
        assertEquals(ExitCode.USAGE, run.exitCode());
        assertEquals("", run.out());
        assertTrue(run.err().contains(said), run.err());
    }

    @Test
    void refusalsSpeakChineseWhereAsked() {
        var run = gradus("assess", XINGHE, "--date", "2999-01-01", "--lang", "zh");
        assertTrue(
                run.err()
                        .contains("晚于今天（" + LocalDate.now(ZoneId.systemDefault()) + "，时区 " + ZoneId.systemDefault()
                                + "）"),
                run.err());
    }

    @Test
    void aFileThatCannotBeWrittenLeavesNothingBehind() throws IOException {
        Path missing = folder.resolve("none/report.html");
        var run = gradus("assess", XINGHE, "--date", DATE, "--format", "html", "--output", missing.toString());
        assertEquals(ExitCode.USAGE, run.exitCode());
        try (var left = Files.list(folder)) {
            assertEquals(0, left.count());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "t10003:5.2.2-a",
                "10003:5.2.2:a",
                "https://w3id.org/gradus/t-aiitre-10003/5.2.2-a",
                "<https://w3id.org/gradus/t-aiitre-10003/5.2.2-a>",
                "10003 5.2.2 a",
                "T10003:5.2.2-A",
                "t-aiitre-10003/5.2.2-a"
            })
    void aRequirementIsFoundByAnyOfItsNames(String id) {
        var run = gradus("requirement", id);
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().contains("data acquisition") || run.out().contains("Data acquisition"), run.out());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "t10004:t1-g1-point-1",
                "t1-g1-point-1",
                "10004:t1:g1-point:1",
                "https://w3id.org/gradus/t-aiitre-10004-2023/t1-g1-point-1"
            })
    void aKeyRequirementIsFoundByAnyOfItsNamesAndSaysItsCell(String id) {
        var run = gradus("requirement", id, "--lang", "en");
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().contains("Key requirement of Grade 1 (L1): single point, IT application"), run.out());
        var cell = gradus("requirement", "t10004:t1-g1-point", "--lang", "en");
        assertTrue(cell.err().contains("t10004:t1-g1-point-1, t10004:t1-g1-point-2"), cell.err());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7.2.2 c",
                "7.2.2c",
                "7.2.2 c)",
                "7.2.2 c）",
                "7.2.2(c)",
                "7.2.2.c",
                "７.２.２-c",
                " 7.2.2-c",
                "第7.2.2条c项"
            })
    void aRequirementIsFoundAsItIsPrinted(String printed) {
        var run = gradus("requirement", printed, "--lang", "en");
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().startsWith("t10003:7.2.2-c  "), run.out());
        assertTrue(gradus("requirement", "8.4.3 L1 b").out().startsWith("tccua:8.4.3-L1-b"));
        assertTrue(gradus("requirement", "2.2.5").out().startsWith("ms2014:req-2.2.5"));
        assertTrue(gradus("requirement", "5.4.2").err().contains("t10004:5.4.2.1-a"));
    }

    @ParameterizedTest
    @CsvSource({
        "10003, t-aiitre-10003",
        "t10004, t-aiitre-10004-2023",
        "T/AIITRE 10004, t-aiitre-10004-2023",
        "t-aiitre-10003-2023, t-aiitre-10003",
        "ccua, t-ccua-2024",
        "T/CCUA 0000-2024, t-ccua-2024",
        "ms, ms-2014",
        "Ｔ-ＣＣＵＡ, t-ccua-2024"
    })
    void aModelCalledByItsNumberOrAnotherPartIsOffered(String called, String meant) {
        var run = gradus("assess", XINGHE, "--model", called);
        assertEquals(ExitCode.USAGE, run.exitCode());
        assertTrue(run.err().contains("Did you mean " + meant + "?"), run.err());
    }

    @Test
    void theTermsAreTheSameInAnyLanguage() {
        var terms = gradus("terms", "--lang", "zh");
        assertEquals(0, terms.exitCode(), terms.err());
        assertEquals(gradus("terms").out(), terms.out());
    }

    @Test
    void anUnknownRequirementNamesTheNearest() {
        var run = gradus("requirement", "t10003:5.2.2-z");
        assertEquals(ExitCode.USAGE, run.exitCode());
        assertTrue(run.err().contains("t10003:5.2.2"), run.err());
    }

    @Test
    void modelsAndPracticesAreListed() {
        assertTrue(gradus("models").out().contains("171 requirements"));
        assertTrue(gradus("practices", "twin").out().contains("practice:digital-twin"));
        var byProof = gradus("practices", "KPI", "--lang", "en").out();
        assertTrue(
                byProof.contains("(definition)") || byProof.contains("(proof)") || byProof.contains("(synonym)"),
                byProof);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"firewall", "workflow", "data lake", "ISMS", "MES", "数据湖", "防火墙", "工作流", "看板", "备份", "预测性维护"})
    void theWordsOfTheTradeFindAPractice(String word) {
        assertTrue(gradus("practices", word, "--lang", "en").out().contains("practice:"), word);
    }

    @Test
    void aPracticeIsShownInTheTableThatTellsItFromItsNeighbours() {
        String shown =
                gradus("practice", "data-quality-management", "--lang", "en").out();
        assertTrue(shown.contains("Data governance, management, standards or quality?"), shown);
        assertTrue(shown.contains("(practice:data-governance)"), shown);
    }

    @Test
    void aPracticeIsShownWithWhatTellsItFromOthersAndWhoAsks() {
        var en = gradus("practice", "digital twin", "--lang", "en");
        assertEquals(0, en.exitCode(), en.err());
        for (String part : List.of(
                "practice:digital-twin  Digital twin",
                "  Proof: ",
                "  Narrower: ",
                "  Would show it:",
                "  Would not:",
                "  Asked by:",
                "    t10003:7.2.2-c  ")) {
            assertTrue(en.out().contains(part), part + " in\n" + en.out());
        }
        assertTrue(gradus("practice", "数字孪生", "--lang", "zh").out().contains("  佐证："));
        var misspelt = gradus("practice", "digital-twni", "--lang", "en");
        assertEquals(2, misspelt.exitCode());
        assertTrue(misspelt.err().contains("Did you mean digital-twin?"), misspelt.err());
    }

    @Test
    void whatIsLeftBlankIsToldWithWhatItCosts(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("blank.ttl"), """
                @prefix dcterms: <http://purl.org/dc/terms/> .
                @prefix gradus: <https://w3id.org/gradus/core#> .
                @prefix practice: <https://w3id.org/gradus/practice/> .
                @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
                <https://example.org/acme> a gradus:Organisation ; rdfs:label "Acme"@en ;
                    practice:data-acquisition [ a gradus:Evidence ; gradus:status gradus:Accepted ;
                        dcterms:issued "2026-05-01"^^xsd:date ; dcterms:source "Records" ] .
                """);
        var en = gradus("check", file.toString(), "--lang", "en");
        assertEquals(0, en.exitCode(), en.err());
        assertTrue(en.out().contains("Data acquisition: breadth, asked up to “"), en.out());
        var zh = gradus("check", file.toString(), "--lang", "zh");
        assertTrue(zh.out().contains("数据采集：广度，"), zh.out());
    }

    @Test
    void ontologyFilesAreCheckedAgainstTheOntologysRules() {
        var run = gradus(
                "check", PROJECT.resolve("ontology/t-aiitre-10003/data.ttl").toString());
        assertEquals(0, run.exitCode(), run.err() + run.out());
        assertEquals(0, gradus("check", XINGHE).exitCode());
    }

    @Test
    void compileCheckFindsCommittedShapesUpToDate() {
        var run = gradus("compile", "--check", "--project", PROJECT.toString());
        assertEquals(0, run.exitCode(), run.out());
    }
}

package org.gradus.service;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.gradus.assess.Standards;
import org.gradus.evidence.admission.ContentNames;
import org.gradus.holdings.EffectiveEvidence;
import org.gradus.holdings.Holdings;
import org.gradus.holdings.RowFiles;
import org.gradus.store.AssessmentArchive;
import org.gradus.store.AssessmentRun;
import org.gradus.store.Author;
import org.gradus.store.DataFolder;
import org.gradus.store.Database;
import org.gradus.store.Decision;
import org.gradus.store.Decisions;
import org.gradus.store.EvidenceArchive;
import org.gradus.store.Judgement;
import org.gradus.store.Organisation;
import org.gradus.store.Organisations;
import org.gradus.store.PublicGraphs;
import org.gradus.store.ReportFiles;
import org.gradus.store.SentGraphs;
import org.gradus.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A report that is made later says what it would have said at once, whatever was written meanwhile. */
class ReportsIT {
    private static final Standards STANDARDS = Standards.published();
    private static final LocalDate DATE = LocalDate.of(2026, 6, 30);
    private static final Path EXAMPLES = Path.of("../../examples");
    private static final Author ASSESSOR = new Author("a", "assessor");
    private static final Author ITSELF = new Author("o", "organisation");
    private static final List<String> FORMS = List.of("json", "ttl", "data.nt", "jsonld", "en.html", "zh.html");

    @TempDir
    private Path folder;

    private Database store;
    private Database open;
    private EvidenceArchive archive;
    private Decisions decisions;
    private AssessmentArchive assessments;
    private Reports reports;
    private ReportUpkeep upkeep;
    private AssessmentService service;
    private Organisation organisation;
    private int clock;

    @BeforeEach
    void start() {
        store = Database.open(folder.resolve("store"), new org.gradus.store.Room(folder, 0), loss -> {});
        open = Database.open(folder.resolve("public"));
        begin();
    }

    @AfterEach
    void stop() {
        upkeep.close();
        store.close();
        open.close();
    }

    /** As a new start does: nothing is in memory. Nothing is kept by itself. */
    private void begin() {
        archive = new EvidenceArchive(store, practice -> Set.of(), new SentGraphs(1_000_000));
        decisions = new Decisions(store);
        assessments = new AssessmentArchive(store);
        var holdings =
                new Holdings(STANDARDS, store, archive, decisions, new RowFiles(folder.resolve("rows")), 1_000_000);
        reports = new Reports(STANDARDS, holdings, new ReportFiles(folder.resolve("reports")));
        var undisturbed = new Undisturbed();
        upkeep = new ReportUpkeep(
                reports, assessments, new Organisations(store), undisturbed, Duration.ofDays(1), Duration.ofDays(1));
        service = new AssessmentService(
                STANDARDS,
                holdings,
                assessments,
                reports,
                upkeep,
                new PublicGraphs(open, STANDARDS.files(), STANDARDS.shapes()),
                new Audits(STANDARDS, reports, new DataFolder(folder), 1000),
                undisturbed,
                Clock.fixed(now(), ZoneOffset.UTC));
    }

    private Instant now() {
        return Instant.parse("2026-06-30T00:00:00Z").plusSeconds(clock++);
    }

    private void register(String iri) {
        new Organisations(store).put("acme", iri, new Text("Acme", "测试"), now());
        organisation = new Organisations(store).get("acme");
    }

    private void post(String sample, Author by) throws IOException {
        var graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(Files.readString(EXAMPLES.resolve(sample)), Lang.TURTLE)
                .parse(graph);
        String sha = "%064x".formatted(sample.hashCode() & 0xffffffffL);
        archive.add(
                "acme", new EvidenceArchive.Content(ContentNames.named(graph), sha, "text/turtle"), by, now(), null);
    }

    /** Every third item is accepted, the others are not. */
    private void decide() {
        var graph = archive.graph(archive.current("acme").get(0));
        var made = new java.util.ArrayList<Decision>();
        for (var item : EffectiveEvidence.items(graph)) {
            made.add(new Decision(
                    item.getURI(),
                    ContentNames.digest(graph, item),
                    made.size() % 3 == 0 ? Judgement.ACCEPTED : Judgement.REJECTED,
                    false,
                    "seen",
                    ASSESSOR,
                    now()));
        }
        decisions.add("acme", made);
    }

    private AssessmentRun assess() {
        return service.assess(organisation, List.of(), DATE, ASSESSOR, 0);
    }

    private Map<String, byte[]> told(AssessmentRun run) throws IOException {
        var told = new TreeMap<String, byte[]>();
        for (String form : FORMS) {
            try (var in = reports.open(run, form).orElseThrow()) {
                told.put(form, in.readAllBytes());
            }
        }
        return told;
    }

    private static void assertSame(Map<String, byte[]> expected, Map<String, byte[]> actual, String what) {
        expected.forEach((form, bytes) -> assertArrayEquals(bytes, actual.get(form), what + ": " + form));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xinghe.ttl", "lanqiao.ttl"})
    void aReportThatIsMadeLaterSaysTheSame(String sample) throws IOException {
        String text = Files.readString(EXAMPLES.resolve(sample));
        var company =
                java.util.regex.Pattern.compile("https://[a-z]+\\.example/").matcher(text);
        assertTrue(company.find());
        register(company.group() + "id/company");
        post(sample, ITSELF);
        AssessmentRun own = assess();
        var ofOwn = told(own);
        decide();
        AssessmentRun decided = assess();
        var ofDecided = told(decided);
        assertFalse(
                new String(ofOwn.get("json"), StandardCharsets.UTF_8)
                        .equals(new String(ofDecided.get("json"), StandardCharsets.UTF_8)),
                "the decisions make a difference");
        archive.withdraw("acme", 1, null, ASSESSOR, now(), "test");
        begin();
        AssessmentRun read = assessments.get("acme", own.number());
        assertSame(ofOwn, told(read), "made anew");
        assertSame(ofDecided, told(assessments.get("acme", decided.number())), "made anew with decisions");
        reports.keep(read);
        assertFalse(reports.isWanting(read));
        assertSame(ofOwn, told(read), "from files");
    }

    @Test
    void whatIsThereOfAnotherAssessmentOfTheNumberIsNotTakenForItsOwn() throws IOException {
        register("https://xinghe.example/id/company");
        post("xinghe.ttl", ASSESSOR);
        var files = new ReportFiles(folder.resolve("reports"));
        files.put("acme", 1, Map.of("json", out -> out.write(1)));
        AssessmentRun run = assess();
        assertEquals(1, run.number());
        assertTrue(told(run).get("json").length > 1);
        assertTrue(reports.isWanting(run));
        upkeep.finish();
        assertFalse(reports.isWanting(run));
        assertEquals(0, upkeep.left());
    }

    @Test
    void theResultIsInTheStoreWithTheAssessment() throws IOException {
        register("https://xinghe.example/id/company");
        post("xinghe.ttl", ITSELF);
        decide();
        AssessmentRun run = assess();
        assertTrue(assessments.result(run).orElseThrow().size() > 1000);
    }
}

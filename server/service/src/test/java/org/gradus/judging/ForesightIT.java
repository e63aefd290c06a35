package org.gradus.judging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.gradus.assess.Assessment;
import org.gradus.assess.Engine;
import org.gradus.assess.RequirementFinding;
import org.gradus.assess.Standards;
import org.gradus.evidence.admission.ContentNames;
import org.gradus.evidence.admission.Dossier;
import org.gradus.evidence.admission.Subject;
import org.gradus.holdings.Holdings;
import org.gradus.holdings.HoldingsUpkeep;
import org.gradus.holdings.RowFiles;
import org.gradus.service.Present;
import org.gradus.service.refusal.RequestRefused;
import org.gradus.service.refusal.ServiceRefusal;
import org.gradus.service.refusal.StoreRefusal;
import org.gradus.store.Author;
import org.gradus.store.Database;
import org.gradus.store.Decision;
import org.gradus.store.Decisions;
import org.gradus.store.EvidenceArchive;
import org.gradus.store.Judgement;
import org.gradus.store.Organisation;
import org.gradus.store.SentGraphs;
import org.gradus.testing.Amount;
import org.gradus.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told before a decision is what an assessment finds after it; and who may decide what. */
class ForesightIT {
    private static final Standards STANDARDS = Standards.published();
    private static final LocalDate DATE = LocalDate.of(2026, 6, 30);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-30T08:00:00Z"), ZoneOffset.UTC);
    private static final Author ONE = new Author("assessor-one", "assessor");
    private static final Author OTHER = new Author("assessor-other", "assessor");
    private static final Author ITSELF = new Author("itself", "organisation");
    private static final Organisation ACME =
            new Organisation("acme", "https://acme.example/id/company", new Text("Acme", "甲"), Instant.EPOCH);
    private static final int ROUNDS = Amount.of(4, 6);
    private static final int MANY = 1_000_000;

    @TempDir
    private Path folder;

    private Database store;
    private EvidenceArchive archive;
    private Decisions decisions;
    private Holdings holdings;
    private HoldingsUpkeep upkeep;
    private Items items;

    @BeforeEach
    void open() {
        store = Database.open(folder.resolve("store"));
        archive = new EvidenceArchive(store, practice -> Set.of(), new SentGraphs(MANY));
        decisions = new Decisions(store);
        holdings = new Holdings(STANDARDS, store, archive, decisions, new RowFiles(folder.resolve("rows")), MANY);
        upkeep = new HoldingsUpkeep(holdings, Duration.ofHours(1));
        items = new Items(holdings, archive, decisions, MANY);
    }

    @AfterEach
    void close() {
        upkeep.close();
        store.close();
    }

    private Deciding deciding(boolean byTwo) {
        return new Deciding(archive, decisions, upkeep, byTwo, CLOCK);
    }

    private static EvidenceArchive.Content example(String name) {
        Graph read = GraphMemFactory.createDefaultGraphSameTerm();
        RDFDataMgr.read(read, Path.of("../../examples").resolve(name).toUri().toString());
        Graph graph = ContentNames.named(read);
        return new EvidenceArchive.Content(graph, String.format("%064x", graph.size()), "text/turtle");
    }

    private void submit(String name) {
        archive.add("acme", example(name), ITSELF, Instant.parse("2026-06-01T00:00:00Z"), null);
    }

    private Map<String, String> foreseen(List<Decision> supposed) {
        var told = new LinkedHashMap<String, String>();
        for (Shift shift : new Foresight(STANDARDS, holdings, CLOCK).of("acme", supposed)) {
            told.put(name(shift.after()), words(shift.after()));
            int turned = 0;
            for (int i = 0; i < shift.before().findings().size(); i++) {
                turned += shift.before().findings().get(i).outcome()
                                == shift.after().findings().get(i).outcome()
                        ? 0
                        : 1;
            }
            int all = turned;
            assertTrue(shift.turns().size() >= all, () -> shift.turns().size() + " of " + all);
        }
        return told;
    }

    /** By the reference engine, from what is in the store after the decisions. */
    private Map<String, String> found() {
        var found = new LinkedHashMap<String, String>();
        var fresh = new Holdings(
                STANDARDS, store, new EvidenceArchive(store), decisions, new RowFiles(folder.resolve("other")), 0);
        List<Dossier> dossiers = fresh.of("acme").dossiers();
        var types = dossiers.stream()
                .flatMap(dossier -> dossier.subjects().stream())
                .map(Subject::type)
                .collect(java.util.stream.Collectors.toSet());
        for (String model : STANDARDS.modelsFor(types)) {
            for (Dossier dossier : dossiers) {
                STANDARDS
                        .assessor(model, Engine.RDF4J)
                        .assess(dossier, DATE)
                        .forEach(each -> found.put(name(each), words(each)));
            }
        }
        return found;
    }

    private static String name(Assessment assessment) {
        return assessment.model().name() + " " + assessment.subject().iri();
    }

    private static String words(Assessment assessment) {
        var outcomes = new StringBuilder();
        for (RequirementFinding finding : assessment.findings()) {
            outcomes.append(finding.outcome().localName().charAt(0));
        }
        return assessment.rank() + " " + Shift.grade(assessment).map(cell -> cell.grade()) + " " + outcomes;
    }

    @ParameterizedTest
    @ValueSource(strings = {"lanqiao.ttl", "xinghe.ttl", "qingshan.ttl", "baihe.ttl"})
    void whatADecisionWouldChangeIsWhatAnAssessmentAfterItFinds(String name) {
        submit(name);
        var random = new Random(7);
        var told = new java.util.HashSet<Map<String, String>>();
        for (int round = 0; round < ROUNDS; round++) {
            var words = new ArrayList<Word>();
            // From one item to all of them.
            int of = round == 0 ? 1 : random.nextInt(4) + 1;
            for (Item item : items.of("acme")) {
                if (random.nextInt(of) == 0) {
                    words.add(new Word(
                            item.iri(),
                            item.content(),
                            round == 0 || random.nextInt(3) > 0 ? Judgement.ACCEPTED : Judgement.REJECTED,
                            "seen"));
                }
            }
            Map<String, String> foreseen = foreseen(deciding(false).supposed(ACME, words, ONE));
            deciding(false).decide(ACME, words, ONE);
            assertEquals(found(), foreseen, () -> name + ", " + words.size() + " decisions");
            told.add(foreseen);
        }
        assertTrue(told.size() > 2, () -> "the decisions made too little difference: " + told.size());
    }

    @Test
    void oneItemTurnsRequirementsThatAreSaidToHingeOnIt() {
        submit("lanqiao.ttl");
        var hinges = new Hinges(holdings, new Present(STANDARDS, holdings, CLOCK)).of("acme");
        int turned = 0;
        for (Item item : items.of("acme")) {
            var supposed = deciding(false)
                    .supposed(ACME, List.of(new Word(item.iri(), item.content(), Judgement.ACCEPTED, "seen")), ONE);
            for (Shift shift : new Foresight(STANDARDS, holdings, CLOCK).of("acme", supposed)) {
                for (Shift.Turn turn : shift.turns()) {
                    // What now fails in words instead of in silence is met by nothing.
                    if (!turn.after().isFavourable()) {
                        continue;
                    }
                    turned++;
                    assertTrue(
                            hinges.getOrDefault(item.iri(), Set.of()).stream()
                                    .anyMatch(hinge -> hinge.requirement()
                                            .iri()
                                            .equals(turn.requirement().iri())),
                            () -> item.iri() + " turns " + turn.requirement().iri());
                }
            }
        }
        assertTrue(turned > 5, "too little turned: " + turned);
    }

    @Test
    void whereTwoDecideTheFirstCountsForNothingUntilAnotherSaysTheSame() {
        submit("lanqiao.ttl");
        Item item =
                items.of("acme").stream().filter(Item::isUndecided).findFirst().orElseThrow();
        var accepted = List.of(new Word(item.iri(), item.content(), Judgement.ACCEPTED, "seen"));
        var rejected = List.of(new Word(item.iri(), item.content(), Judgement.REJECTED, "of another plant"));
        Deciding deciding = deciding(true);
        var before = found();
        assertTrue(deciding.decide(ACME, accepted, ONE).get(0).proposed());
        assertEquals(before, found());
        Item proposed = items.find("acme", item.iri()).orElseThrow();
        assertTrue(proposed.isUndecided() && proposed.isProposed());
        ServiceRefusal self = assertThrows(StoreRefusal.class, () -> deciding.decide(ACME, accepted, ONE));
        assertEquals(ServiceRefusal.Code.CONFLICT, self.code());
        assertTrue(deciding.decide(ACME, rejected, OTHER).get(0).proposed(), "who says otherwise proposes that");
        assertTrue(deciding.decide(ACME, accepted, ONE).get(0).proposed(), "and is contradicted");
        assertTrue(decisions.standing("acme").isEmpty());
        assertEquals(false, deciding.decide(ACME, accepted, OTHER).get(0).proposed());
        assertEquals(
                org.gradus.evidence.admission.Evidence.Status.ACCEPTED,
                items.find("acme", item.iri()).orElseThrow().status());
        assertTrue(deciding.decide(ACME, rejected, ONE).get(0).proposed(), "so does whoever would take it back");
        assertEquals(
                org.gradus.evidence.admission.Evidence.Status.ACCEPTED,
                items.find("acme", item.iri()).orElseThrow().status());
    }

    @Test
    void whatSaysSomethingElseThanWasSeenIsNotDecided() {
        submit("lanqiao.ttl");
        Item item = items.of("acme").get(0);
        Item second = items.of("acme").get(1);
        var words = List.of(
                new Word(second.iri(), second.content(), Judgement.ACCEPTED, "seen"),
                new Word(item.iri(), "f".repeat(64), Judgement.ACCEPTED, "seen"));
        ServiceRefusal refused =
                assertThrows(StoreRefusal.class, () -> deciding(false).decide(ACME, words, ONE));
        assertEquals(ServiceRefusal.Code.STALE, refused.code());
        assertTrue(decisions.all("acme").isEmpty(), "all or none");
    }

    @Test
    void whoAsksBackLeavesTheItemWaitingUntilItSaysSomethingElse() {
        submit("lanqiao.ttl");
        Item item =
                items.of("acme").stream().filter(Item::isUndecided).findFirst().orElseThrow();
        var before = found();
        deciding(true)
                .decide(ACME, List.of(new Word(item.iri(), item.content(), Judgement.ASKED_BACK, "which plant?")), ONE);
        assertEquals(before, found());
        var queue = new Queue(STANDARDS, items, CLOCK);
        assertTrue(queue.of(List.of(ACME), new Queue.Filter("", "", 0, Queue.State.ASKED_BACK)).stream()
                .anyMatch(each -> each.item().iri().equals(item.iri())));
        assertTrue(queue.of(List.of(ACME), new Queue.Filter("", "", 0, Queue.State.OPEN)).stream()
                .noneMatch(each -> each.item().iri().equals(item.iri())));
        deciding(false).decide(ACME, List.of(new Word(item.iri(), item.content(), Judgement.ACCEPTED, "seen")), ONE);
        assertThrows(
                RequestRefused.class,
                () -> deciding(false)
                        .decide(
                                ACME,
                                List.of(new Word(item.iri(), item.content(), Judgement.ASKED_BACK, "which?")),
                                ONE));
    }
}

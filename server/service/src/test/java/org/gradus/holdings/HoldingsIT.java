package org.gradus.holdings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.gradus.assess.Assessor;
import org.gradus.assess.Engine;
import org.gradus.assess.Standards;
import org.gradus.decide.Decider;
import org.gradus.decide.Decision;
import org.gradus.evidence.admission.ContentNames;
import org.gradus.evidence.admission.DossierReader;
import org.gradus.rows.PackedOrganisation;
import org.gradus.service.refusal.StoreRefusal;
import org.gradus.store.Author;
import org.gradus.store.Database;
import org.gradus.store.Decisions;
import org.gradus.store.EvidenceArchive;
import org.gradus.store.EvidenceDocument;
import org.gradus.store.Judgement;
import org.gradus.store.SentGraphs;
import org.gradus.testing.Amount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is written in whatever order: levels from the rows are those from the store's graphs by the reference engine. */
class HoldingsIT {
    private static final Standards STANDARDS = Standards.published();
    private static final LocalDate DATE = LocalDate.of(2026, 6, 30);
    private static final List<String> MODELS = STANDARDS.ontology().modelNames();
    private static final Decider DECIDER = Decider.of(STANDARDS, MODELS, DATE);
    private static final List<String> IDS = List.of("one", "other");
    private static final Author ASSESSOR = new Author("a", "assessor");
    private static final Author ITSELF = new Author("o", "organisation");
    private static final int MANY = 1_000_000;
    private static final int STEPS = Amount.of(18, 30);

    @TempDir
    private Path folder;

    private Database store;
    private EvidenceArchive archive;
    private Decisions decisions;
    private Holdings holdings;
    private int clock;

    @BeforeEach
    void open() {
        store = Database.open(folder.resolve("store"));
        begin();
    }

    @AfterEach
    void close() {
        store.close();
    }

    /** As a new start does: nothing is in memory. */
    private void begin() {
        archive = new EvidenceArchive(store, practice -> Set.of(), new SentGraphs(MANY));
        decisions = new Decisions(store);
        holdings = holdings(MANY);
    }

    private Holdings holdings(long statements) {
        return new Holdings(STANDARDS, store, archive, decisions, new RowFiles(folder.resolve("rows")), statements);
    }

    private Instant now() {
        return Instant.parse("2026-06-01T00:00:00Z").plusSeconds(clock++);
    }

    private EvidenceArchive.Content content(Graph graph) {
        String sha = String.format("%064x", graph.size() * 1000L + clock);
        return new EvidenceArchive.Content(graph, sha, "text/turtle");
    }

    private void add(String id, Graph graph, Author by) {
        archive.add(id, content(graph), by, now(), null);
    }

    private static Set<Decision> decided(List<PackedOrganisation> rows) {
        return rows.stream().flatMap(each -> DECIDER.decide(each).stream()).collect(Collectors.toSet());
    }

    /** By another archive that knows nothing, from the graphs in the database, by the reference engine. */
    private Set<Decision> reference(String id) {
        var fresh = new EvidenceArchive(store);
        var effective = store.read(() -> EffectiveEvidence.of(id, "", fresh, new Decisions(store)));
        var decided = new HashSet<Decision>();
        for (var dossier : new DossierReader(STANDARDS.ontology().vocabulary()).read(effective.graph())) {
            for (String model : MODELS) {
                Assessor assessor = STANDARDS.assessor(model, Engine.RDF4J);
                assessor.assess(dossier, DATE).forEach(each -> decided.add(Decision.of(each)));
            }
        }
        return decided;
    }

    private void requireRight(String what) {
        requireRight(what, IDS);
    }

    private void requireRight(String what, List<String> ids) {
        for (String id : ids) {
            var expected = reference(id);
            assertEquals(expected, decided(holdings.rows(id)), () -> what + ": from memory, " + id);
            assertEquals(expected, decided(holdings(0).rows(id)), () -> what + ": from the file, " + id);
            assertEquals(expected, decided(holdings.of(id).rows()), () -> what + ": of the holding, " + id);
            assertEquals(
                    store.read(() -> archive.documents(id).stream()
                            .filter(document -> !document.isWithdrawn())
                            .map(EvidenceDocument::current)
                            .toList()),
                    holdings.of(id).versions(),
                    () -> what + ": versions of " + id);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void levelsFromRowsAreThoseFromTheGraphsAfterAnySequenceOfWrites(long seed) throws IOException {
        var random = new Random(seed);
        var evidence = new SplitEvidence(random);
        List<Quad> saved = List.of();
        var levels = new HashSet<Set<Decision>>();
        for (int step = 0; step < STEPS; step++) {
            String id = IDS.get(random.nextInt(IDS.size()));
            int what = random.nextInt(10);
            try {
                switch (what) {
                    case 0, 1, 2 -> add(id, evidence.some(id), random.nextInt(4) == 0 ? ITSELF : ASSESSOR);
                    case 3 -> change(id, random, evidence.some(id));
                    case 4 -> change(id, random, null);
                    case 5, 6 -> decide(id, random);
                    case 7 -> begin();
                    case 8 -> damage(id, random);
                    default -> {
                        if (random.nextBoolean() || saved.isEmpty()) {
                            saved = store.read(() -> {
                                var quads = new ArrayList<Quad>();
                                store.dataset().find().forEachRemaining(quads::add);
                                return quads;
                            });
                        } else {
                            restore(saved);
                        }
                    }
                }
            } catch (StoreRefusal e) {
                // What contradicts another document is not taken.
            }
            // What is put back, or read anew, is that of all.
            requireRight("seed " + seed + ", step " + step + ", kind " + what, what < 7 ? List.of(id) : IDS);
            IDS.forEach(each -> levels.add(decided(holdings.rows(each))));
        }
        assertTrue(levels.size() > 6, () -> "the writes made too little difference: " + levels.size());
    }

    private void restore(List<Quad> quads) {
        store.write(() -> {
            store.dataset().clear();
            quads.forEach(store.dataset()::add);
        });
    }

    private void change(String id, Random random, Graph replacement) {
        var current = archive.current(id);
        if (!current.isEmpty()) {
            long document = current.get(random.nextInt(current.size())).document();
            if (replacement == null) {
                archive.withdraw(id, document, null, ASSESSOR, now(), "test");
            } else {
                archive.replace(id, document, null, content(replacement), ITSELF, now(), "");
            }
        }
    }

    private void decide(String id, Random random) {
        var current = archive.current(id);
        if (current.isEmpty()) {
            return;
        }
        Graph graph = archive.graph(current.get(random.nextInt(current.size())));
        var made = new ArrayList<org.gradus.store.Decision>();
        for (Node item : EffectiveEvidence.items(graph)) {
            if (random.nextInt(4) == 0) {
                made.add(new org.gradus.store.Decision(
                        item.getURI(),
                        ContentNames.digest(graph, item),
                        random.nextInt(3) > 0 ? Judgement.ACCEPTED : Judgement.REJECTED,
                        random.nextInt(5) == 0,
                        "seen",
                        ASSESSOR,
                        now()));
            }
        }
        decisions.add(id, made);
    }

    /** Another's file, or some other byte in it, or half of it. */
    private void damage(String id, Random random) throws IOException {
        holdings.keep("one");
        holdings.keep("other");
        Path file = folder.resolve("rows").resolve(id + ".gradus");
        byte[] bytes = Files.readAllBytes(file);
        switch (random.nextInt(3)) {
            case 0 ->
                Files.copy(
                        folder.resolve("rows").resolve((id.equals("one") ? "other" : "one") + ".gradus"),
                        file,
                        StandardCopyOption.REPLACE_EXISTING);
            case 1 -> {
                bytes[random.nextInt(bytes.length)] ^= 1;
                Files.write(file, bytes);
            }
            default -> Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        }
        begin();
    }

    @Test
    void anothersRowsAreNeverTakenForItsOwn() throws IOException {
        var evidence = new SplitEvidence(new Random(5));
        add("one", evidence.all("one"), ASSESSOR);
        var of = decided(holdings.rows("one"));
        assertFalse(of.isEmpty());
        holdings.keep("one");
        Files.copy(folder.resolve("rows/one.gradus"), folder.resolve("rows/other.gradus"));
        begin();
        assertTrue(decided(holdings.rows("other")).isEmpty());
        // The file was put right.
        assertTrue(decided(holdings(0).rows("other")).isEmpty());
        assertEquals(of, decided(holdings.rows("one")));
    }

    @Test
    void aFileIsReadWhereItFitsAndIsGoneWithoutLoss() throws IOException {
        var evidence = new SplitEvidence(new Random(5));
        add("one", evidence.all("one"), ASSESSOR);
        holdings.keep("one");
        var files = new RowFiles(folder.resolve("rows"));
        var kept = files.read("one", archive.state("one"), STANDARDS.ontologyDigest());
        assertEquals(decided(holdings.rows("one")), decided(kept.orElseThrow()));
        assertTrue(
                files.read("one", "another state", STANDARDS.ontologyDigest()).isEmpty());
        assertTrue(files.read("one", archive.state("one"), "another ontology").isEmpty());
        assertTrue(files.read("other", archive.state("one"), STANDARDS.ontologyDigest())
                .isEmpty());
        Files.delete(folder.resolve("rows/one.gradus"));
        begin();
        assertEquals(reference("one"), decided(holdings.rows("one")));
    }

    @Test
    void nothingIsMadeAgainWhileNothingIsWritten() {
        add("one", new SplitEvidence(new Random(5)).all("one"), ASSESSOR);
        Holding holding = holdings.of("one");
        add("other", new SplitEvidence(new Random(5)).all("other"), ASSESSOR);
        assertSame(holding, holdings.of("one"));
        decisions.add("one", List.of());
        assertSame(holding, holdings.of("one"));
        archive.withdraw("one", 1, null, ASSESSOR, now(), "test");
        assertNotEquals(holding.state(), holdings.of("one").state());
    }

    /** A folder of an earlier version has no state in it: it is made of what is there, and written with the next change. */
    @Test
    void whereNoStateWasKeptItIsMadeOfWhatIsThere() {
        var evidence = new SplitEvidence(new Random(9));
        add("one", evidence.some("one"), ASSESSOR);
        add("one", evidence.some("one"), ITSELF);
        archive.withdraw("one", 1, null, ASSESSOR, now(), "test");
        forget();
        String before = archive.state("one");
        requireRight("without a state");
        assertEquals(before, archive.state("one"));
        add("one", evidence.some("one"), ASSESSOR);
        assertNotEquals(before, archive.state("one"));
        requireRight("with the next change");
        archive.withdraw("one", 2, null, ASSESSOR, now(), "test");
        requireRight("with a document of before withdrawn");
    }

    private void forget() {
        store.write(() -> {
            var kept = new ArrayList<Quad>();
            store.dataset().find().forEachRemaining(quad -> {
                String property = quad.getPredicate().getURI();
                if (property.equals("urn:gradus:store:evidenceState")
                        || property.equals("urn:gradus:store:countsDocument")) {
                    kept.add(quad);
                }
            });
            assertFalse(kept.isEmpty());
            kept.forEach(store.dataset()::delete);
        });
    }

    /** What cannot be read makes no row that is wrong. */
    @Test
    void aFileThatCannotBeWrittenIsNoHindrance() {
        try {
            Files.writeString(folder.resolve("rows"), "no folder");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        add("one", new SplitEvidence(new Random(5)).all("one"), ASSESSOR);
        assertEquals(reference("one"), decided(holdings.rows("one")));
    }
}

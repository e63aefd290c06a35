package org.gradus.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gradus.assess.Standards;
import org.gradus.decide.Decider;
import org.gradus.decide.Decision;
import org.gradus.decide.ModelPlan;
import org.gradus.decide.RandomDossiers;
import org.gradus.evidence.reading.EvidenceSource;
import org.gradus.evidence.reading.IntakeProblem;
import org.gradus.plan.Practices;
import org.gradus.rows.PackedOrganisation;
import org.gradus.rows.PackedWaiver;
import org.gradus.rows.Packing;
import org.gradus.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a change does is what deciding everybody anew by the changed ontology would say. */
class WhatIfIT {
    private static final Standards STANDARDS = Standards.published();
    private static final Practices PRACTICES =
            new Practices(STANDARDS.ontology().vocabulary());
    private static final String LACKING = "https://w3id.org/gradus/practice/data-standardisation";
    private static final List<PackedOrganisation> ROWS = rows();
    private static final WhatIf WHAT_IF = new WhatIf(STANDARDS, RowsSource.of(ROWS), RandomDossiers.DATE);
    private static final ChangeReader READER = new ChangeReader(STANDARDS.ontology());
    private static final String PREFIXES = """
            @prefix gradus: <https://w3id.org/gradus/core#> .
            @prefix practice: <https://w3id.org/gradus/practice/> .
            @prefix breadth: <https://w3id.org/gradus/breadth#> .
            @prefix depth: <https://w3id.org/gradus/depth#> .
            @prefix conduct: <https://w3id.org/gradus/conduct#> .
            @prefix owl: <http://www.w3.org/2002/07/owl#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix t10003: <https://w3id.org/gradus/t-aiitre-10003/> .
            @prefix ms2014: <https://w3id.org/gradus/ms-2014/> .
            """;
    private static final int PREFIX_LINES = 9;
    private static final String MORE =
            "t10003:5.2.2-a.1 gradus:minBreadth breadth:Ecosystem ; gradus:minConduct conduct:Optimised .";

    @TempDir
    private Path folder;

    private static List<PackedOrganisation> rows() {
        var random = new RandomDossiers(STANDARDS.ontology(), 7);
        var packing = new Packing(PRACTICES);
        var rows = new ArrayList<PackedOrganisation>();
        for (int i = 0; i < 150; i++) {
            rows.add(packing.pack("random", random.next(i)));
        }
        for (int i = 0; i < 3; i++) {
            rows.add(packing.pack(
                    "lacking", random.lacking(i, STANDARDS.model("t-aiitre-10003"), i == 0 ? "" : LACKING)));
        }
        return rows;
    }

    private static ChangeReader.Reading reading(String turtle) {
        byte[] bytes = (PREFIXES + turtle).getBytes(StandardCharsets.UTF_8);
        try {
            return READER.statements(new EvidenceSource("change.ttl", null, () -> new ByteArrayInputStream(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Change change(String turtle) {
        var reading = reading(turtle);
        assertEquals(
                List.of(),
                reading.problems().stream()
                        .map(problem -> problem.text(Language.EN))
                        .toList());
        return reading.change().orElseThrow();
    }

    private static Map<String, Decision> decisions(Function<String, ModelPlan> plans, Change change) {
        var decider = new Decider(
                change == null
                        ? STANDARDS.ontology().vocabulary()
                        : change.ontology().vocabulary(),
                change == null ? PRACTICES : change.practices(),
                RandomDossiers.DATE,
                STANDARDS.ontology().modelNames().stream().map(plans).toList(),
                plans);
        var decisions = new TreeMap<String, Decision>();
        ROWS.forEach(organisation -> decider.decide(organisation)
                .forEach(each -> decisions.put(each.model().name() + " " + each.subject(), each)));
        return decisions;
    }

    /** The moves of a change, which are held against deciding everybody by either state. */
    private static List<Move> moves(Change change) {
        var made = new HashMap<String, ModelPlan>();
        Function<String, ModelPlan> asIs = name -> made.computeIfAbsent(
                name,
                n -> new ModelPlan(STANDARDS.model(n), STANDARDS.assessor(n).plan(), PRACTICES));
        var before = decisions(asIs, null);
        var after = decisions(name -> change.concerns(name) ? change.plan(name) : asIs.apply(name), change);
        assertEquals(before.keySet(), after.keySet());
        var expected = new ArrayList<String>();
        before.forEach((key, was) -> {
            Decision is = after.get(key);
            if (was.rank() != is.rank() || was.grade() != is.grade()) {
                expected.add(key + " " + was.rank() + " " + is.rank() + " " + was.grade() + " " + is.grade());
            }
        });
        var effects = WHAT_IF.of(change);
        var found = new ArrayList<String>();
        var moves = new ArrayList<Move>();
        for (Effect effect : effects) {
            moves.addAll(effect.moves());
            effect.moves()
                    .forEach(move -> found.add(effect.before().name() + " " + move.subject() + " " + move.from() + " "
                            + move.to() + " " + move.gradeFrom() + " " + move.gradeTo()));
            var ranks = new HashMap<Integer, Integer>();
            after.values().stream()
                    .filter(each -> each.model().name().equals(effect.before().name()))
                    .forEach(each -> ranks.merge(each.rank(), 1, Integer::sum));
            effect.ranksAfter().forEach((rank, count) -> assertEquals(ranks.getOrDefault(rank, 0), count));
        }
        assertEquals(
                expected.stream().sorted().toList(), found.stream().sorted().toList());
        moves.forEach(move -> assertFalse(move.deciding().isEmpty(), move::toString));
        return moves;
    }

    @Test
    void aCriterionThatAsksForMoreLetsSomeFallAndIsNamed() {
        var change = change(MORE);
        var moves = moves(change);
        assertFalse(moves.isEmpty());
        for (Move move : moves) {
            assertFalse(move.rises(), move::toString);
            assertEquals(List.of("https://w3id.org/gradus/t-aiitre-10003/5.2.2-a.1"), move.deciding());
        }
        var effects = WHAT_IF.of(change);
        assertEquals(1, effects.size());
        assertEquals("t-aiitre-10003", effects.get(0).before().name());
        assertTrue(effects.get(0).changedShapes() < 5, "only what refers to it is decided again");
        assertEquals(moves.size(), effects.get(0).falling());
        assertEquals(
                Map.of("https://w3id.org/gradus/t-aiitre-10003/5.2.2-a.1", moves.size()),
                effects.get(0).byCriterion());
    }

    @Test
    void aPracticeThatIsAskedNoMoreLetsRiseWhomItHeld() {
        var without = new StringBuilder();
        for (var requirement : STANDARDS.model("t-aiitre-10003").requirements()) {
            if (requirement.asked().anyMatch(asked -> asked.practice().equals(LACKING))) {
                without.append('<').append(requirement.iri()).append("> gradus:modality gradus:May .\n");
            }
        }
        var moves = moves(change(without.toString()));
        assertTrue(moves.size() >= 2, moves::toString);
        moves.forEach(move -> assertTrue(move.rises(), move::toString));
        Move one = moves.stream()
                .filter(move -> move.organisation().contains("lacking"))
                .findFirst()
                .orElseThrow();
        assertEquals(1, one.from());
        assertEquals(5, one.to());
        assertTrue(one.deciding().contains("https://w3id.org/gradus/t-aiitre-10003/5.2.2-b.1"), one::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "practice:data-acquisition rdfs:subPropertyOf gradus:evidence , practice:data-standardisation .",
                "practice:data-acquisition gradus:kind gradus:Asset .",
                "t10003:5.2.2-b gradus:level t10003:CL3 .",
                "t10003:5.2.2-b owl:deprecated true .",
                "t10003:5.2.2-a.1 a gradus:Criterion ; gradus:anyOf t10003:5.2.2-a.1.1 , t10003:5.2.2-a.1.2 ."
                        + " t10003:5.2.2-a.1.1 a gradus:Criterion ; gradus:practice practice:data-acquisition ."
                        + " t10003:5.2.2-a.1.2 a gradus:Criterion ; gradus:practice practice:data-standardisation .",
            })
    void otherChangesAreDecidedAsEverybodyWouldBe(String turtle) {
        moves(change(turtle));
    }

    @Test
    void whatASystemAttestsChangesWithIt() {
        String hard = STANDARDS.model("ms-2014").requirements().stream()
                .flatMap(requirement -> requirement.criteria().stream())
                .filter(criterion ->
                        criterion.isComposition() == false && criterion.leaves().count() == 1)
                .findFirst()
                .orElseThrow()
                .iri();
        var change =
                change("<" + hard + "> gradus:minBreadth breadth:Ecosystem ; gradus:minConduct conduct:Optimised .");
        moves(change);
        assertEquals(
                List.of("ms-2014", "t-aiitre-10003"),
                WHAT_IF.of(change).stream()
                        .map(effect -> effect.before().name())
                        .toList());
    }

    @Test
    void wordsDecideNothing() {
        assertEquals(
                List.of(),
                WHAT_IF.of(change(
                        "t10003:5.2.2-a <http://www.w3.org/2004/02/skos/core#prefLabel> \"Other\"@en , \"另\"@zh .")));
    }

    @Test
    void aDraftEditionIsReadFromItsFolder() throws IOException {
        Path model = Files.createDirectory(folder.resolve("t-aiitre-10003"));
        try (Stream<Path> files = Files.list(Path.of("../../ontology/t-aiitre-10003"))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.writeString(
                        model.resolve(file.getFileName()),
                        Files.readString(file).replace("breadth:Unit", "breadth:CrossUnit"));
            }
        }
        var reading = READER.read(folder);
        assertEquals(List.of(), reading.problems());
        assertFalse(moves(reading.change().orElseThrow()).isEmpty());
        Files.writeString(model.resolve("data.ttl"), "t10003:5.2.2 a gradus:LeadIn .");
        var refused = READER.read(folder).problems().get(0);
        assertTrue(refused.place().file().endsWith("data.ttl"), refused::toString);
        assertEquals(1, refused.place().line());
    }

    private Change edition() throws IOException {
        Path edition = Files.createDirectories(folder.resolve("drafts/t-aiitre-10003-2027"));
        Files.writeString(edition.resolve("edition.ttl"), """
                @prefix dcterms: <http://purl.org/dc/terms/> .
                @prefix n: <https://w3id.org/gradus/t-aiitre-10003-2027/> .
                @prefix t: <https://w3id.org/gradus/t-aiitre-10003/> .
                @prefix vann: <http://purl.org/vocab/vann/> .
                n:model dcterms:replaces t:model ; vann:preferredNamespacePrefix "t10003-2027" .
                """);
        Files.writeString(
                edition.resolve("data.ttl"),
                (PREFIXES + MORE + " t10003:5.2.2-b gradus:modality gradus:May . t10003:6.2.2 owl:deprecated true .")
                        .replace("gradus/t-aiitre-10003/", "gradus/t-aiitre-10003-2027/"));
        var reading = READER.read(folder.resolve("drafts"));
        assertEquals(List.of(), reading.problems());
        return reading.change().orElseThrow();
    }

    @Test
    void anEditionIsDecidedInThePlaceOfTheModelThatItReplaces() throws IOException {
        Change change = edition();
        assertTrue(change.added().isEmpty());
        assertFalse(moves(change).isEmpty());
        Effect effect = WHAT_IF.of(change).get(0);
        assertEquals("t-aiitre-10003", effect.before().name());
        assertEquals("t10003-2027", effect.after().prefix());
    }

    /** Everybody assessed by the new edition under its own names comes to the same, with what does not apply stated of these. */
    @Test
    void itComesToWhatAssessingEverybodyByTheEditionComesTo() throws IOException {
        var random = new RandomDossiers(STANDARDS.ontology(), 11);
        var packing = new Packing(PRACTICES);
        var rows = new ArrayList<>(ROWS);
        for (int i = 1000; i < 1300; i++) {
            rows.add(packing.pack("random", random.next(i)));
        }
        Effect effect = new WhatIf(STANDARDS, RowsSource.of(rows), RandomDossiers.DATE)
                .of(edition())
                .get(0);
        Map<String, Integer> expected = new TreeMap<>();
        Map<String, Integer> found = new TreeMap<>();
        var old = Decider.of(STANDARDS, List.of("t-aiitre-10003"), RandomDossiers.DATE);
        var now =
                Decider.of(Standards.of(folder.resolve("drafts")), List.of("t-aiitre-10003-2027"), RandomDossiers.DATE);
        for (PackedOrganisation each : rows) {
            old.decide(each).forEach(decision -> found.put(decision.subject(), decision.rank()));
            now.decide(restated(each)).forEach(decision -> expected.put(decision.subject(), decision.rank()));
        }
        effect.moves().forEach(move -> found.put(move.subject(), move.to()));
        assertTrue(expected.size() > 400, () -> "subjects: " + expected.size());
        assertFalse(effect.moves().isEmpty());
        assertEquals(expected, found);
    }

    private static PackedOrganisation restated(PackedOrganisation each) {
        return new PackedOrganisation(
                each.source(),
                each.organisation(),
                each.profile(),
                each.subjects(),
                each.waivers().stream()
                        .map(waiver -> new PackedWaiver(
                                waiver.subject(), waiver.of().replace("/t-aiitre-10003/", "/t-aiitre-10003-2027/")))
                        .toList());
    }

    @Test
    void whatCausesMovesIsToldByRequirementAspectAndIndustry() {
        Effect effect = WHAT_IF.of(change(MORE)).get(0);
        int all = effect.moves().size();
        var causes = effect.byRequirement();
        assertEquals(
                List.of("https://w3id.org/gradus/t-aiitre-10003/5.2.2-a"),
                causes.keySet().stream().map(each -> each.iri()).toList());
        assertEquals(new Moved(0, 0, all), causes.values().iterator().next());
        assertEquals(
                List.of("https://w3id.org/gradus/t-aiitre-10003/data"),
                effect.byAspect().keySet().stream().map(each -> each.iri()).toList());
        Moved together = effect.industries().values().stream().reduce(Moved.NONE, Moved::and);
        assertEquals(new Moved(effect.subjects(), 0, all), together);
        assertEquals(effect.subjects() - all, together.staying());
    }

    @Test
    void oneOrganisationIsToldAlone() {
        var change = change(MORE);
        Move one = WHAT_IF.of(change).get(0).moves().get(0);
        var alone = new WhatIf(STANDARDS, RowsSource.of(ROWS).only(one.organisation()), RandomDossiers.DATE);
        assertEquals(1, alone.organisations());
        assertTrue(alone.of(change).get(0).moves().contains(one));
    }

    private static void requireRefused(String turtle, int line, String en, String zh) {
        List<IntakeProblem> problems = reading(turtle).problems();
        assertEquals(1, problems.size(), problems::toString);
        String text = problems.get(0).text(Language.EN);
        assertTrue(text.startsWith("change.ttl:" + (PREFIX_LINES + line)), text);
        assertTrue(text.contains(en), text);
        assertTrue(problems.get(0).text(Language.ZH).contains(zh), problems::toString);
    }

    @Test
    void aChangeThatDoesNotLoadIsRefusedWithItsPlaceAndMend() {
        requireRefused(
                "t10003:5.2.2-a.1\n  gradus:minBreath breadth:Ecosystem .",
                2,
                "Did you mean <https://w3id.org/gradus/core#minBreadth>?",
                "是否指");
        requireRefused(
                "\nt10003:5.2.2-z.1 gradus:minBreadth breadth:Unit .", 2, "a new one says with `a` what it is", "类别");
        requireRefused("t10003:5.2.2-a.1 gradus:minBreadth depth:Unit .", 1, "is no value of that scale", "不是该量表的取值");
        requireRefused("t10003:5.2.2-a.1 a gradus:Criterion .", 1, "gradus:practice is missing", "缺少");
        requireRefused("t10003:5.2.2-a.1 gradus:minBreadth breadth:Unit", 1, "", "");
        requireRefused("gradus:reach gradus:rank 1 .", 1, "is no part of a model, practice or scale", "不属于");
        requireRefused("breadth:Unit gradus:rank 5 .", 1, "evidence that is packed holds ranks", "已打包");
    }
}

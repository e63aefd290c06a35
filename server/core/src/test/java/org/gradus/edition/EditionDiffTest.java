package org.gradus.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.gradus.decide.RandomDossiers;
import org.gradus.edition.RequirementChange.Other;
import org.gradus.evidence.admission.Dossier;
import org.gradus.listing.Listing;
import org.gradus.model.Severity;
import org.gradus.ontology.Ontology;
import org.gradus.ontology.OntologyChange;
import org.gradus.ontology.TurtleLibrary;
import org.gradus.plan.Practices;
import org.gradus.rdf.Facts;
import org.gradus.rdf.GRADUS;
import org.gradus.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of two editions is what evidence meets by either. */
class EditionDiffTest {
    private static final Ontology BASE = Ontology.published();
    private static final Practices PRACTICES = new Practices(BASE.vocabulary());
    private static final String MODEL = "t-aiitre-10003";

    /** Organisations that are held against each kind; more where there is time: -Dgradus.test.editions=100000. */
    private static final int ORGANISATIONS = Integer.getInteger("gradus.test.editions", 60);

    private static EditionDiff diff(String change) {
        var graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString("""
                        PREFIX gradus: <https://w3id.org/gradus/core#>
                        PREFIX breadth: <https://w3id.org/gradus/breadth#>
                        PREFIX practice: <https://w3id.org/gradus/practice/>
                        PREFIX t10003: <https://w3id.org/gradus/t-aiitre-10003/>
                        PREFIX owl: <http://www.w3.org/2002/07/owl#>
                        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
                        PREFIX dcterms: <http://purl.org/dc/terms/>
                        """ + change, Lang.TURTLE).parse(graph);
        return EditionDiff.of(Edition.of(BASE, MODEL), Edition.of(BASE.changedBy(new OntologyChange(graph)), MODEL));
    }

    private static RequirementChange only(EditionDiff diff) {
        var changed =
                diff.requirements().stream().filter(change -> !change.isSame()).toList();
        assertEquals(1, changed.size(), changed::toString);
        return changed.get(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"t-aiitre-10003", "t-aiitre-10004-2023", "t-ccua-2024", "ms-2014"})
    void anEditionDiffersInNothingFromItself(String model) {
        EditionDiff diff = EditionDiff.of(Edition.of(BASE, model), Edition.of(BASE, model));
        assertTrue(diff.isEmpty(), diff::toString);
        assertTrue(diff.count(Kind.UNCHANGED) > 100);
    }

    @Test
    void aHigherBoundTightensAndNamesTheEvidenceThatIsLost() {
        RequirementChange change = only(diff("t10003:5.2.2-a.1 gradus:minBreadth breadth:Ecosystem ."));
        assertEquals(Kind.TIGHTENED, change.kind());
        assertEquals(1, change.lost().size());
        assertTrue(change.lost().get(0).decisive().iri().endsWith("/5.2.2-a.1"));
        assertTrue(change.lost().get(0).items().get(0).practice().endsWith("/data-acquisition"));
    }

    @Test
    void whatMayBeStatedNotToApplyIsLooser() {
        RequirementChange change = only(diff("t10003:5.2.2-a gradus:condition gradus:WhereNecessary ."));
        assertEquals(Kind.LOOSENED, change.kind());
        assertEquals(Set.of(Other.FORCE), change.other());
        assertEquals(
                List.of("https://w3id.org/gradus/t-aiitre-10003/5.2.2-a"),
                change.gained().get(0).waived());
    }

    @Test
    void anotherPracticeIsBoth() {
        RequirementChange change = only(diff("t10003:5.2.2-a.1 gradus:practice practice:data-standardisation ."));
        assertEquals(Kind.BOTH, change.kind());
    }

    @Test
    void aNarrowerPracticeIsTighterAndItsBroaderOneLooser() {
        var narrower = BASE.vocabulary().practices().stream()
                .filter(practice -> practice.broader().contains("https://w3id.org/gradus/practice/data-acquisition"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                Kind.TIGHTENED,
                only(diff("t10003:5.2.2-a.1 gradus:practice <" + narrower.iri() + "> ."))
                        .kind());
    }

    @Test
    void whatIsOnlyRewordedAsksTheSame() {
        RequirementChange change = only(diff("t10003:5.2.2-a skos:prefLabel \"Data, taken\"@en , \"数据获取\"@zh ."));
        assertEquals(Kind.UNCHANGED, change.kind());
        assertEquals(Set.of(Other.WORDS), change.other());
    }

    @Test
    void whatOnlyMayBeDoneIsLooserAndWhatIsGoneWithdrawn() {
        assertEquals(
                Kind.LOOSENED,
                only(diff("t10003:5.2.3-a gradus:modality gradus:May .")).kind());
        assertEquals(
                Kind.WITHDRAWN,
                only(diff("t10003:5.2.3-b owl:deprecated true .")).kind());
    }

    @Test
    void aRequirementUnderAnotherNameIsTheOneThatItReplaces(@TempDir Path draft) throws IOException {
        Path folder = Files.createDirectories(draft.resolve(MODEL));
        for (String file : BASE.modelFiles(MODEL)) {
            String text = TurtleLibrary.published("ontology")
                    .text(file)
                    .replaceAll("t10003:5\\.2\\.2-a(?![.\\w])", "t10003:5.2.2-renamed")
                    .replaceFirst(
                            "t10003:5\\.2\\.2-renamed\\s+a gradus:Requirement ;",
                            "$0 dcterms:replaces t10003:5.2.2-a ;");
            Files.writeString(folder.resolve(file.substring(file.indexOf('/') + 1)), text);
        }
        EditionDiff diff =
                EditionDiff.of(Edition.of(BASE, MODEL), Edition.of(BASE.with(TurtleLibrary.of(draft)), MODEL));
        assertEquals(0, diff.count(Kind.ADDED) + diff.count(Kind.WITHDRAWN));
        RequirementChange renamed = diff.requirements().stream()
                .filter(change -> change.told().name().equals("5.2.2-renamed"))
                .findFirst()
                .orElseThrow();
        assertEquals("5.2.2-a", renamed.before().get(0).name());
        assertEquals(Kind.UNCHANGED, renamed.kind());
    }

    /** Whatever is lost one way is gained the other, and every witness is judged so by the compiled shapes. */
    @ParameterizedTest
    @ValueSource(strings = {"t-aiitre-10003", "ms-2014"})
    void everyWitnessReplays(String model) throws IOException {
        Ontology other = RandomChange.of(BASE, model, 0.3, 5);
        EditionDiff forth = EditionDiff.of(Edition.of(BASE, model), Edition.of(other, model));
        EditionDiff back = EditionDiff.of(Edition.of(other, model), Edition.of(BASE, model));
        assertTrue(forth.count(Kind.TIGHTENED) > 3 && forth.count(Kind.LOOSENED) > 3, "changes of either kind");
        var was = new Judge(BASE, PRACTICES, model);
        var is = new Judge(other, PRACTICES.in(other.vocabulary()), model);
        Map<String, RequirementChange> backwards = new HashMap<>();
        back.requirements().forEach(change -> backwards.put(change.told().iri(), change));
        int replayed = 0;
        for (RequirementChange change : forth.requirements()) {
            RequirementChange reverse = backwards.get(change.told().iri());
            assertEquals(change.lost(), reverse.gained());
            assertEquals(change.gained(), reverse.lost());
            String iri = change.told().iri();
            if (change.before().get(0).severity() == Severity.VIOLATION
                    && change.after().get(0).severity() == Severity.VIOLATION) {
                for (Witness witness : change.lost()) {
                    replay(witness, BASE, was, is, iri);
                    replayed++;
                }
                for (Witness witness : change.gained()) {
                    replay(witness, other, is, was, iri);
                    replayed++;
                }
            }
        }
        assertTrue(replayed > 10, "witnesses were replayed");
        everyFormTellsTheSame(new Compared(Edition.of(BASE, model), Edition.of(other, model), forth));
    }

    /** JSON, tables and Turtle have a record of each requirement that differs, with as many witnesses. */
    private static void everyFormTellsTheSame(Compared compared) throws IOException {
        var changes = compared.diff().requirements().stream()
                .filter(change -> !change.isSame())
                .toList();
        var json = new StringWriter();
        DiffJson.write(List.of(compared), json);
        var told = JsonParser.parseString(json.toString())
                .getAsJsonObject()
                .getAsJsonArray("comparisons")
                .get(0)
                .getAsJsonObject();
        assertEquals(changes.size(), told.getAsJsonArray("requirements").size());
        Listing listing = new DiffListing(Language.ZH).of(List.of(compared));
        var words = DiffWords.of(compared, Language.ZH);
        var rows = listing.parts().get(0).rows();
        for (Kind kind : Kind.values()) {
            long count = compared.diff().count(kind);
            assertTrue(
                    count == 0 || listing.remarks().get(0).contains(kind.label().zh() + " " + count));
        }
        var turtle = new StringWriter();
        DiffTurtle.write(List.of(compared), turtle);
        var graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(turtle.toString(), Lang.TURTLE).parse(graph);
        var facts = new Facts(graph);
        assertEquals(changes.size(), facts.instances(GRADUS.RequirementChange).size());
        for (RequirementChange change : changes) {
            var row = rows.stream()
                    .filter(each -> each.cells().get(0).equals(words.requirement(change)))
                    .findFirst()
                    .orElseThrow();
            assertEquals(words.kind(change), row.cells().get(1));
            change.lost().forEach(witness -> assertTrue(row.cells().get(2).contains(words.lost(witness))));
            change.gained().forEach(witness -> assertTrue(row.cells().get(3).contains(words.gained(witness))));
            Node node = facts.subjects(
                            GRADUS.changedTo,
                            NodeFactory.createURI(change.after().get(0).iri()))
                    .get(0);
            assertEquals(change.kind().iri(), facts.iri(node, GRADUS.changeKind));
            assertEquals(change.lost().size(), facts.all(node, GRADUS.lostBy).size());
            assertEquals(
                    change.gained().size(), facts.all(node, GRADUS.gainedBy).size());
            for (Node witness : facts.all(node, GRADUS.lostBy)) {
                assertTrue(change.lost().stream()
                        .anyMatch(each -> each.decisive().iri().equals(facts.iri(witness, GRADUS.decisiveCriterion))));
            }
        }
    }

    private static void replay(Witness witness, Ontology of, Judge meets, Judge fails, String requirement) {
        Dossier dossier = Replay.of(witness, meets.model().subjectClass(), of.vocabulary());
        String key = Replay.SUBJECT + " " + requirement;
        assertEquals(false, meets.unmet(dossier).get(key), () -> "met by " + witness + " of " + requirement);
        assertEquals(true, fails.unmet(dossier).get(key), () -> "not met by " + witness + " of " + requirement);
    }

    /** What is called loosened or unchanged fails no evidence that met it before. */
    @ParameterizedTest
    @ValueSource(strings = {"t-aiitre-10003", "t-ccua-2024"})
    void whatIsNotTightenedFailsNobodyWhoMetIt(String model) {
        Ontology other = RandomChange.of(BASE, model, 0.5, 11);
        EditionDiff diff = EditionDiff.of(Edition.of(BASE, model), Edition.of(other, model));
        var was = new Judge(BASE, PRACTICES, model);
        var is = new Judge(other, PRACTICES.in(other.vocabulary()), model);
        Map<String, Kind> kinds = new HashMap<>();
        diff.requirements().forEach(change -> kinds.put(change.told().iri(), change.kind()));
        var random = new RandomDossiers(BASE, 3);
        var met = new HashMap<Kind, Integer>();
        for (int i = 0; i < ORGANISATIONS; i++) {
            Dossier dossier = random.next(i);
            var before = was.unmet(dossier);
            var after = is.unmet(dossier);
            before.forEach((key, failed) -> {
                Kind kind = kinds.get(key.substring(key.indexOf(' ') + 1));
                boolean fails = after.get(key);
                if (!failed && fails) {
                    assertTrue(kind == Kind.TIGHTENED || kind == Kind.BOTH, () -> key + " is " + kind);
                } else if (failed && !fails) {
                    assertTrue(kind == Kind.LOOSENED || kind == Kind.BOTH, () -> key + " is " + kind);
                }
                if (!failed) {
                    met.merge(kind, 1, Integer::sum);
                }
            });
        }
        assertFalse(met.getOrDefault(Kind.LOOSENED, 0) == 0, met::toString);
        assertFalse(met.getOrDefault(Kind.UNCHANGED, 0) == 0, met::toString);
    }
}

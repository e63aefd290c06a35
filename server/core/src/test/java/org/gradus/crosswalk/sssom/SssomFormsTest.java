package org.gradus.crosswalk.sssom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.gradus.text.Language;
import org.junit.jupiter.api.Test;

/** Whatever a set says, its TSV reads back as the same set, and its RDF says it all. */
class SssomFormsTest {
    private static final long SEED = 20260131;
    private static final String EX = "https://example.org/";
    private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    private static final String MANUAL = "https://w3id.org/semapv/vocab/ManualMappingCuration";
    private static final String SET = EX + "set";
    private static final SssomReader READER = new SssomReader(Set.of());
    private static final List<String> TEXTS = List.of(
            "plain",
            "\"quoted\" and \\ back|slash",
            "tab\tand\nline",
            " blanks ",
            "# hash: colon - dash",
            "数字化 🌱",
            "true",
            "1.10",
            "~",
            "'single'",
            "\"",
            "|",
            "\\|",
            "- item",
            "2026-01-31",
            "<b>&amp;</b>",
            "“”");

    private static Mapping mapping(String subject, String object) {
        return Mapping.of(EX + subject, SKOS + "closeMatch", EX + object, MANUAL);
    }

    private static MappingSet set(Mapping... mappings) {
        return new MappingSet("x", Map.of(MappingSet.ID, List.of(SET)), Map.of("ex", EX), List.of(mappings));
    }

    private static Graph graph(MappingSet set) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(SssomTurtle.write(set), Lang.TURTLE).parse(graph);
        return graph;
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    private static List<String> names(MappingSet set) {
        return graph(set).find(iri(SET), iri(Schema.NAMESPACE + "mappings"), Node.ANY).toList().stream()
                .map(triple -> triple.getObject().getURI())
                .sorted()
                .toList();
    }

    @Test
    void randomSetsReadBackAsTheyWereWritten() {
        var random = new Random(SEED);
        for (int i = 0; i < 200; i++) {
            MappingSet set = random(random);
            String text = SssomTsv.write(set);
            Reading reading = READER.read("x.sssom.tsv", text);
            assertEquals(
                    List.of(),
                    reading.faults().stream().map(f -> f.text(Language.EN)).toList(),
                    () -> text);
            assertEquals(set, reading.set().orElseThrow(), () -> text);
        }
    }

    @Test
    void randomSetsSayAllTheyHoldInRdf() {
        var random = new Random(SEED);
        for (int i = 0; i < 100; i++) {
            MappingSet set = random(random);
            Graph graph = graph(set);
            assertEquals(
                    set.mappings().size(),
                    graph.find(Node.ANY, RDF.type.asNode(), OWL2.Axiom.asNode())
                            .toList()
                            .size());
            var names = new RecordNames(set);
            for (Mapping mapping : set.mappings()) {
                for (var entry : mapping.entries()) {
                    if (!entry.getKey().name().equals(Mapping.RECORD)) {
                        assertEquals(
                                new HashSet<>(entry.getValue()).size(),
                                graph.find(
                                                iri(names.iri(mapping)),
                                                iri(entry.getKey().property()),
                                                Node.ANY)
                                        .toList()
                                        .size(),
                                () -> entry + " of " + mapping);
                    }
                }
            }
        }
    }

    /** What is read of a broken file is refused with a place or is a set whose forms agree; nothing ends otherwise. */
    @Test
    void damagedFilesAreRefusedOrReadWhole() {
        var random = new Random(SEED);
        String alphabet = "\t\n\"#:|\\'{}[]&*!%<>,- a1é\u0000\uFEFF\r";
        int taken = 0;
        for (int i = 0; i < 200; i++) {
            var text = new StringBuilder(SssomTsv.write(random(random)));
            for (int n = 1 + random.nextInt(3); n > 0; n--) {
                int at = random.nextInt(text.length());
                char c = alphabet.charAt(random.nextInt(alphabet.length()));
                switch (random.nextInt(3)) {
                    case 0 -> text.setCharAt(at, c);
                    case 1 -> text.insert(at, c);
                    default -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(9)));
                }
            }
            Reading reading = READER.read("x.sssom.tsv", text.toString());
            assertEquals(reading.set().isEmpty(), !reading.faults().isEmpty(), text::toString);
            reading.faults().forEach(fault -> assertTrue(fault.line() > 0, () -> fault + " of\n" + text));
            if (reading.set().isPresent()) {
                MappingSet set = reading.set().get();
                Reading again = READER.read("x.sssom.tsv", SssomTsv.write(set));
                assertEquals(
                        set.mappings(), again.set().map(MappingSet::mappings).orElse(List.of()), text::toString);
                assertEquals(
                        set.mappings().size(),
                        graph(set)
                                .find(Node.ANY, RDF.type.asNode(), OWL2.Axiom.asNode())
                                .toList()
                                .size(),
                        text::toString);
                taken++;
            }
        }
        assertTrue(taken > 10, "too few were taken to say anything: " + taken);
    }

    /** Sets with any slots of the schema, of any type, with values that need care in YAML, TSV and Turtle. */
    private static MappingSet random(Random random) {
        var slots = new HashMap<String, List<String>>();
        slots.put(MappingSet.ID, List.of(SET));
        for (Slot slot : Schema.slots()) {
            if (slot.ofSets() && !slot.common() && !slots.containsKey(slot.name()) && random.nextInt(3) == 0) {
                slots.put(slot.name(), values(slot, random));
            }
        }
        slots.put(MappingSet.VERSION, List.of(Schema.NEWEST));
        boolean records = random.nextBoolean();
        int count = 1 + random.nextInt(6);
        var mappings = new LinkedHashSet<Mapping>();
        for (int i = 0; i < count; i++) {
            Mapping mapping = mapping("s" + random.nextInt(3), "o" + random.nextInt(3));
            for (Slot slot : Schema.slots()) {
                if (slot.ofMappings() && mapping.all(slot.name()).isEmpty() && random.nextInt(5) == 0) {
                    mapping = mapping.with(slot.name(), values(slot, random).toArray(String[]::new));
                }
            }
            mapping = fitting(mapping);
            mappings.add(records ? mapping.with(Mapping.RECORD, EX + "r" + i) : mapping.with(Mapping.RECORD));
        }
        return new MappingSet("x", slots, Map.of("ex", EX), List.copyOf(mappings));
    }

    /** Without what SSSOM allows in other company only. */
    private static Mapping fitting(Mapping mapping) {
        return mapping.with("mapping_cardinality")
                .with("predicate_type")
                .with(Mapping.SUBJECT_LABEL, "subject")
                .with(Mapping.OBJECT_LABEL, "object")
                .with("reviewer_label", "someone");
    }

    private static List<String> values(Slot slot, Random random) {
        return IntStream.range(0, slot.many() ? 1 + random.nextInt(3) : 1)
                .mapToObj(i -> value(slot, random))
                .toList();
    }

    private static String value(Slot slot, Random random) {
        return switch (slot.type()) {
            case TEXT, CHINESE -> TEXTS.get(random.nextInt(TEXTS.size()));
            case REFERENCE -> EX + "a/" + random.nextInt(4) + "#é";
            case PREDICATE -> EX + "relates";
            case URI -> "urn:example:" + random.nextInt(4);
            case DATE -> "2026-01-0" + (1 + random.nextInt(9));
            case NUMBER -> Values.plain(BigDecimal.valueOf(random.nextInt(1001), 3));
            case JUSTIFICATION, VERSION, ENTITY_TYPE, MODIFIER, CARDINALITY -> {
                var known = new ArrayList<>(Schema.values(slot.type()).keySet());
                yield known.get(random.nextInt(known.size()));
            }
        };
    }

    @Test
    void aDeniedMappingIsMarkedAndNotAsserted() {
        Graph graph = graph(set(mapping("a", "b").with(Mapping.MODIFIER, Mapping.NOT), mapping("a", "c")));
        assertFalse(graph.contains(iri(EX + "a"), iri(SKOS + "closeMatch"), iri(EX + "b")));
        assertTrue(graph.contains(iri(EX + "a"), iri(SKOS + "closeMatch"), iri(EX + "c")));
        assertTrue(graph.contains(
                iri(SET + "#https://example.org/a,Not,closeMatch,https://example.org/b,ManualMappingCuration"),
                iri(Schema.NAMESPACE + "predicate_modifier"),
                iri(Schema.NAMESPACE + "NegatedPredicate")));
    }

    @Test
    void whatRelatesNoTwoTermsIsNotAsserted() {
        Graph graph = graph(set(
                Mapping.of(EX + "a", SKOS + "exactMatch", Mapping.NO_TERM, MANUAL),
                mapping("a", "b").with(Mapping.OBJECT_TYPE, Mapping.LITERAL).with(Mapping.OBJECT_LABEL, "b"),
                Mapping.of(EX + "a", "http://www.w3.org/2002/07/owl#sameAs", EX + "c", MANUAL)));
        assertEquals(0, graph.find(iri(EX + "a"), Node.ANY, Node.ANY).toList().size());
        assertEquals(
                3,
                graph.find(Node.ANY, OWL2.annotatedTarget.asNode(), Node.ANY)
                        .toList()
                        .size());
    }

    @Test
    void numbersDatesAndListedValuesHaveTheirTypes() {
        String turtle = SssomTurtle.write(set(mapping("a", "b")
                .with(Mapping.CONFIDENCE, "0.95")
                .with("mapping_date", "2026-01-31")
                .with(Mapping.SUBJECT_TYPE, "skos concept")
                .with("mapping_cardinality", "1:1")));
        for (String expected : List.of(
                "sssom:confidence \"0.95\"^^xsd:double",
                "dcterms:created \"2026-01-31\"^^xsd:date",
                "sssom:subject_type skos:Concept",
                "sssom:mapping_cardinality \"1:1\"",
                "sssom:sssom_version sssom:version1.1")) {
            assertTrue(turtle.contains(expected), turtle);
        }
    }

    @Test
    void aRowMoreRenamesNoOther() {
        var before = names(set(mapping("a", "b"), mapping("a", "c")));
        var after = names(set(
                mapping("z", "b"),
                mapping("a", "b").with(Mapping.COMMENT, "reworded"),
                mapping("a", "b").with(Mapping.MODIFIER, Mapping.NOT),
                mapping("a", "c")));
        assertEquals(4, after.size());
        assertTrue(after.containsAll(before), after::toString);
    }

    @Test
    void mappingsThatSayTheSameOfTwoMindsHaveTwoNames() {
        var names = names(set(
                mapping("a", "b").with("author_label", "A"), mapping("a", "b").with("author_label", "B")));
        assertEquals(2, names.size());
        assertTrue(names.stream().allMatch(name -> name.contains("a,closeMatch,")), names::toString);
    }

    @Test
    void aMappingWithAnIdentifierOfItsOwnKeepsIt() {
        assertEquals(List.of(EX + "r1"), names(set(mapping("a", "b").with(Mapping.RECORD, EX + "r1"))));
    }

    @Test
    void whatAllMappingsShareStandsOnceAboveTheTable() {
        String text = SssomTsv.write(set(
                mapping("a", "b").with("mapping_tool", "Gradus"),
                mapping("a", "c").with("mapping_tool", "Gradus")));
        assertTrue(text.contains("#mapping_tool: Gradus\n"), text);
        assertTrue(text.contains("\nsubject_id\tpredicate_id\tobject_id\tmapping_justification\n"), text);
        assertFalse(text.contains("skos: "), "every file has it: " + text);
    }
}

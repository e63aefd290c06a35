package org.gradus.fidelity;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.gradus.model.Criterion;
import org.gradus.model.Extent;
import org.gradus.model.Requirement;
import org.gradus.model.Scale;
import org.gradus.ontology.Ontology;
import org.gradus.ontology.TurtleLibrary;
import org.gradus.rdf.GRADUS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The bounds beside the sentences, which belong to their publishers: skipped where they are not at hand. */
class UnboundWordsTest {
    private static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();
    private static final Path SENTENCES = PROJECT.resolve("../shared/standards").normalize();

    private final Ontology ontology = new Ontology(TurtleLibrary.of(PROJECT.resolve("ontology")));
    private final Clauses clauses = new Clauses(ontology);
    private final Map<String, List<Value>> words = words();
    private final Map<String, String> sentences = sentences();

    UnboundWordsTest() throws IOException {}

    @BeforeAll
    static void theSentencesAreAtHand() {
        assumeTrue(Files.isDirectory(SENTENCES), "the sentences of the standards are not at hand");
    }

    @Test
    void aWordOfTheGuideCarriesABoundOrTheLedgerSaysWhyNot() throws IOException {
        var ledger = Ledgers.of(PROJECT.resolve("docs/fidelity")).unbound();
        var listed = ledger.stream()
                .map(line -> String.join(" ", line.requirement(), line.word(), line.value()))
                .collect(Collectors.toCollection(TreeSet::new));
        var models = ledger.stream().map(line -> standard(line.requirement())).collect(Collectors.toSet());
        assertEquals(Set.of("10003", "10004", "ccua", "ms2014"), models, "every standard has a ledger");
        var unbound = new TreeSet<String>();
        int read = 0;
        for (Clause clause : clauses.all()) {
            String sentence = sentences.get(clause.identifier());
            if (sentence != null && models.contains(standard(clause.identifier()))) {
                read++;
                unbound(clause.requirement(), sentence)
                        .forEach(value -> unbound.add(clause.identifier() + " " + value));
            }
        }
        assertEquals(ledger.size(), listed.size(), "no line stands twice");
        assertFalse(read == 0, "the rows have sentences");
        assertAll(
                () -> assertEquals(List.of(), without(unbound, listed), "carry no bound and stand in no unbound-*.tsv"),
                () -> assertEquals(List.of(), without(listed, unbound), "stale lines of unbound-*.tsv"));
    }

    @Test
    void whatABoundRestsOnStandsInItsSentence() {
        var elsewhere = new ArrayList<String>();
        for (Clause clause : clauses.all()) {
            String sentence = sentences.get(clause.identifier());
            // Sentences under a lead-in or a level's heading take words from there.
            if (sentence != null && List.of("ccua", "ms2014").contains(standard(clause.identifier()))) {
                for (String word : clause.carriedBy().split("；", -1)) {
                    if (words.containsKey(word) && !sentence.contains(word)) {
                        elsewhere.add(clause.identifier() + " " + word);
                    }
                }
            }
        }
        assertEquals(List.of(), elsewhere);
    }

    /** Word by word, the longest first: a word within a longer one is not meant. */
    private List<String> unbound(Requirement requirement, String sentence) {
        var asked = requirement.asked().map(Criterion.Asked::bound).toList();
        var left = new StringBuilder(sentence);
        var found = new ArrayList<String>();
        for (var entry : words.entrySet()) {
            String word = entry.getKey();
            boolean there = false;
            for (int at = left.indexOf(word); at >= 0; at = left.indexOf(word, at)) {
                left.replace(at, at + word.length(), "\n".repeat(word.length()));
                there = true;
            }
            if (there) {
                entry.getValue().stream()
                        .filter(value -> asked.stream().noneMatch(value::isReached))
                        .forEach(value -> found.add(word + " " + value));
            }
        }
        return found;
    }

    /** The table of the guide, the longest word first. */
    private Map<String, List<Value>> words() {
        var vocabulary = ontology.vocabulary();
        var table = new TreeMap<String, List<Value>>(
                Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        ontology.graph("words.ttl")
                .find(Node.ANY, NodeFactory.createURI(GRADUS.word), Node.ANY)
                .forEachRemaining(said -> {
                    var value = Objects.requireNonNull(
                            vocabulary.scaleValue(said.getSubject().getURI()), "words are words of a value");
                    if (value.scale() != Scale.CONDUCT || value.rank() > vocabulary.practised()) {
                        table.computeIfAbsent(said.getObject().getLiteralLexicalForm(), word -> new ArrayList<>())
                                .add(new Value(
                                        value.scale(), value.rank(), vocabulary.name(value.scale(), value.rank())));
                    }
                });
        return table;
    }

    /** What the tables of sentences give, by the identifier of the row. */
    private static Map<String, String> sentences() throws IOException {
        var found = new HashMap<String, String>();
        if (!Files.isDirectory(SENTENCES)) {
            return found;
        }
        try (var files = Files.newDirectoryStream(SENTENCES, "*.tsv")) {
            for (Path file : files) {
                List<String> lines = Files.readAllLines(file);
                List<String> header = List.of(lines.get(0).split("\t", -1));
                int id = header.indexOf("id");
                int text = header.indexOf("text_zh");
                for (String line : id < 0 || text < 0 ? List.<String>of() : lines.subList(1, lines.size())) {
                    String[] cells = line.split("\t", -1);
                    found.put(cells[id], cells[text]);
                }
            }
        }
        return found;
    }

    /** A value that a word stands for. */
    private record Value(Scale scale, int rank, String name) {
        /** Whether a bound asks as much. Drivers are compared by none: any that is named is one. */
        boolean isReached(Extent bound) {
            return scale == Scale.DRIVER ? bound.on(scale) != Extent.NONE : bound.on(scale) >= rank;
        }

        @Override
        public String toString() {
            return scale.localName() + " " + name;
        }
    }

    private static String standard(String requirement) {
        return requirement.substring(0, requirement.indexOf(':'));
    }

    private static List<String> without(Set<String> all, Set<String> those) {
        return all.stream().filter(each -> !those.contains(each)).toList();
    }
}

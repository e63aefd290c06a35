package org.gradus.crosswalk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gradus.crosswalk.sssom.Finding;
import org.gradus.crosswalk.sssom.MappingSet;
import org.gradus.crosswalk.sssom.Reading;
import org.gradus.crosswalk.sssom.SssomReader;
import org.gradus.crosswalk.sssom.SssomTsv;
import org.gradus.crosswalk.sssom.SssomTurtle;
import org.gradus.io.WholeFiles;
import org.gradus.ontology.Ontology;
import org.gradus.text.Wording;

/**
 * The files of {@code ontology/crosswalks/}: {@code requirements-*} and {@code editions-*} are derived as TSV and Turtle; every other
 * {@code *.sssom.tsv} is hand-made, and its Turtle is written from it.
 */
public final class CrosswalkFiles {
    private static final String TURTLE = ".ttl";
    private static final String DERIVED = "requirements-";

    private final Path folder;

    /**
     * @param folder {@code ontology/crosswalks/}
     */
    public CrosswalkFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * What the files should hold.
     *
     * @param files their texts by name; none where a file made by hand is refused
     * @param findings why one is refused, and what is worth a look
     */
    public record Compiled(Map<String, String> files, List<Finding> findings) {
        /** Whether a file made by hand is refused, so that nothing may be written. */
        public boolean isRefused() {
            return findings.stream().anyMatch(Finding::fault);
        }
    }

    /**
     * Mapping sets that are made by hand.
     *
     * @param sets those that are not refused
     * @param findings why others are, and what is worth a look
     */
    public record HandMade(List<MappingSet> sets, List<Finding> findings) {}

    /** What the files should hold. */
    public Compiled compile(Ontology ontology) throws IOException {
        HandMade handMade = handMade(Terms.of(ontology));
        var sets = new ArrayList<>(handMade.sets());
        var judged = sets.stream().flatMap(set -> set.mappings().stream()).toList();
        var derived = new CrosswalkDeriver(ontology, judged).derive();
        derived.addAll(new EditionMappings(ontology).derive(model -> true));
        sets.addAll(derived);
        var findings = new ArrayList<>(handMade.findings());
        oneIriOfTwo(sets).ifPresent(findings::add);
        var made = new TreeMap<String, String>();
        if (findings.stream().noneMatch(Finding::fault)) {
            derived.forEach(set -> made.put(set.name() + SssomReader.TSV, SssomTsv.write(set)));
            sets.forEach(set -> made.put(set.name() + TURTLE, SssomTurtle.write(set)));
        }
        return new Compiled(made, List.copyOf(findings));
    }

    /**
     * The mapping sets that are made by hand.
     *
     * @param terms the IRIs that they may name of Gradus
     */
    public HandMade handMade(Set<String> terms) throws IOException {
        var reader = new SssomReader(terms);
        var sets = new ArrayList<MappingSet>();
        var findings = new ArrayList<Finding>();
        for (String name : names()) {
            if (name.endsWith(SssomReader.TSV) && !isDerived(name)) {
                Reading reading = reader.read(folder.resolve(name));
                reading.set().ifPresent(sets::add);
                findings.addAll(reading.findings());
            }
        }
        return new HandMade(sets, findings);
    }

    /** Two files under one IRI would be one set, with the titles of both. */
    private Optional<Finding> oneIriOfTwo(List<MappingSet> sets) {
        var files = new HashMap<String, String>();
        for (MappingSet set : sets) {
            String other = files.putIfAbsent(set.iri(), set.name());
            if (other != null) {
                return Optional.of(new Finding(
                        true,
                        folder.resolve(set.name() + SssomReader.TSV).toString(),
                        0,
                        0,
                        Wording.say(
                                "the mapping_set_id %s is that of %s too; give each set its own.",
                                "mapping_set_id %s 与 %s 相同；各映射集须互不相同。", set.iri(), other + SssomReader.TSV)));
            }
        }
        return Optional.empty();
    }

    /** The files that differ from what they should hold, are missing, or should not be there. */
    public List<String> stale(Map<String, String> made) throws IOException {
        var stale = new ArrayList<String>();
        for (var entry : made.entrySet()) {
            Path file = folder.resolve(entry.getKey());
            if (!Files.exists(file) || !Files.readString(file).equals(entry.getValue())) {
                stale.add(entry.getKey());
            }
        }
        names().stream()
                .filter(name -> name.endsWith(TURTLE) || isDerived(name))
                .filter(name -> !made.containsKey(name))
                .forEach(stale::add);
        return stale;
    }

    /** Adds to some changes those that write what differs, and removes nothing; returns the names of the files. */
    public List<String> add(Map<String, String> made, WholeFiles changes) throws IOException {
        var touched = new ArrayList<String>();
        for (var entry : made.entrySet()) {
            Path file = folder.resolve(entry.getKey());
            if (!Files.exists(file) || !Files.readString(file).equals(entry.getValue())) {
                changes.write(file, entry.getValue());
                touched.add(entry.getKey());
            }
        }
        return touched;
    }

    /** Adds to some changes those that write what differs and remove what should not be there; returns the names of the files. */
    public List<String> update(Map<String, String> made, WholeFiles changes) throws IOException {
        var touched = stale(made);
        for (String name : touched) {
            if (made.containsKey(name)) {
                changes.write(folder.resolve(name), made.get(name));
            } else {
                changes.remove(folder.resolve(name));
            }
        }
        return touched;
    }

    private static boolean isDerived(String name) {
        return name.startsWith(DERIVED) || name.startsWith(EditionMappings.SETS);
    }

    /** What the files that lead from editions to those that replace them should hold: of some models only. */
    public static Map<String, String> ofEditions(Ontology ontology, Predicate<String> wanted) {
        var made = new TreeMap<String, String>();
        for (MappingSet set : new EditionMappings(ontology).derive(wanted)) {
            made.put(set.name() + SssomReader.TSV, SssomTsv.write(set));
            made.put(set.name() + TURTLE, SssomTurtle.write(set));
        }
        return made;
    }

    private List<String> names() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> list = Files.list(folder)) {
            return list.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}

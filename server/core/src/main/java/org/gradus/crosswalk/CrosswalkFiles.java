package org.gradus.crosswalk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gradus.ontology.Ontology;
import org.gradus.turtle.TurtleNormalForm;

/**
 * The files of {@code ontology/crosswalks/}: {@code requirements-*} are derived as TSV and Turtle; every other
 * {@code *.sssom.tsv} is hand-made, and its Turtle is written from it.
 */
public final class CrosswalkFiles {
    private static final String TSV = ".sssom.tsv";
    private static final String TURTLE = ".ttl";
    private static final String DERIVED = "requirements-";

    private final Path folder;

    /**
     * @param folder {@code ontology/crosswalks/}
     */
    public CrosswalkFiles(Path folder) {
        this.folder = folder;
    }

    /** What the files should hold, by name. */
    public Map<String, String> compile(Ontology ontology) throws IOException {
        var made = new TreeMap<String, String>();
        var handMade = handMade();
        var judged = handMade.stream().flatMap(set -> set.mappings().stream()).toList();
        for (MappingSet set : new CrosswalkDeriver(ontology, judged).derive()) {
            made.put(set.name() + TSV, SssomTsv.write(set));
            made.put(set.name() + TURTLE, TurtleNormalForm.of(SssomTurtle.write(set)));
        }
        for (MappingSet set : handMade) {
            made.put(set.name() + TURTLE, TurtleNormalForm.of(SssomTurtle.write(set)));
        }
        return made;
    }

    /** The mapping sets that are made by hand. */
    public List<MappingSet> handMade() throws IOException {
        var sets = new ArrayList<MappingSet>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> list = Files.list(folder)) {
                for (Path file : (Iterable<Path>) list.sorted()::iterator) {
                    String name = file.getFileName().toString();
                    if (name.endsWith(TSV) && !name.startsWith(DERIVED)) {
                        try (var reader = Files.newBufferedReader(file)) {
                            sets.add(SssomTsv.read(name.substring(0, name.length() - TSV.length()), reader));
                        }
                    }
                }
            }
        }
        return sets;
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
        if (Files.isDirectory(folder)) {
            try (Stream<Path> list = Files.list(folder)) {
                list.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(TURTLE) || name.startsWith(DERIVED))
                        .filter(name -> !made.containsKey(name))
                        .forEach(stale::add);
            }
        }
        return stale;
    }

    /** Writes what differs and removes what should not be there; returns the names of the files it touched. */
    public List<String> update(Map<String, String> made) throws IOException {
        Files.createDirectories(folder);
        var touched = stale(made);
        for (String name : touched) {
            Path file = folder.resolve(name);
            if (made.containsKey(name)) {
                Path temporary = Files.createTempFile(folder, "compiled", ".tmp");
                Files.writeString(temporary, made.get(name));
                Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.delete(file);
            }
        }
        return touched;
    }
}

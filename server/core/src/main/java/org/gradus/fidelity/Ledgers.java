package org.gradus.fidelity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.gradus.refusal.OntologyException;

/**
 * What two readings of the standards found, a row a requirement.
 *
 * @param first the reading by which the criteria were mended
 * @param second the reading after it, by people who had not seen the criteria
 * @param words each bound with the word that a search had quoted for it, and what carries it after it was read
 */
record Ledgers(List<Comparison> first, List<Comparison> second, List<Comparison> words) {
    private static final String SECOND = "second-";
    private static final String WORDS = "words-";
    private static final int COLUMNS = 5;

    Ledgers {
        first = List.copyOf(first);
        second = List.copyOf(second);
        words = List.copyOf(words);
    }

    /**
     * Reads the ledgers of a folder.
     *
     * @throws OntologyException where a line has not the five columns of a ledger; the text names it
     */
    static Ledgers of(Path folder) throws IOException {
        var files = new TreeMap<String, Path>();
        try (var found = Files.list(folder)) {
            found.filter(file -> file.toString().endsWith(".tsv"))
                    .forEach(file -> files.put(file.getFileName().toString(), file));
        }
        var first = new ArrayList<Comparison>();
        var second = new ArrayList<Comparison>();
        var words = new ArrayList<Comparison>();
        for (var file : files.entrySet()) {
            var ledger =
                    file.getKey().startsWith(SECOND) ? second : file.getKey().startsWith(WORDS) ? words : first;
            ledger.addAll(rows(file.getKey(), file.getValue()));
        }
        return new Ledgers(first, second, words);
    }

    private static List<Comparison> rows(String name, Path file) throws IOException {
        var rows = new ArrayList<Comparison>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 1; i < lines.size(); i++) {
            var cells = List.of(lines.get(i).split("\t", -1));
            if (cells.size() != COLUMNS) {
                throw OntologyException.say(
                        "docs/fidelity/%s, line %d: %d columns instead of %d.",
                        "docs/fidelity/%s 第 %d 行：有 %d 列，应为 %d 列。", name, i + 1, cells.size(), COLUMNS);
            }
            rows.add(Comparison.of(cells));
        }
        return rows;
    }
}

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
 * @param unbound each word of the guide that a sentence has and no bound rests on
 */
record Ledgers(List<Comparison> first, List<Comparison> second, List<Comparison> words, List<UnboundWord> unbound) {
    private static final String SECOND = "second-";
    private static final String WORDS = "words-";
    private static final String UNBOUND = "unbound-";
    private static final int COLUMNS = 5;

    Ledgers {
        first = List.copyOf(first);
        second = List.copyOf(second);
        words = List.copyOf(words);
        unbound = List.copyOf(unbound);
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
        var unbound = new ArrayList<UnboundWord>();
        for (var file : files.entrySet()) {
            var rows = rows(file.getKey(), file.getValue());
            if (file.getKey().startsWith(UNBOUND)) {
                rows.stream().map(UnboundWord::of).forEach(unbound::add);
                continue;
            }
            var ledger =
                    file.getKey().startsWith(SECOND) ? second : file.getKey().startsWith(WORDS) ? words : first;
            rows.stream().map(Comparison::of).forEach(ledger::add);
        }
        return new Ledgers(first, second, words, unbound);
    }

    private static List<List<String>> rows(String name, Path file) throws IOException {
        var rows = new ArrayList<List<String>>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 1; i < lines.size(); i++) {
            var cells = List.of(lines.get(i).split("\t", -1));
            if (cells.size() != COLUMNS) {
                throw OntologyException.say(
                        "docs/fidelity/%s, line %d: %d columns instead of %d.",
                        "docs/fidelity/%s 第 %d 行：有 %d 列，应为 %d 列。", name, i + 1, cells.size(), COLUMNS);
            }
            rows.add(cells);
        }
        return rows;
    }
}

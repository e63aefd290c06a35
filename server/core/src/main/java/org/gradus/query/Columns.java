package org.gradus.query;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.gradus.ontology.TurtleLibrary;
import org.gradus.text.Text;

/** What people call the columns of answers, which queries call by variables. */
public final class Columns {
    private static final String FILE = "columns.tsv";

    private final Map<String, Text> words;

    private Columns(Map<String, Text> words) {
        this.words = words;
    }

    /** The words that are packed with the catalogue: lines of variable, English and Chinese. */
    public static Columns published() {
        var words = new HashMap<String, Text>();
        try (var lines = new BufferedReader(
                new InputStreamReader(TurtleLibrary.published("queries", FILE).open(FILE), StandardCharsets.UTF_8))) {
            lines.lines()
                    .skip(1)
                    .map(line -> line.split("\t"))
                    .forEach(cells -> words.put(cells[0], new Text(cells[1], cells[2])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Columns(words);
    }

    /** The words for a variable; the variable itself where there are none. */
    public Text of(String variable) {
        return words.getOrDefault(variable, new Text(variable, variable));
    }
}

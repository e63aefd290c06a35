package org.gradus.query;

import java.util.HashMap;
import java.util.Map;
import org.gradus.refusal.OntologyException;
import org.gradus.text.Text;

/**
 * The header of a query file: lines of the form {@code # NAME: VALUE} before anything else; what is for people stands twice,
 * as {@code NAME} in English and {@code NAME-zh} in Chinese.
 */
public record QueryHeader(String file, Map<String, String> lines) {
    public QueryHeader {
        lines = Map.copyOf(lines);
    }

    /** Reads the header of a file. */
    public static QueryHeader read(String file, String sparql) {
        var lines = new HashMap<String, String>();
        sparql.lines().takeWhile(line -> line.startsWith("#")).forEach(line -> {
            String[] pair = line.substring(1).strip().split(":\\s*", 2);
            if (pair.length == 2) {
                lines.put(pair[0], pair[1]);
            }
        });
        return new QueryHeader(file, lines);
    }

    /**
     * A line for people.
     *
     * @throws OntologyException where it is missing in one of the languages; the text names file and line
     */
    public Text text(String name) {
        return new Text(line(name), line(name + "-zh"));
    }

    /**
     * A line for programs.
     *
     * @throws OntologyException where it is missing
     */
    public String line(String name) {
        String value = lines.getOrDefault(name, "");
        if (value.isEmpty()) {
            throw OntologyException.say("%s: the header has no '# %s:' line.", "%s：文件头没有“# %s:”一行。", file, name);
        }
        return value;
    }
}

package org.gradus.bulk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.gradus.io.WholeFile;

/**
 * How far a run has come.
 *
 * @param run what tells the run from others: what it reads, with what, against what, on which date
 * @param done how many sources are in the tables
 * @param lengths by table, its bytes that belong to these sources
 * @param complete whether nothing is left but to give the tables their names
 */
record Checkpoint(String run, long done, Map<String, Long> lengths, boolean complete) {
    private static final String RUN = "run";
    private static final String DONE = "done";
    private static final String COMPLETE = "complete";
    private static final String LENGTH = "length.";

    Checkpoint {
        lengths = Map.copyOf(lengths);
    }

    static Checkpoint start(String run) {
        return new Checkpoint(run, 0, Map.of(), false);
    }

    /** The bytes of a table that belong to these sources. */
    long length(String table) {
        return lengths.getOrDefault(table, 0L);
    }

    /** Reads one that was written. */
    static Checkpoint read(Path file) throws IOException {
        var values = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            values.load(in);
        }
        var lengths = new LinkedHashMap<String, Long>();
        for (String name : List.copyOf(values.stringPropertyNames())) {
            if (name.startsWith(LENGTH)) {
                lengths.put(name.substring(LENGTH.length()), Long.valueOf(values.getProperty(name)));
            }
        }
        return new Checkpoint(
                values.getProperty(RUN, ""),
                Long.parseLong(values.getProperty(DONE, "0")),
                lengths,
                Boolean.parseBoolean(values.getProperty(COMPLETE)));
    }

    void write(Path file) throws IOException {
        var text = new StringBuilder("# What gradus assess-all goes on from. Remove it to begin again.\n");
        text.append(RUN).append('=').append(run).append('\n');
        text.append(DONE).append('=').append(done).append('\n');
        text.append(COMPLETE).append('=').append(complete).append('\n');
        lengths.forEach((table, length) ->
                text.append(LENGTH).append(table).append('=').append(length).append('\n'));
        WholeFile.write(file, text.toString());
    }
}

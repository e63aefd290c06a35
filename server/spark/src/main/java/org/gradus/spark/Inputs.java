package org.gradus.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.gradus.evidence.reading.EvidenceLoader;
import org.gradus.refusal.ValueRefused;
import org.gradus.text.Wording;

/** The files that paths, patterns and folders name, wherever Hadoop's file systems reach. */
final class Inputs {
    private static final String PARQUET = ".parquet";

    private Inputs() {}

    /** Files of evidence, those of a folder and the folders in it among them; hidden ones do not count. */
    static List<Input> evidence(List<String> named, Configuration configuration) throws IOException {
        return files(named, configuration, EvidenceLoader::reads, "RDF (.ttl .trig .nt .nq .rdf .jsonld …, .gz .zst)");
    }

    /** Files of Parquet. */
    static List<Input> rows(List<String> named, Configuration configuration) throws IOException {
        return files(named, configuration, name -> name.toLowerCase(Locale.ROOT).endsWith(PARQUET), "*" + PARQUET);
    }

    private interface Counts {
        boolean counts(String name);
    }

    private static List<Input> files(List<String> named, Configuration configuration, Counts counts, String what)
            throws IOException {
        var found = new ArrayList<FileStatus>();
        for (String each : named) {
            var pattern = new Path(each);
            FileSystem system = pattern.getFileSystem(configuration);
            FileStatus[] matches = system.globStatus(pattern);
            if (matches == null || matches.length == 0) {
                throw ValueRefused.because(Wording.say("There is no file %s.", "没有文件 %s。", each));
            }
            for (FileStatus match : matches) {
                if (match.isDirectory()) {
                    below(system, match.getPath(), counts, found);
                } else {
                    found.add(match);
                }
            }
        }
        found.sort(Comparator.comparing(status -> status.getPath().toString()));
        if (found.isEmpty()) {
            throw ValueRefused.because(
                    Wording.say("No %s is there: %s.", "其中没有 %s：%s。", what, String.join(" ", named)));
        }
        var inputs = new ArrayList<Input>();
        for (FileStatus status : found) {
            inputs.add(new Input(
                    inputs.size(), status.getPath().toString(), status.getLen(), status.getModificationTime()));
        }
        return inputs;
    }

    private static void below(FileSystem system, Path folder, Counts counts, List<FileStatus> found)
            throws IOException {
        for (FileStatus each : Arrays.asList(system.listStatus(folder))) {
            String name = each.getPath().getName();
            if (name.startsWith(".") || name.startsWith("_")) {
                continue;
            }
            if (each.isDirectory()) {
                below(system, each.getPath(), counts, found);
            } else if (counts.counts(name)) {
                found.add(each);
            }
        }
    }

    /** The path as it would be typed, where the file lies on this machine. */
    static String name(Path path) {
        return "file".equals(path.toUri().getScheme()) ? path.toUri().getPath() : path.toString();
    }

    /** Consecutive files that are worked on together and, once done, never again. */
    static List<List<Input>> chunks(List<Input> inputs, int files, long bytes) {
        var chunks = new ArrayList<List<Input>>();
        var chunk = new ArrayList<Input>();
        long size = 0;
        for (Input input : inputs) {
            if (!chunk.isEmpty() && (chunk.size() == files || size + input.bytes() > bytes)) {
                chunks.add(List.copyOf(chunk));
                chunk.clear();
                size = 0;
            }
            chunk.add(input);
            size += input.bytes();
        }
        chunks.add(List.copyOf(chunk));
        return chunks;
    }
}

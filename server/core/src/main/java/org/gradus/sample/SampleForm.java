package org.gradus.sample;

import java.nio.file.Path;
import java.util.Locale;

/** How a sample is written, by the name of where it goes. */
public enum SampleForm {
    /** A file of rows. */
    ROWS,
    /** One file of N-Quads, a graph an organisation. */
    QUADS,
    /** An archive with a Turtle file an organisation. */
    ARCHIVE,
    /** A folder with a Turtle file an organisation. */
    FOLDER;

    /** The form that a name asks for. */
    public static SampleForm of(Path output) {
        String name = output.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".gradus")) {
            return ROWS;
        }
        if (name.endsWith(".nq") || name.endsWith(".nq.gz")) {
            return QUADS;
        }
        return name.endsWith(".tar") || name.endsWith(".tar.gz") || name.endsWith(".tgz") ? ARCHIVE : FOLDER;
    }

    /** Whether the name asks for a packed file. */
    static boolean isPacked(Path output) {
        String name = output.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".gz") || name.endsWith(".tgz");
    }
}

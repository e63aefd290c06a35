package org.gradus.evidence.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where evidence comes from.
 *
 * @param name how people know it: the path, or {@code <stdin>}
 * @param syntax the name, extension or media type of its syntax, or null to go by the name's extension
 */
public record EvidenceSource(String name, @Nullable String syntax, Opener opener) {
    /** The name under which standard input appears in messages. */
    public static final String STDIN = "<stdin>";

    /** The name under which the body of a request appears in messages. */
    public static final String REQUEST = "<request>";

    /** A file, read in the syntax of its extension. */
    public static EvidenceSource file(Path file) {
        return file(file, null);
    }

    /** A file, read in a syntax that the caller knows. */
    public static EvidenceSource file(Path file, @Nullable String syntax) {
        return new EvidenceSource(file.toString(), syntax, () -> Files.newInputStream(file));
    }

    /** A file by the name that was typed; a name that is none is found out when the file is opened. */
    public static EvidenceSource named(String file) {
        return new EvidenceSource(file, null, () -> Files.newInputStream(Path.of(file)));
    }

    /** A stream without a name of its own; where no syntax is given, Turtle, JSON-LD or RDF/XML by its first characters. */
    public static EvidenceSource stdin(InputStream stream, @Nullable String syntax) {
        return new EvidenceSource(STDIN, syntax, new KeptStream(stream));
    }

    /** What came with a request, in a media type that the caller knows. */
    public static EvidenceSource request(byte[] body, String mediaType) {
        return new EvidenceSource(REQUEST, mediaType, () -> new ByteArrayInputStream(body));
    }

    /** Opens the source, which may be more than once; the loader closes what it opened. */
    @FunctionalInterface
    public interface Opener {
        InputStream open() throws IOException;
    }
}

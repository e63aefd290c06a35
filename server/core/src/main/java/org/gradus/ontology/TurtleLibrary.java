package org.gradus.ontology;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gradus.io.Sha256;

/**
 * A folder of files of one kind, mostly Turtle, on disk or packed in a jar, read into memory once. Names are relative and
 * use {@code /}.
 */
public final class TurtleLibrary {
    private static final String TURTLE = ".ttl";

    private final Map<String, byte[]> files;

    private TurtleLibrary(Map<String, byte[]> files) {
        this.files = files;
    }

    /** The Turtle files below a folder; {@code target/} folders are passed over. */
    public static TurtleLibrary of(Path folder) {
        return of(folder, TURTLE);
    }

    /** The files below a folder whose names end with a suffix. */
    public static TurtleLibrary of(Path folder, String suffix) {
        var files = new TreeMap<String, byte[]>();
        try (var walk = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) walk.filter(f -> f.toString().endsWith(suffix))::iterator) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (!name.startsWith("target/")) {
                    files.put(name, Files.readAllBytes(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TurtleLibrary(files);
    }

    /**
     * The Turtle files of a published module: {@code ontology}, {@code shapes}. A folder of that name may lie on the class
     * path more than once (a Java package is one too), so all of them are read.
     */
    public static TurtleLibrary published(String module) {
        return published(module, TURTLE);
    }

    /** The files of a published module whose names end with a suffix. */
    public static TurtleLibrary published(String module, String suffix) {
        String root = "org/gradus/" + module;
        var files = new TreeMap<String, byte[]>();
        try {
            for (URL url : Collections.list(TurtleLibrary.class.getClassLoader().getResources(root))) {
                URI uri = url.toURI();
                if ("jar".equals(uri.getScheme())) {
                    try (var jar = FileSystems.newFileSystem(uri, Map.of())) {
                        files.putAll(of(jar.getPath(root), suffix).files);
                    }
                } else {
                    files.putAll(of(Path.of(uri), suffix).files);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        if (files.isEmpty()) {
            throw new IllegalStateException("the module gradus-" + module + " is not on the class path");
        }
        return new TurtleLibrary(files);
    }

    /**
     * These files with those of a draft: a folder with a {@code model.ttl} takes the place of the whole folder of its name, any
     * other file that of the file of its name.
     */
    public TurtleLibrary with(TurtleLibrary draft) {
        var together = new TreeMap<>(files);
        together.keySet().removeIf(name -> {
            int slash = name.indexOf('/');
            return slash > 0 && draft.files.containsKey(name.substring(0, slash) + "/model.ttl");
        });
        together.putAll(draft.files);
        return new TurtleLibrary(together);
    }

    /** The names of the files whose name starts with a prefix, sorted. */
    public List<String> names(String prefix) {
        return files.keySet().stream().filter(name -> name.startsWith(prefix)).toList();
    }

    /** SHA-256 of names and content of all files, in hexadecimal: it changes when any of them does. */
    public String digest() {
        var digest = Sha256.digest();
        files.forEach((name, bytes) -> {
            digest.update((name + '\n' + bytes.length + '\n').getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The text of one file, which is in UTF-8. */
    public String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    /** A fresh stream over one file. */
    public InputStream open(String name) {
        return new ByteArrayInputStream(bytes(name));
    }

    private byte[] bytes(String name) {
        byte[] bytes = files.get(name);
        if (bytes == null) {
            throw new IllegalArgumentException("no such file: " + name);
        }
        return bytes;
    }
}

package org.gradus.ontology;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.gradus.io.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A folder of files of one kind, mostly Turtle, on disk or packed in a jar, read into memory once: those on disk at the beginning,
 * those in a jar, which do not change, when each is asked for. Names are relative and use {@code /}. Safe for use by several
 * threads.
 */
public final class TurtleLibrary {
    private static final String TURTLE = ".ttl";

    private final SortedMap<String, Content> files;
    private volatile @Nullable String digest;

    private TurtleLibrary(SortedMap<String, Content> files) {
        this.files = files;
    }

    /** What a file holds. */
    private interface Content {
        byte[] bytes();

        /** How many bytes it has, and their CRC-32. */
        default String check() {
            byte[] bytes = bytes();
            var crc = new CRC32();
            crc.update(bytes);
            return bytes.length + " " + crc.getValue();
        }
    }

    /** A file of a jar that is on the class path as long as the program runs. */
    private static final class Packed implements Content {
        private final URL jar;
        private final String entry;
        private final String check;
        private byte @Nullable [] bytes;

        Packed(URL jar, ZipEntry entry) {
            this.jar = jar;
            this.entry = entry.getName();
            this.check = entry.getSize() + " " + entry.getCrc();
        }

        @Override
        public String check() {
            return check;
        }

        @Override
        public synchronized byte[] bytes() {
            byte[] known = bytes;
            if (known == null) {
                try (InputStream in = TurtleLibrary.class.getClassLoader().getResourceAsStream(entry)) {
                    known = Objects.requireNonNull(in, () -> entry + " of " + jar + " is gone")
                            .readAllBytes();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                bytes = known;
            }
            return known;
        }
    }

    /** The Turtle files below a folder; {@code target/} folders are passed over. */
    public static TurtleLibrary of(Path folder) {
        return of(folder, TURTLE);
    }

    /** The files below a folder whose names end with a suffix. */
    public static TurtleLibrary of(Path folder, String suffix) {
        var files = new TreeMap<String, Content>();
        try (var walk = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) walk.filter(f -> f.toString().endsWith(suffix))::iterator) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (!name.startsWith("target/")) {
                    byte[] bytes = Files.readAllBytes(file);
                    files.put(name, () -> bytes);
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
        var files = new TreeMap<String, Content>();
        try {
            for (URL url : Collections.list(TurtleLibrary.class.getClassLoader().getResources(root))) {
                if (url.openConnection() instanceof JarURLConnection jar) {
                    // The class path has it open already.
                    Collections.list(jar.getJarFile().entries()).stream()
                            .filter(entry -> entry.getName().startsWith(root + "/")
                                    && entry.getName().endsWith(suffix))
                            .forEach(entry ->
                                    files.put(entry.getName().substring(root.length() + 1), new Packed(url, entry)));
                } else {
                    files.putAll(of(Path.of(url.toURI()), suffix).files);
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
     * These files with those of a draft: a folder with a {@code model.ttl} or {@code edition.ttl} takes the place of the whole
     * folder of its name, any other file that of the file of its name.
     */
    public TurtleLibrary with(TurtleLibrary draft) {
        var together = new TreeMap<>(files);
        together.keySet().removeIf(name -> {
            int slash = name.indexOf('/');
            String folder = name.substring(0, Math.max(0, slash));
            return slash > 0
                    && (draft.files.containsKey(folder + EditionFiles.MODEL_FILE)
                            || draft.files.containsKey(folder + EditionFiles.FILE));
        });
        together.putAll(draft.files);
        return new TurtleLibrary(together);
    }

    /** These files with others, whose texts are given by name, in the place of those of their names. */
    public TurtleLibrary with(Map<String, String> texts) {
        var together = new TreeMap<>(files);
        texts.forEach((name, text) -> {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            together.put(name, () -> bytes);
        });
        return new TurtleLibrary(together);
    }

    /** These files without some of them. */
    public TurtleLibrary without(Predicate<String> left) {
        var rest = new TreeMap<>(files);
        rest.keySet().removeIf(left);
        return new TurtleLibrary(rest);
    }

    /** The names of the files whose name starts with a prefix, sorted. */
    public List<String> names(String prefix) {
        return files.keySet().stream().filter(name -> name.startsWith(prefix)).toList();
    }

    /** The names of the files that only one of two libraries has, or that hold something else in the other; by length and checksum. */
    public Set<String> differing(TurtleLibrary other) {
        var differing = new TreeSet<String>();
        files.forEach((name, content) -> {
            Content there = other.files.get(name);
            if (there == null || (there != content && !there.check().equals(content.check()))) {
                differing.add(name);
            }
        });
        other.files.keySet().stream().filter(name -> !files.containsKey(name)).forEach(differing::add);
        return differing;
    }

    /** SHA-256 of names and content of all files, in hexadecimal: it changes when any of them does. */
    public String digest() {
        String known = digest;
        if (known == null) {
            known = digested();
            digest = known;
        }
        return known;
    }

    /**
     * What tells these files from others at little cost: SHA-256 of the names, lengths and checksums of all, which a jar lists, so
     * that none is read. It guards against mistakes; {@link #digest()} is what results are told by.
     */
    public String fingerprint() {
        var all = new StringBuilder();
        files.forEach((name, content) ->
                all.append(name).append('\n').append(content.check()).append('\n'));
        return Sha256.of(all.toString());
    }

    private String digested() {
        var sha = Sha256.digest();
        files.forEach((name, content) -> {
            byte[] bytes = content.bytes();
            sha.update((name + '\n' + bytes.length + '\n').getBytes(StandardCharsets.UTF_8));
            sha.update(bytes);
        });
        return HexFormat.of().formatHex(sha.digest());
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
        Content content = files.get(name);
        if (content == null) {
            throw new IllegalArgumentException("no such file: " + name);
        }
        return content.bytes();
    }
}

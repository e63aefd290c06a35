package org.gradus.workbook.read;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a file of Office, found by the relationships that lead to them. The library's own package builds trees in memory of
 * whatever types, relationships, properties and styles a file claims to have; here all is read as a stream, and counted.
 */
final class Parts implements Closeable {
    private static final String TYPES = "[content_types].xml";

    private final ZipFile zip;
    private final Bounds bounds;
    private final XMLInputFactory xml = Xml.factory();
    private final Map<String, ZipEntry> entries = new HashMap<>();

    Parts(File file, Bounds bounds) throws IOException {
        this.zip = new ZipFile(file);
        this.bounds = bounds;
        try {
            zip.stream()
                    .forEach(entry -> entries.merge(key(entry.getName()), entry, (one, other) -> {
                        throw new IllegalArgumentException("two parts of one name");
                    }));
        } catch (RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    /** Names of parts do not heed case, and some programs write them with the strokes of Windows. */
    static String key(String name) {
        String key = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return key.startsWith("/") ? key.substring(1) : key;
    }

    /** What a part leads to: the part, and what it is for, as the last step of the type's name. */
    record Relation(String part, String type) {}

    /** Reads a part. */
    @FunctionalInterface
    interface Reading<R> {
        R read(XMLStreamReader reader) throws XMLStreamException, IOException;
    }

    /** Whether any part is so called, wherever it lies. */
    boolean hasAnyNamed(String name) {
        return entries.keySet().stream().anyMatch(key -> key.equals(name) || key.endsWith("/" + name));
    }

    boolean has(String part) {
        return entries.containsKey(key(part));
    }

    <R> R read(String part, Reading<R> reading) throws XMLStreamException, IOException {
        ZipEntry entry = entries.get(key(part));
        if (entry == null) {
            throw new ZipException("no part " + part);
        }
        bounds.event();
        try (InputStream in = bounds.counted(zip.getInputStream(entry))) {
            return reading.read(Xml.reader(xml, in, bounds));
        }
    }

    /** The types that parts are said to have: of each ending, and of single parts. */
    Map<String, String> types() throws XMLStreamException, IOException {
        return read(TYPES, reader -> {
            var types = new HashMap<String, String>();
            while (reader.hasNext()) {
                if (Xml.next(reader) == XMLStreamConstants.START_ELEMENT) {
                    String of = attribute(reader, "PartName", "Extension");
                    String type = reader.getAttributeValue(null, "ContentType");
                    if (of != null && type != null) {
                        bounds.shared();
                        types.put(key(of), type);
                    }
                }
            }
            return types;
        });
    }

    private static @Nullable String attribute(XMLStreamReader reader, String one, String other) {
        String value = reader.getAttributeValue(null, one);
        return value == null ? reader.getAttributeValue(null, other) : value;
    }

    /** What a part leads to within the file, by the identifier that it uses; of the file itself where the part is empty. */
    Map<String, Relation> relations(String part) throws XMLStreamException, IOException {
        int folder = part.lastIndexOf('/') + 1;
        String base = part.substring(0, folder);
        String relations = relations(folder, part);
        if (!has(relations)) {
            return Map.of();
        }
        return read(relations, reader -> {
            var found = new LinkedHashMap<String, Relation>();
            while (reader.hasNext()) {
                if (Xml.next(reader) == XMLStreamConstants.START_ELEMENT) {
                    relation(reader, base)
                            .ifPresent(relation ->
                                    found.put(String.valueOf(reader.getAttributeValue(null, "Id")), relation));
                    bounds.shared();
                }
            }
            return found;
        });
    }

    /** What a part links to outside of the file, by the identifier that it uses; nothing of it is ever opened. */
    Map<String, String> links(String part) throws XMLStreamException, IOException {
        String relations = relations(part.lastIndexOf('/') + 1, part);
        if (!has(relations)) {
            return Map.of();
        }
        return read(relations, reader -> {
            var found = new HashMap<String, String>();
            while (reader.hasNext()) {
                if (Xml.next(reader) == XMLStreamConstants.START_ELEMENT) {
                    String id = reader.getAttributeValue(null, "Id");
                    String target = reader.getAttributeValue(null, "Target");
                    bounds.shared();
                    if (id != null
                            && target != null
                            && "External".equals(reader.getAttributeValue(null, "TargetMode"))) {
                        found.put(id, bounds.kept(target));
                    }
                }
            }
            return found;
        });
    }

    private static String relations(int folder, String part) {
        return part.substring(0, folder) + "_rels/" + part.substring(folder) + ".rels";
    }

    private static Optional<Relation> relation(XMLStreamReader reader, String base) {
        String type = reader.getAttributeValue(null, "Type");
        String target = reader.getAttributeValue(null, "Target");
        if (type == null || target == null || "External".equals(reader.getAttributeValue(null, "TargetMode"))) {
            return Optional.empty();
        }
        try {
            String path =
                    URI.create("/" + base).resolve(target.replace('\\', '/')).getPath();
            return Optional.of(new Relation(path == null ? "" : path.substring(1), type.replaceFirst(".*/", "")));
        } catch (RuntimeException e) {
            return Optional.empty(); // leads nowhere
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}

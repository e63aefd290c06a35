package org.gradus.shapes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gradus.io.WholeFiles;
import org.gradus.model.MaturityModel;

/** The compiled files of a shapes folder: which are stale, and bringing them up to date. */
public final class ShapeFiles {
    private final Path folder;

    /**
     * @param folder the {@code shapes/} folder, with one folder a model
     */
    public ShapeFiles(Path folder) {
        this.folder = folder;
    }

    /** The files that differ from what the compiler makes, are missing, or should not be there. */
    public List<String> stale(MaturityModel model, Map<String, String> compiled) throws IOException {
        var stale = new ArrayList<String>();
        var onDisk = onDisk(model);
        compiled.forEach((name, text) -> {
            if (!text.equals(onDisk.remove(name))) {
                stale.add(name);
            }
        });
        stale.addAll(onDisk.keySet());
        return stale;
    }

    /** Adds to some changes those that write what differs and remove what should not be there; returns the names of the files. */
    public List<String> update(MaturityModel model, Map<String, String> compiled, WholeFiles changes)
            throws IOException {
        var touched = stale(model, compiled);
        for (String name : touched) {
            String text = compiled.get(name);
            if (text == null) {
                changes.remove(folder.resolve(name));
            } else {
                changes.write(folder.resolve(name), text);
            }
        }
        return touched;
    }

    private Map<String, String> onDisk(MaturityModel model) throws IOException {
        var files = new TreeMap<String, String>();
        Path home = folder.resolve(model.name());
        if (Files.isDirectory(home)) {
            try (Stream<Path> list = Files.list(home)) {
                for (Path file : (Iterable<Path>) list.filter(f -> f.toString().endsWith(".ttl"))::iterator) {
                    files.put(model.name() + "/" + file.getFileName(), Files.readString(file, StandardCharsets.UTF_8));
                }
            }
        }
        return files;
    }
}

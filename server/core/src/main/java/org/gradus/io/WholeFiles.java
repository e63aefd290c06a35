package org.gradus.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Writes and removes several files, all or none: every new content is on disk before the first file changes, and where one
 * cannot be replaced, those before it are put back. Not safe for use by several threads.
 */
public final class WholeFiles {
    private final Map<Path, Optional<String>> changes = new LinkedHashMap<>();

    /** A file is to hold a text; folders that are missing are made. */
    public void write(Path file, String text) {
        changes.put(file.toAbsolutePath(), Optional.of(text));
    }

    /** A file is to go. */
    public void remove(Path file) {
        changes.put(file.toAbsolutePath(), Optional.empty());
    }

    /** Makes all the changes; nothing is changed where this throws. */
    public void commit() throws IOException {
        var folders = new ArrayDeque<Path>();
        var steps = new ArrayDeque<Step>();
        try {
            for (var change : changes.entrySet()) {
                makeFolders(WholeFile.folder(change.getKey()), folders);
                steps.push(Step.of(change.getKey(), change.getValue()));
            }
            for (Step step : (Iterable<Step>) steps::descendingIterator) {
                step.take();
            }
            for (Path folder : touched()) {
                WholeFile.sync(folder);
            }
        } catch (Throwable e) {
            undo(steps, folders, e);
            throw e;
        }
        changes.clear();
        for (Step step : steps) {
            try {
                step.forget();
            } catch (IOException e) {
                // All is written; a copy of what was there before does no harm.
            }
        }
    }

    private Set<Path> touched() {
        var folders = new TreeSet<Path>();
        changes.keySet().forEach(file -> folders.add(WholeFile.folder(file)));
        return folders;
    }

    private static void makeFolders(Path folder, Deque<Path> made) throws IOException {
        if (!Files.isDirectory(folder)) {
            List<Path> missing = new ArrayList<>();
            for (Path each = folder; each != null && !Files.exists(each); each = each.getParent()) {
                missing.add(0, each);
            }
            for (Path each : missing) {
                Files.createDirectory(each);
                made.push(each);
            }
        }
    }

    /** The last first; what fails here is told with what made it necessary. */
    private static void undo(Deque<Step> steps, Deque<Path> folders, Throwable cause) {
        for (Step step : steps) {
            try {
                step.back();
                step.forget();
            } catch (IOException e) {
                cause.addSuppressed(e);
            }
        }
        for (Path folder : folders) {
            try {
                Files.delete(folder);
            } catch (IOException e) {
                cause.addSuppressed(e);
            }
        }
    }

    /** One change: its draft, or null where the file is to go, and what was there before, or null. */
    private static final class Step {
        private final Path target;
        private final @Nullable Draft draft;
        private @Nullable Path before;
        private boolean taken;

        private Step(Path target, @Nullable Draft draft) {
            this.target = target;
            this.draft = draft;
        }

        static Step of(Path file, Optional<String> text) throws IOException {
            Path target = Files.exists(file) ? file.toRealPath() : file;
            return new Step(
                    target,
                    text.isEmpty()
                            ? null
                            : Draft.of(target, out -> out.write(text.get().getBytes(StandardCharsets.UTF_8))));
        }

        void take() throws IOException {
            if (Files.exists(target)) {
                before = keep(target);
            }
            if (draft == null) {
                Files.deleteIfExists(target);
            } else {
                draft.become();
            }
            taken = true;
        }

        void back() throws IOException {
            if (taken && before != null) {
                Files.move(before, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } else if (taken) {
                Files.deleteIfExists(target);
            }
        }

        void forget() throws IOException {
            if (draft != null) {
                draft.close();
            }
            if (before != null) {
                Files.deleteIfExists(before);
            }
        }

        private static Path keep(Path target) throws IOException {
            Path kept = Draft.beside(target);
            try {
                Files.createLink(kept, target);
            } catch (UnsupportedOperationException | FileSystemException e) {
                Files.copy(target, kept, StandardCopyOption.COPY_ATTRIBUTES);
            }
            return kept;
        }
    }
}

package org.gradus.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gradus.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Every denied and every changing call, a line of JSON each, a file a month; only ever appended to. */
public final class AuditLog {
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("yyyy-MM").withZone(ZoneOffset.UTC);
    private static final String SUFFIX = ".jsonl";

    private final Path folder;

    public AuditLog(Path folder) {
        this.folder = folder;
    }

    /** Writes an entry; that of a change is on disk when this returns. */
    public synchronized void add(AuditEntry entry) {
        byte[] line = (Json.MAPPER.writeValueAsString(entry) + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve(MONTH.format(entry.at()) + SUFFIX);
            try (var channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
                channel.write(ByteBuffer.wrap(line));
                if (entry.outcome().equals("changed")) {
                    channel.force(false);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The newest entries that a test lets pass, newest first. */
    public List<AuditEntry> find(Predicate<AuditEntry> test, int limit) {
        var found = new ArrayList<AuditEntry>();
        try {
            for (Path file : files()) {
                var last = new ArrayDeque<AuditEntry>();
                try (Stream<String> lines = Files.lines(file)) {
                    lines.map(AuditLog::parse)
                            .filter(entry -> entry != null && test.test(entry))
                            .forEach(entry -> {
                                last.addFirst(entry);
                                if (last.size() > limit) {
                                    last.removeLast();
                                }
                            });
                }
                for (AuditEntry entry : last) {
                    if (found.size() == limit) {
                        return found;
                    }
                    found.add(entry);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }

    /** Null for a line that a crash cut. */
    private static @Nullable AuditEntry parse(String line) {
        try {
            return Json.MAPPER.readValue(line, AuditEntry.class);
        } catch (JacksonException e) {
            return null;
        }
    }
}

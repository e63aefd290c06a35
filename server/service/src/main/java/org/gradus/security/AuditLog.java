package org.gradus.security;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneId;
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
    private static final String SUFFIX = ".jsonl";

    private final Path folder;
    private final DateTimeFormatter month;

    /** The file that is known to end with a whole line; null for none. */
    private @Nullable Path sound;

    /** A log in a folder; its months are those of the zone. */
    public AuditLog(Path folder, ZoneId zone) {
        this.folder = folder;
        this.month = DateTimeFormatter.ofPattern("yyyy-MM").withZone(zone);
    }

    /** Writes an entry; that of a change is on disk when this returns. */
    public synchronized void add(AuditEntry entry) {
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve(month.format(entry.at()) + SUFFIX);
            String before = file.equals(sound) || endsLine(file) ? "" : "\n";
            sound = null;
            var line = ByteBuffer.wrap(
                    (before + Json.MAPPER.writeValueAsString(entry) + "\n").getBytes(StandardCharsets.UTF_8));
            try (var channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
                while (line.hasRemaining()) {
                    channel.write(line);
                }
                if (entry.outcome().equals("changed")) {
                    channel.force(false);
                }
            }
            sound = file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** False where a crash or a full disk has cut the last line: the next must not be lost with it. */
    private static boolean endsLine(Path file) throws IOException {
        if (!Files.exists(file)) {
            return true;
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            var last = ByteBuffer.allocate(1);
            return size == 0 || (channel.read(last, size - 1) == 1 && last.get(0) == '\n');
        }
    }

    /** The newest entries that a test lets pass, newest first. */
    public List<AuditEntry> find(Predicate<AuditEntry> test, int limit) {
        var found = new ArrayList<AuditEntry>();
        try {
            for (Path file : files()) {
                var last = new ArrayDeque<AuditEntry>();
                // Bytes that are no text, of a line that was cut, must not hide all others.
                try (var reader =
                        new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
                    reader.lines()
                            .map(AuditLog::parse)
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
            AuditEntry entry = Json.MAPPER.readValue(line, AuditEntry.class);
            return entry == null || entry.at() == null ? null : entry;
        } catch (JacksonException e) {
            return null;
        }
    }
}

package org.gradus.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.gradus.io.Sha256;
import org.gradus.io.WholeFile;
import org.gradus.json.Json;
import org.gradus.service.refusal.ServiceRefusal.Code;
import org.gradus.service.refusal.StoreRefusal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * The API keys of a service, in a file of its own: the command line makes and revokes keys while the service runs, and the
 * service reads the file again when it has changed. Safe for use by several threads and programs.
 */
public final class KeyRing {
    /** What every secret begins with, so that scanners for leaked secrets and people know one. */
    public static final String PREFIX = "gradus_";

    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private List<ApiKey> keys = List.of();
    private @Nullable State read;

    /**
     * @param file where the keys are kept; need not be there yet
     */
    public KeyRing(Path file) {
        this.file = file;
    }

    /** A new key and its secret, which is told only now. */
    public record Issued(ApiKey key, String secret) {}

    /** Makes a key. */
    public Issued create(Role role, List<String> organisations, String note, Instant at) {
        byte[] random = new byte[SECRET_BYTES];
        RANDOM.nextBytes(random);
        String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        byte[] name = new byte[4];
        RANDOM.nextBytes(name);
        var key = new ApiKey(
                role.tag() + "-" + HexFormat.of().formatHex(name),
                role,
                organisations,
                Sha256.of(secret),
                at,
                note,
                null);
        change(present -> {
            var more = new ArrayList<>(present);
            more.add(key);
            return more;
        });
        return new Issued(key, secret);
    }

    /**
     * Revokes a key.
     *
     * @return whether there was such a key, still holding
     */
    public boolean revoke(String id, Instant at) {
        boolean[] found = {false};
        change(present -> present.stream()
                .map(key -> {
                    if (!key.id().equals(id) || key.revoked() != null) {
                        return key;
                    }
                    found[0] = true;
                    return new ApiKey(
                            key.id(), key.role(), key.organisations(), key.sha256(), key.created(), key.note(), at);
                })
                .toList());
        return found[0];
    }

    /** All keys, also revoked ones, oldest first. */
    public synchronized List<ApiKey> all() {
        reload();
        return keys;
    }

    /** Who holds a secret; empty where no key that holds has it. */
    public Optional<Caller> caller(String secret) {
        byte[] digest = Sha256.of(secret).getBytes(StandardCharsets.US_ASCII);
        return all().stream()
                .filter(key -> MessageDigest.isEqual(digest, key.sha256().getBytes(StandardCharsets.US_ASCII)))
                .filter(key -> key.revoked() == null)
                .findFirst()
                .map(KeyRing::holder);
    }

    /** Who holds the key with this id; empty where none that holds has it. */
    public Optional<Caller> holder(String id) {
        return all().stream()
                .filter(key -> key.id().equals(id) && key.revoked() == null)
                .findFirst()
                .map(KeyRing::holder);
    }

    private static Caller holder(ApiKey key) {
        return new Caller(key.id(), key.role(), Set.copyOf(key.organisations()));
    }

    private void reload() {
        try {
            var state = State.of(file);
            if (!state.equals(read)) {
                keys = parse();
                read = state;
            }
        } catch (NoSuchFileException e) {
            keys = List.of();
            read = null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What tells whether a file is the one that was read; each change puts a new file in the place of the old one. */
    private record State(
            FileTime modified, long size, @Nullable Object file) {
        static State of(Path path) throws IOException {
            var attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return new State(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
        }
    }

    private List<ApiKey> parse() throws IOException {
        ApiKey[] parsed;
        try {
            parsed = Json.MAPPER.readValue(Files.readString(file), ApiKey[].class);
        } catch (JacksonException | CharacterCodingException e) {
            throw unusable(" is no list of keys: " + e.getMessage() + ".", " 不是密钥列表。", e);
        }
        if (parsed == null || parsed.length == 0) {
            // Written by no one: a file without keys is never made. Taken for a first start, it would hand out a new
            // key.
            throw unusable(" is there and holds no keys.", " 已存在，但其中没有密钥。", null);
        }
        return List.of(parsed);
    }

    private StoreRefusal unusable(String en, String zh, @Nullable Exception cause) {
        return new StoreRefusal(
                Code.UNUSABLE,
                file + en
                        + " Put back a copy of it; or, if no key shall hold any more, delete it: the next start makes a"
                        + " maintainer's key.",
                file + zh + "请放回其副本；若不再保留任何密钥，请删除该文件：下次启动时会生成维护者密钥。",
                cause);
    }

    private synchronized void change(UnaryOperator<List<ApiKey>> change) {
        Path lock = file.resolveSibling(file.getFileName() + ".lock");
        try {
            Files.createDirectories(file.getParent());
            try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var held = channel.lock()) {
                List<ApiKey> present = Files.exists(file) ? parse() : List.of();
                List<ApiKey> changed = change.apply(present);
                if (!changed.equals(present)) {
                    WholeFile.put(
                            file,
                            out -> out.write(
                                    Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(changed)));
                    read = null;
                }
                assert held.isValid();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

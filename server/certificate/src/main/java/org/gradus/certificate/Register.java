package org.gradus.certificate;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gradus.certificate.Certificate.StatusEntry;
import org.gradus.certificate.RegisterForm.State;
import org.gradus.certificate.fault.CertificateRefused;
import org.gradus.certificate.fault.Fault.Code;
import org.gradus.certificate.json.StrictJson;
import org.gradus.certificate.key.SigningKey;
import org.gradus.io.WholeFiles;

/**
 * What an issuer keeps of the certificates that it issued: which index each has, and what became of it. From it come the two
 * status lists, signed, that lie beside it to be published.
 */
public final class Register {
    private static final String FILE = "register.json";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;
    private final String base;
    private final Map<Integer, State> states;
    private String kept;

    private Register(Path folder, String base, Map<Integer, State> states, String kept) {
        this.folder = folder;
        this.base = base;
        this.states = states;
        this.kept = kept;
    }

    /** A new register, which is kept from {@link #save} on. */
    public static Register create(Path folder, String base) {
        return new Register(folder, base.endsWith("/") ? base : base + "/", new TreeMap<>(), "");
    }

    /** Whether a folder has one. */
    public static boolean isIn(Path folder) {
        return Files.isRegularFile(folder.resolve(FILE));
    }

    /**
     * The register of a folder.
     *
     * @throws CertificateRefused where there is none
     */
    public static Register open(Path folder) throws IOException {
        if (!isIn(folder)) {
            throw CertificateRefused.say(
                    Code.KEPT,
                    "There is no register in %s; `gradus certificate issue` with --status-at makes one.",
                    "%s 中没有登记册；`gradus certificate issue` 加 --status-at 可创建。",
                    folder);
        }
        String text = Files.readString(folder.resolve(FILE));
        JsonObject json = StrictJson.read(text);
        return new Register(folder, RegisterForm.base(json), RegisterForm.states(json), text);
    }

    /** Takes a place in the lists for a certificate; by chance, so that no place tells when or after whom it was issued. */
    public List<StatusEntry> enter(String certificate, Instant at) {
        requireNew(certificate);
        int index = RANDOM.nextInt(StatusList.LEAST_LENGTH);
        while (states.containsKey(index)) {
            index = RANDOM.nextInt(StatusList.LEAST_LENGTH);
        }
        states.put(index, State.inForce(certificate, at));
        return entries(index);
    }

    /** Ends a certificate for good. */
    public void revoke(String certificate, Instant at, String reason) {
        change(certificate, state -> state.revoked(at, reason));
    }

    /** Suspends a certificate. */
    public void suspend(String certificate, Instant at, String reason) {
        change(certificate, state -> state.suspended(at, reason));
    }

    /** Lets a suspended certificate hold again. */
    public void resume(String certificate, Instant at, String reason) {
        change(certificate, state -> state.resumed(at, reason));
    }

    /** How many certificates it has, and how many of them are set in the list of a purpose. */
    public int count(StatusPurpose purpose) {
        return set(purpose).cardinality();
    }

    public int size() {
        return states.size();
    }

    /** Where a list is published. */
    public String list(StatusPurpose purpose) {
        return base + purpose.tag();
    }

    /** The file of a list, beside the register. */
    public Path file(StatusPurpose purpose) {
        return folder.resolve(purpose.tag() + ".json");
    }

    /**
     * Writes register and lists, all or none; refused where another has written them since they were read, for what it
     * entered would be lost.
     *
     * @param holding how long who reads a list may take it for the present one
     */
    public void save(SigningKey key, Instant at, Duration holding) throws IOException {
        Files.createDirectories(folder);
        requireUnchanged();
        String text = StrictJson.write(RegisterForm.write(base, states));
        var files = new WholeFiles();
        files.write(folder.resolve(FILE), text);
        Instant from = at.truncatedTo(ChronoUnit.SECONDS);
        for (StatusPurpose purpose : StatusPurpose.values()) {
            var list = new StatusList(
                    list(purpose),
                    key.controller(),
                    purpose,
                    set(purpose),
                    StatusList.LEAST_LENGTH,
                    from,
                    from.plus(holding));
            files.write(file(purpose), Secured.DATA_INTEGRITY.sign(list.write(), key, from));
        }
        files.commit();
        kept = text;
    }

    private void requireUnchanged() throws IOException {
        String now = isIn(folder) ? Files.readString(folder.resolve(FILE)) : "";
        if (!now.equals(kept)) {
            throw CertificateRefused.say(
                    Code.KEPT,
                    "The register in %s was changed meanwhile; nothing was written. Try again.",
                    "%s 中的登记册在此期间已被改动，未写入任何内容。请重试。",
                    folder);
        }
    }

    private List<StatusEntry> entries(int index) {
        return List.of(
                new StatusEntry(StatusPurpose.REVOCATION, list(StatusPurpose.REVOCATION), index),
                new StatusEntry(StatusPurpose.SUSPENSION, list(StatusPurpose.SUSPENSION), index));
    }

    private BitSet set(StatusPurpose purpose) {
        var set = new BitSet();
        states.forEach((index, state) -> {
            if (state.isSet(purpose)) {
                set.set(index);
            }
        });
        return set;
    }

    private void requireNew(String certificate) {
        if (states.values().stream().anyMatch(state -> state.certificate().equals(certificate))) {
            throw CertificateRefused.say(
                    Code.KEPT,
                    "There is a certificate <%s> already; give another --id.",
                    "证书 <%s> 已存在；请换用其他 --id。",
                    certificate);
        }
    }

    private void change(String certificate, java.util.function.UnaryOperator<State> change) {
        var entry = states.entrySet().stream()
                .filter(each -> each.getValue().certificate().equals(certificate))
                .findFirst()
                .orElseThrow(() -> CertificateRefused.say(
                        Code.KEPT,
                        "The register in %s has no certificate <%s>.",
                        "%s 中的登记册没有证书 <%s>。",
                        folder,
                        certificate));
        entry.setValue(change.apply(entry.getValue()));
    }
}

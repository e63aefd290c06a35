package org.gradus.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.gradus.assess.Standards;
import org.gradus.certificate.Certificate;
import org.gradus.certificate.Certificate.Party;
import org.gradus.certificate.Certifier;
import org.gradus.certificate.Register;
import org.gradus.certificate.Secured;
import org.gradus.certificate.StatusPurpose;
import org.gradus.certificate.Verifier;
import org.gradus.certificate.key.KeyDocument;
import org.gradus.certificate.key.KeyKind;
import org.gradus.certificate.key.KeyVault;
import org.gradus.certificate.key.SigningKey;
import org.gradus.evidence.admission.DossierReader;
import org.gradus.evidence.reading.EvidenceLoader;
import org.gradus.evidence.reading.EvidenceSource;
import org.gradus.text.Text;

/**
 * What a certificate of a sample costs: to be signed, and to be checked with two status lists, warm, on one thread. Prints the
 * median, the 99th percentile and the longest time.
 */
public final class CertificateBenchmark {
    private static final String ISSUER = "did:web:body.example";
    private static final String ID = "https://body.example/certificates/1";
    private static final Instant NOW = Instant.parse("2026-07-15T08:00:00Z");
    private static final int WARM = 500;
    private static final int TURNS = 1_000;
    private static final double MILLION = 1e6;

    private interface Turn {
        void run() throws IOException;
    }

    private CertificateBenchmark() {}

    public static void main(String[] args) throws IOException {
        Certificate certificate = certificate(Path.of(args[0]), args[1]);
        for (KeyKind kind : KeyKind.values()) {
            Path folder = Files.createTempDirectory("certificates");
            var vault = KeyVault.openOrNew(folder.resolve("keys.p12"), "bench".toCharArray());
            KeyDocument keys = KeyDocument.of(ISSUER).with("k", vault.generate("k", kind), kind);
            SigningKey key = vault.key(ISSUER, "k");
            Register register = Register.create(folder, "https://body.example/status/");
            Certificate listed = certificate.with(register.enter(ID, NOW));
            register.save(key, NOW, java.time.Duration.ofDays(1));
            var lists = List.of(
                    Files.readAllBytes(register.file(StatusPurpose.REVOCATION)),
                    Files.readAllBytes(register.file(StatusPurpose.SUSPENSION)));
            for (Secured secured : Secured.values()) {
                String name = kind.tag() + " " + secured.tag();
                byte[] file = secured.sign(listed, key, NOW).getBytes(StandardCharsets.UTF_8);
                measure(name + ", signed", () -> secured.sign(listed, key, NOW));
                measure(
                        name + ", checked",
                        () -> require(
                                new Verifier(keys, NOW).verify(file, List.of()).isValid()));
                measure(
                        name + ", checked with two lists",
                        () -> require(
                                new Verifier(keys, NOW).verify(file, lists).isValid()));
            }
        }
    }

    private static Certificate certificate(Path evidence, String subject) {
        var standards = Standards.published();
        var submission = new EvidenceLoader().load(List.of(EvidenceSource.named(evidence.toString())));
        var dossier = new DossierReader(standards.ontology().vocabulary())
                .read(submission.graph()).stream()
                        .filter(each -> each.subjects().stream()
                                .anyMatch(one -> one.iri().equals(subject)))
                        .findFirst()
                        .orElseThrow();
        return new Certifier(standards)
                .certify(
                        submission.graph(),
                        dossier,
                        new Certifier.Asked("t-aiitre-10003", subject, null, LocalDate.of(2026, 6, 30)),
                        new Certifier.Terms(
                                ID,
                                new Party(ISSUER, new Text("Example Assessment Body", "示例评定机构")),
                                new Text("Headquarters", "总部"),
                                Instant.parse("2026-07-01T00:00:00Z"),
                                Instant.parse("2029-07-01T00:00:00Z")));
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalStateException("a certificate that was just issued holds");
        }
    }

    private static void measure(String name, Turn turn) throws IOException {
        for (int i = 0; i < WARM; i++) {
            turn.run();
        }
        long[] times = new long[TURNS];
        for (int i = 0; i < TURNS; i++) {
            long began = System.nanoTime();
            turn.run();
            times[i] = System.nanoTime() - began;
        }
        Arrays.sort(times);
        System.out.printf(
                "%-45s median %6.2f ms   99 %% %6.2f ms   longest %6.2f ms%n",
                name, times[TURNS / 2] / MILLION, times[TURNS * 99 / 100] / MILLION, times[TURNS - 1] / MILLION);
    }
}

package org.gradus.certificate;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gradus.certificate.Certificate.Party;
import org.gradus.certificate.Certificate.StatusEntry;
import org.gradus.certificate.key.KeyDocument;
import org.gradus.certificate.key.KeyKind;
import org.gradus.certificate.key.KeyVault;
import org.gradus.certificate.key.SigningKey;
import org.gradus.text.Text;

/** An issuer with a key, and a certificate that it might issue: Chinese names, a number, dates. */
record Issuer(KeyDocument keys, SigningKey key) {
    static final String IRI = "did:web:body.example";
    static final String ID = "https://body.example/certificates/2026-0001";
    static final String LISTS = "https://body.example/status/";
    static final Instant NOW = Instant.parse("2026-07-15T08:00:00Z");
    static final int INDEX = 94_567;

    static Issuer of(KeyKind kind) {
        return of(kind, IRI, "2026");
    }

    static Issuer of(KeyKind kind, String iri, String name) {
        try {
            var vault = KeyVault.openOrNew(Path.of("target", "never-written.p12"), "secret".toCharArray());
            var document = KeyDocument.of(iri).with(name, vault.generate(name, kind), kind);
            return new Issuer(document, vault.key(iri, name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Certificate certificate() {
        return new Certificate(
                ID,
                new Party(IRI, new Text("Example Assessment Body", "示例评定机构")),
                new Party(
                        "https://xinghe.example/id/company", new Text("Xinghe Precision Manufacturing", "星河精密制造有限公司")),
                new Result(
                        ID + "#result",
                        new Result.Subject(
                                "https://xinghe.example/id/quality",
                                "Capability",
                                new Text("Quality traceability", "质量追溯能力")),
                        new Text("Headquarters and plant 2; \"lot\" tracing", "总部与二号工厂的批次追溯\n（含外协）"),
                        new Result.Model(
                                "https://w3id.org/gradus/t-aiitre-10003/model",
                                new Text("T/AIITRE 10003 capability levels", "T/AIITRE 10003 新型能力等级"),
                                "https://w3id.org/gradus/0.1.0/ontology/t-aiitre-10003",
                                "0.1.0"),
                        new Result.Level("https://w3id.org/gradus/t-aiitre-10003/CL3", new Text("Domain level", "领域级")),
                        "AAA",
                        6,
                        LocalDate.of(2026, 6, 30),
                        new Result.Digests("a".repeat(64), "b".repeat(64), "c".repeat(64)),
                        "Gradus shape plan 0.1.0, audited by RDF4J SHACL 5.2.2"),
                Instant.parse("2026-07-01T00:00:00Z"),
                Instant.parse("2029-07-01T00:00:00Z"),
                List.of(
                        new StatusEntry(StatusPurpose.REVOCATION, LISTS + "revocation", INDEX),
                        new StatusEntry(StatusPurpose.SUSPENSION, LISTS + "suspension", INDEX)));
    }

    byte[] issue(Secured secured) {
        return sign(secured, CertificateForm.write(certificate()));
    }

    byte[] sign(Secured secured, JsonObject document) {
        return secured.sign(document, key, NOW).getBytes(StandardCharsets.UTF_8);
    }

    /** A list on which some indices are set. */
    byte[] list(StatusPurpose purpose, int... set) {
        var bits = new java.util.BitSet();
        for (int index : set) {
            bits.set(index);
        }
        var list = new StatusList(
                LISTS + purpose.tag(),
                keys.id(),
                purpose,
                bits,
                StatusList.LEAST_LENGTH,
                NOW.minusSeconds(3600),
                NOW.plusSeconds(86_400));
        return sign(Secured.DATA_INTEGRITY, list.write());
    }

    Verification verify(byte[] file, byte[]... lists) {
        return new Verifier(keys, NOW).verify(file, List.of(lists));
    }
}

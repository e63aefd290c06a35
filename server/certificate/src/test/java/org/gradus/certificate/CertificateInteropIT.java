package org.gradus.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.gradus.certificate.json.StrictJson;
import org.gradus.certificate.key.KeyDocumentForm;
import org.gradus.certificate.key.KeyKind;
import org.gradus.certificate.proof.CanonicalStatements;
import org.gradus.evidence.reading.EvidenceLoader;
import org.gradus.evidence.reading.EvidenceSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Others check what is issued here, and what they issue is checked here: digitalbazaar's library and jose, in the versions of
 * {@code src/test/node/package-lock.json}. Skipped, aloud, where there is no Node or its packages cannot be had.
 */
class CertificateInteropIT {
    private static final Path NODE = Path.of("target", "node").toAbsolutePath();
    private static final Path CONTEXT = Path.of("src/main/resources/org/gradus/certificate/proof/certificate-v1.jsonld")
            .toAbsolutePath();
    private static final JsonProvider JSON = JsonProvider.provider();

    @TempDir
    private Path folder;

    @BeforeAll
    static void packages() throws Exception {
        Files.createDirectories(NODE);
        for (String file : List.of("package.json", "package-lock.json", "interop.mjs")) {
            Files.copy(Path.of("src/test/node", file), NODE.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.isDirectory(NODE.resolve("node_modules"))) {
            try {
                run("npm", "ci", "--no-audit", "--no-fund");
            } catch (IOException e) {
                System.err.println("SKIPPED: no certificate is held to other implementations: " + e.getMessage());
                abort("no Node, or its packages cannot be had: " + e.getMessage());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsIssuedHereHoldsThere(KeyKind kind) throws Exception {
        Issuer issuer = Issuer.of(kind);
        JsonObject came = ask("verify", request(issuer, issuer.issue(Secured.DATA_INTEGRITY)));
        assertTrue(came.getBoolean("verified"), came::toString);
        byte[] changed = new String(issuer.issue(Secured.DATA_INTEGRITY), StandardCharsets.UTF_8)
                .replace("领域级", "平台级")
                .getBytes(StandardCharsets.UTF_8);
        assertFalse(ask("verify", request(issuer, changed)).getBoolean("verified"));
    }

    @ParameterizedTest
    @EnumSource
    void theStatusIsReadThere(KeyKind kind) throws Exception {
        Issuer issuer = Issuer.of(kind);
        for (boolean set : new boolean[] {false, true}) {
            Path revocation = write("revocation.json", issuer.list(StatusPurpose.REVOCATION, set ? Issuer.INDEX : 1));
            Path suspension = write("suspension.json", issuer.list(StatusPurpose.SUSPENSION, 2));
            JsonObject came = ask(
                    "verify",
                    request(issuer, issuer.issue(Secured.DATA_INTEGRITY))
                            .add(
                                    "lists",
                                    JSON.createArrayBuilder()
                                            .add(revocation.toString())
                                            .add(suspension.toString())));
            assertEquals("[true,true]", came.get("lists").toString(), came::toString);
            assertEquals("[" + set + ",false]", came.get("status").toString(), came::toString);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsIssuedThereHoldsHere(KeyKind kind) throws Exception {
        assertHolds("sign", kind);
        assertHolds("token-sign", kind);
    }

    @ParameterizedTest
    @EnumSource
    void aTokenThatIsIssuedHereHoldsThere(KeyKind kind) throws Exception {
        Issuer issuer = Issuer.of(kind);
        JsonObject came = ask("token-verify", request(issuer, issuer.issue(Secured.JOSE)));
        assertTrue(came.getBoolean("verified"), came::toString);
        assertEquals(Issuer.certificate(), CertificateForm.read(came.getJsonObject("payload")));
        String token = new String(issuer.issue(Secured.JOSE), StandardCharsets.UTF_8);
        byte[] changed = (token.substring(0, token.length() - 10) + "AAAAAAAA").getBytes(StandardCharsets.UTF_8);
        assertFalse(ask("token-verify", request(issuer, changed)).getBoolean("verified"));
    }

    /** Who has the evidence can repeat its digest. */
    @ParameterizedTest
    @ValueSource(strings = {"xinghe.ttl", "lanqiao.ttl", "baihe.ttl"})
    void theDigestOfEvidenceIsWhatOthersCompute(String example) throws Exception {
        var graph = new EvidenceLoader()
                .load(List.of(EvidenceSource.named("../../examples/" + example)))
                .graph();
        var statements = new ByteArrayOutputStream();
        RDFWriter.source(graph).lang(Lang.NTRIPLES).output(statements);
        Path file = write("evidence.nt", statements.toByteArray());
        JsonObject came = ask("canonize", JSON.createObjectBuilder().add("statements", file.toString()));
        assertEquals(CanonicalStatements.digest(graph), came.getString("digest", came.toString()));
    }

    private void assertHolds(String command, KeyKind kind) throws Exception {
        Path unsigned = write(
                "unsigned.json",
                StrictJson.write(CertificateForm.write(Issuer.certificate())).getBytes(StandardCharsets.UTF_8));
        Path keys = folder.resolve("theirs.json");
        Path signed = folder.resolve("signed");
        JsonObject came = ask(
                command,
                JSON.createObjectBuilder()
                        .add("context", CONTEXT.toString())
                        .add("issuer", Issuer.IRI)
                        .add("kind", kind.tag())
                        .add("at", Issuer.NOW.toString())
                        .add("certificate", unsigned.toString())
                        .add("keys", keys.toString())
                        .add("signed", signed.toString()));
        assertTrue(came.containsKey("signed"), came::toString);
        var read = KeyDocumentForm.read(Files.readAllBytes(keys));
        Verification verification = new Verifier(read, Issuer.NOW).verify(Files.readAllBytes(signed), List.of());
        assertEquals(List.of(), verification.faults(), command);
        assertEquals(Issuer.certificate(), verification.says());
    }

    private JsonObjectBuilder request(Issuer issuer, byte[] certificate) throws IOException {
        return JSON.createObjectBuilder()
                .add("context", CONTEXT.toString())
                .add("at", Issuer.NOW.toString())
                .add("certificate", write("certificate", certificate).toString())
                .add(
                        "keys",
                        write("keys.json", KeyDocumentForm.write(issuer.keys()).getBytes(StandardCharsets.UTF_8))
                                .toString());
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private JsonObject ask(String command, JsonObjectBuilder request) throws Exception {
        Path file = write("request.json", request.build().toString().getBytes(StandardCharsets.UTF_8));
        return StrictJson.read(run("node", "interop.mjs", command, file.toString()));
    }

    private static String run(String... command) throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of(command));
        Path out = Files.createTempFile("interop", ".out");
        Process process = new ProcessBuilder(words)
                .directory(NODE.toFile())
                .redirectOutput(out.toFile())
                .redirectError(out.resolveSibling(out.getFileName() + ".err").toFile())
                .start();
        if (!process.waitFor(3, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroy();
            throw new IOException(
                    String.join(" ", words) + ": " + Files.readString(out.resolveSibling(out.getFileName() + ".err")));
        }
        return Files.readString(out);
    }
}

package org.gradus.certificate.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.gradus.certificate.fault.CertificateRefused;
import org.gradus.certificate.fault.Fault.Code;
import org.gradus.certificate.json.StrictJson;
import org.gradus.certificate.key.Base58;
import org.gradus.certificate.key.KeyDocument;
import org.gradus.certificate.key.KeyKind;
import org.gradus.certificate.key.PublicKeys;
import org.gradus.certificate.key.VerificationMethod;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The test vectors of W3C for both suites, step by step. */
class VectorsTest {
    private static final String EXAMPLES = "https://www.w3.org/ns/credentials/examples/v2";
    private static final KnownContexts CONTEXTS = KnownContexts.published()
            .with(EXAMPLES, "{\"@context\": {\"@vocab\": \"https://www.w3.org/ns/credentials/examples#\"}}");
    private static final Instant AT = Instant.parse("2023-02-25T00:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"eddsa-rdfc-2022", "ecdsa-rdfc-2019-p256"})
    void everyStepGivesWhatTheVectorSays(String suite) throws Exception {
        JsonObject signed = StrictJson.read(text(suite, "signed.json"));
        JsonObject document = JsonProvider.provider()
                .createObjectBuilder(signed)
                .remove("proof")
                .build();
        JsonObject options = JsonProvider.provider()
                .createObjectBuilder(signed.getJsonObject("proof"))
                .remove("proofValue")
                .build();
        assertEquals(text(suite, "canonDoc.txt"), CanonicalStatements.of(document, CONTEXTS));
        JsonObject configuration = JsonProvider.provider()
                .createObjectBuilder(options)
                .add("@context", document.get("@context"))
                .build();
        assertEquals(text(suite, "proofCanon.txt"), CanonicalStatements.of(configuration, CONTEXTS));
        byte[] hashes = new DataIntegrity(CONTEXTS).hashes(document, options);
        assertEquals(text(suite, "combinedHash.txt"), HexFormat.of().formatHex(hashes));
        byte[] signature = Base58.bytes(signed.getJsonObject("proof").getString("proofValue"))
                .orElseThrow();
        assertEquals(text(suite, "sigHex.txt"), HexFormat.of().formatHex(signature));
        assertEquals(signed.getJsonObject("proof").getString("proofValue"), Base58.multibase(signature));
    }

    @ParameterizedTest
    @ValueSource(strings = {"eddsa-rdfc-2022", "ecdsa-rdfc-2019-p256"})
    void theSignatureHolds(String suite) throws Exception {
        JsonObject signed = StrictJson.read(text(suite, "signed.json"));
        KeyDocument keys = keys(signed.getJsonObject("proof").getString("verificationMethod"));
        var proofs = new DataIntegrity(CONTEXTS);
        assertEquals(signed.getString("name"), proofs.verified(signed, keys, AT).getString("name"));
        JsonObject changed = JsonProvider.provider()
                .createObjectBuilder(signed)
                .add("name", "Alumna Credential")
                .build();
        var refused = assertThrows(CertificateRefused.class, () -> proofs.verified(changed, keys, AT));
        assertEquals(Code.SIGNATURE, refused.fault().code());
    }

    /** A context that is not known is not fetched. */
    @ParameterizedTest
    @ValueSource(strings = {"eddsa-rdfc-2022", "ecdsa-rdfc-2019-p256"})
    void anUnknownContextIsRefused(String suite) throws Exception {
        JsonObject signed = StrictJson.read(text(suite, "signed.json"));
        KeyDocument keys = keys(signed.getJsonObject("proof").getString("verificationMethod"));
        var refused = assertThrows(
                CertificateRefused.class,
                () -> new DataIntegrity(KnownContexts.published()).verified(signed, keys, AT));
        assertEquals(Code.CONTEXT, refused.fault().code());
        assertTrue(refused.fault().text().zh().contains("网络"));
    }

    /** Of a did:key, the document follows from its name. */
    private static KeyDocument keys(String method) {
        String did = method.substring(0, method.indexOf('#'));
        var key = PublicKeys.ofMultikey(did.substring("did:key:".length())).orElseThrow();
        return new KeyDocument(
                did,
                List.of(new VerificationMethod(
                        method,
                        did,
                        VerificationMethod.Form.MULTIKEY,
                        key,
                        KeyKind.of(key).orElseThrow(),
                        null,
                        null)),
                Set.of(method));
    }

    private static String text(String suite, String file) throws IOException {
        try (var in = VectorsTest.class.getResourceAsStream("/org/gradus/certificate/vectors/" + suite + "/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

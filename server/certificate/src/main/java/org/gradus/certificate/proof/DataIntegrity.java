package org.gradus.certificate.proof;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.gradus.certificate.fault.CertificateRefused;
import org.gradus.certificate.fault.Fault.Code;
import org.gradus.certificate.json.Members;
import org.gradus.certificate.key.Base58;
import org.gradus.certificate.key.KeyDocument;
import org.gradus.certificate.key.SigningKey;
import org.gradus.certificate.key.VerificationMethod;
import org.gradus.io.Sha256;

/**
 * Data Integrity 1.0 with {@code eddsa-rdfc-2022} and {@code ecdsa-rdfc-2019} over P-256: what is signed are statements, so
 * that blanks and the order of keys do not matter.
 */
public final class DataIntegrity {
    static final String PROOF = "proof";

    private static final JsonProvider JSON = JsonProvider.provider();
    private static final String TYPE = "DataIntegrityProof";
    private static final String PURPOSE = "assertionMethod";
    private static final String VALUE = "proofValue";

    private final KnownContexts contexts;

    public DataIntegrity(KnownContexts contexts) {
        this.contexts = contexts;
    }

    /** A document with a proof of its statements. */
    public JsonObject sign(JsonObject document, SigningKey key, Instant created) {
        JsonObject options = JSON.createObjectBuilder()
                .add("type", TYPE)
                .add("cryptosuite", key.kind().cryptosuite())
                .add("created", created.truncatedTo(ChronoUnit.SECONDS).toString())
                .add("verificationMethod", key.multikeyId())
                .add("proofPurpose", PURPOSE)
                .build();
        byte[] signature = key.sign(hashes(document, options));
        JsonObject proof = JSON.createObjectBuilder(options)
                .add(VALUE, Base58.multibase(signature))
                .build();
        return JSON.createObjectBuilder(document).add(PROOF, proof).build();
    }

    /**
     * Holds a document to its proof.
     *
     * @param keys of the issuer that is believed
     * @param at for which time the key must hold
     * @return the document without its proof: exactly what was signed
     * @throws CertificateRefused where the proof does not hold
     */
    public JsonObject verified(JsonObject secured, KeyDocument keys, Instant at) {
        JsonValue value = secured.get(PROOF);
        if (!(value instanceof JsonObject proof)) {
            throw CertificateRefused.say(
                    Code.PROOF,
                    "There must be exactly one proof, as an object under \"proof\".",
                    "须有且仅有一个证明，即 \"proof\" 下的一个对象。");
        }
        VerificationMethod method = method(proof, keys, at);
        Optional<byte[]> signature = Base58.bytes(proof.getString(VALUE));
        JsonObject document = JSON.createObjectBuilder(secured).remove(PROOF).build();
        JsonObject options = JSON.createObjectBuilder(proof).remove(VALUE).build();
        byte[] hashes = hashes(document, options);
        if (signature.isEmpty() || !method.kind().isSigned(method.key(), hashes, signature.get())) {
            throw unsigned();
        }
        return document;
    }

    static CertificateRefused unsigned() {
        return CertificateRefused.say(
                Code.SIGNATURE,
                "The signature does not belong to what stands here: something was changed after it was signed, or another"
                        + " signed it.",
                "签名与内容不符：内容在签名后被改动，或签名者另有其人。");
    }

    private VerificationMethod method(JsonObject json, KeyDocument keys, Instant at) {
        Members proof = Members.of(json);
        if (proof.has("id")) {
            proof.iri("id");
        }
        if (!proof.text("type").equals(TYPE)) {
            throw CertificateRefused.say(Code.PROOF, "The proof is no %s.", "该证明不是 %s。", TYPE);
        }
        proof.instant("created");
        if (proof.has("expires") && !at.isBefore(proof.instant("expires"))) {
            throw CertificateRefused.say(Code.EXPIRED, "The proof has expired.", "证明已过期。");
        }
        if (!proof.text("proofPurpose").equals(PURPOSE)) {
            throw CertificateRefused.say(
                    Code.PURPOSE,
                    "The proof was made for another purpose than to assert (%s).",
                    "该证明的用途不是作出声明（%s）。",
                    PURPOSE);
        }
        String suite = proof.text("cryptosuite");
        VerificationMethod method =
                TrustedKeys.of(keys, at).method(proof.text("verificationMethod"), VerificationMethod.Form.MULTIKEY);
        if (!method.kind().cryptosuite().equals(suite)) {
            throw CertificateRefused.say(
                    Code.PROOF,
                    "The suite '%s' does not go with the key, which signs by %s.",
                    "密码套件“%s”与密钥不符；该密钥使用 %s。",
                    suite,
                    method.kind().cryptosuite());
        }
        proof.text(VALUE);
        proof.end();
        return method;
    }

    /** What the suites sign: the digest of the statements of the proof, then that of the document. */
    byte[] hashes(JsonObject document, JsonObject options) {
        JsonValue context = document.get("@context");
        if (context == null) {
            throw CertificateRefused.say(Code.CONTEXT, "There is no @context.", "缺少 @context。");
        }
        JsonObject configuration =
                JSON.createObjectBuilder(options).add("@context", context).build();
        byte[] first = digest(configuration);
        byte[] second = digest(document);
        byte[] both = new byte[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private byte[] digest(JsonObject document) {
        return Sha256.digest().digest(CanonicalStatements.of(document, contexts).getBytes(StandardCharsets.UTF_8));
    }
}

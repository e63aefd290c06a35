package org.gradus.certificate.proof;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.jca.JCAContext;
import com.nimbusds.jose.util.Base64URL;
import jakarta.json.JsonObject;
import java.text.ParseException;
import java.time.Instant;
import java.util.Set;
import org.gradus.certificate.fault.CertificateRefused;
import org.gradus.certificate.fault.Fault.Code;
import org.gradus.certificate.json.StrictJson;
import org.gradus.certificate.key.KeyDocument;
import org.gradus.certificate.key.SigningKey;
import org.gradus.certificate.key.VerificationMethod;

/**
 * Securing Verifiable Credentials using JOSE: a compact token of type {@code vc+jwt}. What is signed are bytes. The signature
 * itself is made by Java, for Nimbus needs another library for Ed25519; its header and form are Nimbus's.
 */
public final class CompactToken {
    private static final JOSEObjectType TYPE = new JOSEObjectType("vc+jwt");
    private static final String CONTENT = "vc";
    private static final Set<String> PARAMETERS = Set.of("alg", "typ", "cty", "kid", "iss");

    private CompactToken() {}

    /** A document as a token. */
    public static String sign(JsonObject document, SigningKey key) {
        var header = new JWSHeader.Builder(JWSAlgorithm.parse(key.kind().jose()))
                .type(TYPE)
                .contentType(CONTENT)
                .keyID(key.jwkId())
                .build();
        var token = new JWSObject(header, new Payload(document.toString()));
        try {
            token.sign(new Signer(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("a key of the kind signs", e);
        }
        return token.serialize();
    }

    /**
     * What a token holds.
     *
     * @param keys of the issuer that is believed
     * @param at for which time the key must hold
     * @throws CertificateRefused where its signature does not hold
     */
    public static JsonObject verified(String token, KeyDocument keys, Instant at) {
        JWSObject parsed = parsed(token);
        JWSHeader header = parsed.getHeader();
        if (!TYPE.equals(header.getType())
                || !PARAMETERS.containsAll(header.toJSONObject().keySet())) {
            throw CertificateRefused.say(
                    Code.PROOF,
                    "The token's header is not that of a credential: it has typ \"%s\" and of %s nothing else.",
                    "令牌头不属于可验证凭证：typ 应为“%s”，且只能含有 %s。",
                    TYPE,
                    "alg, kid, cty, iss");
        }
        VerificationMethod method =
                TrustedKeys.of(keys, at).method(String.valueOf(header.getKeyID()), VerificationMethod.Form.JWK);
        if (!method.kind().jose().equals(header.getAlgorithm().getName())) {
            throw CertificateRefused.say(
                    Code.PROOF,
                    "The algorithm '%s' does not go with the key, which signs by %s.",
                    "算法“%s”与密钥不符；该密钥使用 %s。",
                    header.getAlgorithm().getName(),
                    method.kind().jose());
        }
        byte[] signature = parsed.getSignature().decode();
        if (!Base64URL.encode(signature).equals(parsed.getSignature())
                || !method.kind().isSigned(method.key(), parsed.getSigningInput(), signature)) {
            throw DataIntegrity.unsigned();
        }
        return StrictJson.read(parsed.getPayload().toBytes());
    }

    private static JWSObject parsed(String token) {
        try {
            return JWSObject.parse(token.strip());
        } catch (ParseException e) {
            throw CertificateRefused.say(
                    Code.NOT_READABLE,
                    "The file is neither a JSON document nor a compact token (vc+jwt) of three parts.",
                    "该文件既不是 JSON 文档，也不是由三部分组成的紧凑令牌（vc+jwt）。");
        }
    }

    /** Signs by Java's own means. */
    private record Signer(SigningKey key) implements JWSSigner {
        @Override
        public Base64URL sign(JWSHeader header, byte[] input) {
            return Base64URL.encode(key.sign(input));
        }

        @Override
        public Set<JWSAlgorithm> supportedJWSAlgorithms() {
            return Set.of(JWSAlgorithm.parse(key.kind().jose()));
        }

        @Override
        public JCAContext getJCAContext() {
            return new JCAContext();
        }
    }
}

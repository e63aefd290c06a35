package org.gradus.certificate.key;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.security.PublicKey;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gradus.certificate.fault.CertificateRefused;
import org.gradus.certificate.fault.Fault.Code;
import org.gradus.certificate.json.StrictJson;
import org.gradus.certificate.key.VerificationMethod.Form;
import org.jspecify.annotations.Nullable;

/**
 * Key documents as JSON (Controlled Identifiers 1.0, DID 1.0). Who reads one believes it: it is to come from the issuer. What
 * of it is not about keys of the kinds known here is passed over.
 */
public final class KeyDocumentForm {
    private static final JsonProvider JSON = JsonProvider.provider();
    private static final String METHODS = "verificationMethod";
    private static final String ASSERTION = "assertionMethod";

    private KeyDocumentForm() {}

    public static String write(KeyDocument document) {
        var methods = JSON.createArrayBuilder();
        var assertion = JSON.createArrayBuilder();
        for (VerificationMethod method : document.methods()) {
            methods.add(json(method));
            if (document.assertion().contains(method.id())) {
                assertion.add(method.id());
            }
        }
        return StrictJson.write(JSON.createObjectBuilder()
                .add(
                        "@context",
                        JSON.createArrayBuilder()
                                .add("https://www.w3.org/ns/did/v1")
                                .add("https://w3id.org/security/multikey/v1")
                                .add("https://w3id.org/security/jwk/v1"))
                .add("id", document.id())
                .add(METHODS, methods)
                .add(ASSERTION, assertion)
                .build());
    }

    /**
     * The keys that a document tells.
     *
     * @throws CertificateRefused where it is no key document
     */
    public static KeyDocument read(byte[] bytes) {
        JsonObject json = StrictJson.read(bytes);
        if (!(json.get("id") instanceof JsonString id) || !(json.get(ASSERTION) instanceof JsonArray may)) {
            throw CertificateRefused.say(
                    Code.KEY,
                    "This is no key document: it needs \"id\" and \"%s\". Take the one that the issuer publishes.",
                    "这不是密钥文档：须有 \"id\" 与 \"%s\"。请使用颁发者公布的密钥文档。",
                    ASSERTION);
        }
        List<VerificationMethod> methods = new ArrayList<>();
        Set<String> assertion = new HashSet<>();
        if (json.get(METHODS) instanceof JsonArray array) {
            array.forEach(each -> method(each).ifPresent(methods::add));
        }
        for (JsonValue each : may) {
            if (each instanceof JsonString reference) {
                assertion.add(reference.getString());
            } else {
                method(each).ifPresent(method -> {
                    methods.add(method);
                    assertion.add(method.id());
                });
            }
        }
        if (methods.stream().map(VerificationMethod::id).distinct().count() < methods.size()) {
            throw CertificateRefused.say(Code.KEY, "The key document has two keys of one id.", "密钥文档中有两个密钥使用同一标识。");
        }
        return new KeyDocument(id.getString(), methods, assertion);
    }

    private static JsonObject json(VerificationMethod method) {
        var json = JSON.createObjectBuilder()
                .add("id", method.id())
                .add("type", method.form().type())
                .add("controller", method.controller());
        if (method.form() == Form.MULTIKEY) {
            json.add("publicKeyMultibase", PublicKeys.multikey(method.key()));
        } else {
            json.add("publicKeyJwk", PublicKeys.jwk(method.key()));
        }
        if (method.revoked() != null) {
            json.add("revoked", method.revoked().toString());
        }
        if (method.expires() != null) {
            json.add("expires", method.expires().toString());
        }
        return json.build();
    }

    private static Optional<VerificationMethod> method(JsonValue value) {
        if (!(value instanceof JsonObject json)) {
            return Optional.empty();
        }
        Form form = json.getString("type", "").equals(Form.JWK.type()) ? Form.JWK : Form.MULTIKEY;
        Optional<PublicKey> key = form == Form.JWK
                ? json.get("publicKeyJwk") instanceof JsonObject jwk ? PublicKeys.ofJwk(jwk) : Optional.empty()
                : PublicKeys.ofMultikey(json.getString("publicKeyMultibase", ""));
        return key.flatMap(read -> KeyKind.of(read)
                .map(kind -> new VerificationMethod(
                        json.getString("id", ""),
                        json.getString("controller", ""),
                        form,
                        read,
                        kind,
                        instant(json, "revoked"),
                        instant(json, "expires"))));
    }

    private static @Nullable Instant instant(JsonObject json, String name) {
        if (!json.containsKey(name)) {
            return null;
        }
        try {
            return OffsetDateTime.parse(json.getString(name, "")).toInstant();
        } catch (DateTimeException e) {
            // Somebody wanted to end this key.
            throw CertificateRefused.say(
                    Code.KEY,
                    "The key document says of a key that it is \"%s\", but not when, such as 2026-06-30T00:00:00Z.",
                    "密钥文档为某密钥注明了 \"%s\"，但时间格式有误，应如 2026-06-30T00:00:00Z。",
                    name);
        }
    }
}

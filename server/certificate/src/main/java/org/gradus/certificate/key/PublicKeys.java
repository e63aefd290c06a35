package org.gradus.certificate.key;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** Public keys as others write them: Multikey (Controlled Identifiers 1.0, 2.2.2) and JSON Web Key (RFC 7517, RFC 8037). */
public final class PublicKeys {
    private static final byte[] ED25519_MARK = {(byte) 0xed, 0x01};
    private static final byte[] P256_MARK = {(byte) 0x80, 0x24};

    /** What stands before the 32 bytes of a key of Edwards curve 25519 in its X.509 form (RFC 8410). */
    private static final byte[] ED25519_HEAD = {0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00};

    private static final int ED25519_LENGTH = 32;

    private PublicKeys() {}

    static String multikey(PublicKey key) {
        return key instanceof ECPublicKey curve
                ? Base58.multibase(joined(P256_MARK, P256Curve.compressed(curve)))
                : Base58.multibase(joined(ED25519_MARK, raw(key)));
    }

    /** The key that a Multikey is; empty where it is of no kind known here. */
    public static Optional<PublicKey> ofMultikey(String multibase) {
        return Base58.bytes(multibase).flatMap(bytes -> {
            byte[] rest = bytes.length < 2 ? new byte[0] : Arrays.copyOfRange(bytes, 2, bytes.length);
            if (startsWith(bytes, ED25519_MARK)) {
                return edwards(rest);
            }
            return startsWith(bytes, P256_MARK) ? P256Curve.key(rest) : Optional.empty();
        });
    }

    static JsonObject jwk(PublicKey key) {
        JsonObjectBuilder jwk = JsonProvider.provider().createObjectBuilder();
        if (key instanceof ECPublicKey curve) {
            return jwk.add("kty", "EC")
                    .add("crv", "P-256")
                    .add("x", url(P256Curve.fixed(curve.getW().getAffineX())))
                    .add("y", url(P256Curve.fixed(curve.getW().getAffineY())))
                    .build();
        }
        return jwk.add("kty", "OKP")
                .add("crv", "Ed25519")
                .add("x", url(raw(key)))
                .build();
    }

    /** The key that a JSON Web Key is; empty where it is of no kind known here. */
    static Optional<PublicKey> ofJwk(JsonObject jwk) {
        try {
            byte[] x = Base64.getUrlDecoder().decode(jwk.getString("x", ""));
            return switch (jwk.getString("crv", "")) {
                case "Ed25519" -> edwards(x);
                case "P-256" ->
                    P256Curve.key(
                            new BigInteger(1, x),
                            new BigInteger(1, Base64.getUrlDecoder().decode(jwk.getString("y", ""))));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<PublicKey> edwards(byte[] raw) {
        if (raw.length != ED25519_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(joined(ED25519_HEAD, raw))));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static byte[] raw(PublicKey edwards) {
        byte[] encoded = edwards.getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - ED25519_LENGTH, encoded.length);
    }

    private static boolean startsWith(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length && Arrays.equals(Arrays.copyOf(bytes, mark.length), mark);
    }

    private static String url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}

package org.gradus.certificate.key;

import java.security.PrivateKey;

/**
 * A private key and what signatures by it are called.
 *
 * @param controller IRI of whom it speaks for
 * @param name that it has in key store and key document
 */
public record SigningKey(String controller, String name, KeyKind kind, PrivateKey key) {
    /** How a key document calls it for Data Integrity. */
    public String multikeyId() {
        return KeyDocument.id(controller, name, VerificationMethod.Form.MULTIKEY);
    }

    /** How a key document calls it for JOSE. */
    public String jwkId() {
        return KeyDocument.id(controller, name, VerificationMethod.Form.JWK);
    }

    public byte[] sign(byte[] data) {
        return kind.sign(key, data);
    }
}

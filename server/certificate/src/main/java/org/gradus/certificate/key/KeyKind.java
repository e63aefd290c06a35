package org.gradus.certificate.key;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Locale;
import java.util.Optional;

/** The kinds of keys: what signs with them, and how standards call that. */
public enum KeyKind {
    /** Edwards curve 25519 (RFC 8032). */
    ED25519("Ed25519", "Ed25519", "eddsa-rdfc-2022", "EdDSA"),
    /** NIST's curve P-256 with SHA-256 (FIPS 186-5). */
    P256("EC", "SHA256withECDSAinP1363Format", "ecdsa-rdfc-2019", "ES256");

    private final String generator;
    private final String signature;
    private final String cryptosuite;
    private final String jose;

    KeyKind(String generator, String signature, String cryptosuite, String jose) {
        this.generator = generator;
        this.signature = signature;
        this.cryptosuite = cryptosuite;
        this.jose = jose;
    }

    /** The suite of Data Integrity that signs with such keys. */
    public String cryptosuite() {
        return cryptosuite;
    }

    /** The algorithm of JOSE that signs with such keys. */
    public String jose() {
        return jose;
    }

    /** Lower case, as people write it. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a key; empty where it is none of these. */
    public static Optional<KeyKind> of(PublicKey key) {
        if (key instanceof ECPublicKey curve) {
            return curve.getParams().getCurve().equals(P256Curve.PARAMETERS.getCurve())
                    ? Optional.of(P256)
                    : Optional.empty();
        }
        return key.getAlgorithm().equals("EdDSA") || key.getAlgorithm().equals("Ed25519")
                ? Optional.of(ED25519)
                : Optional.empty();
    }

    KeyPair generate() {
        try {
            var keys = KeyPairGenerator.getInstance(generator);
            if (this == P256) {
                keys.initialize(new ECGenParameterSpec("secp256r1"));
            }
            return keys.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java from 15 on makes such keys", e);
        }
    }

    byte[] sign(PrivateKey key, byte[] data) {
        try {
            Signature signer = Signature.getInstance(signature);
            signer.initSign(key);
            signer.update(data);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key of the kind signs", e);
        }
    }

    /** Whether a signature of some data was made with the private part of a key. */
    public boolean isSigned(PublicKey key, byte[] data, byte[] signed) {
        try {
            Signature verifier = Signature.getInstance(signature);
            verifier.initVerify(key);
            verifier.update(data);
            return verifier.verify(signed);
        } catch (SignatureException | InvalidKeyException e) {
            // Of another length, or numbers that no signature has.
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java from 15 on checks such signatures", e);
        }
    }
}

package org.gradus.certificate.key;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.HexFormat;

/**
 * An X.509 certificate by which a key speaks of itself: key stores keep no private key without one, and Java makes none.
 * Nobody reads it; which keys hold is said in the key document.
 */
final class SelfSigned {
    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final int INTEGER = 0x02;
    private static final int BITS = 0x03;
    private static final int UTF8 = 0x0c;
    private static final int TIME = 0x18;
    private static final int VERSION = 0xa0;
    private static final int SERIAL_BITS = 120;

    /** No end, as RFC 5280 (4.1.2.5) writes it. */
    private static final String FROM = "20200101000000Z";

    private static final String NO_END = "99991231235959Z";

    private SelfSigned() {}

    static X509Certificate of(KeyPair keys, KeyKind kind, String name) {
        byte[] algorithm = der(SEQUENCE, kind == KeyKind.P256 ? oid("2a8648ce3d040302") : oid("2b6570"));
        byte[] called =
                der(SEQUENCE, der(SET, der(SEQUENCE, oid("550403"), der(UTF8, name.getBytes(StandardCharsets.UTF_8)))));
        byte[] validity = der(
                SEQUENCE,
                der(TIME, FROM.getBytes(StandardCharsets.US_ASCII)),
                der(TIME, NO_END.getBytes(StandardCharsets.US_ASCII)));
        byte[] said = der(
                SEQUENCE,
                der(VERSION, der(INTEGER, new byte[] {2})),
                der(INTEGER, new BigInteger(SERIAL_BITS, new SecureRandom()).toByteArray()),
                algorithm,
                called,
                validity,
                called,
                keys.getPublic().getEncoded());
        try {
            Signature signer = Signature.getInstance(kind == KeyKind.P256 ? "SHA256withECDSA" : "Ed25519");
            signer.initSign(keys.getPrivate());
            signer.update(said);
            byte[] whole = der(SEQUENCE, said, algorithm, der(BITS, new byte[] {0}, signer.sign()));
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(whole));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key signs what it says of itself", e);
        }
    }

    private static byte[] oid(String hex) {
        return der(0x06, HexFormat.of().parseHex(hex));
    }

    /** A tag, the length, and what it holds (X.690, 10.1). */
    private static byte[] der(int tag, byte[]... parts) {
        var content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        var out = new ByteArrayOutputStream();
        out.write(tag);
        if (content.size() < 0x80) {
            out.write(content.size());
        } else {
            byte[] length = BigInteger.valueOf(content.size()).toByteArray();
            int skipped = length[0] == 0 ? 1 : 0;
            out.write(0x80 | (length.length - skipped));
            out.write(length, skipped, length.length - skipped);
        }
        out.writeBytes(content.toByteArray());
        return out.toByteArray();
    }
}

package org.gradus.certificate;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.gradus.certificate.json.StrictJson;
import org.gradus.certificate.key.KeyDocument;
import org.gradus.certificate.key.SigningKey;
import org.gradus.certificate.proof.CompactToken;
import org.gradus.certificate.proof.DataIntegrity;
import org.gradus.certificate.proof.KnownContexts;

/** The two ways to secure a document; the issuer chooses, and who checks sees by itself which it is. */
public enum Secured {
    /** A proof beside what it proves, over statements. */
    DATA_INTEGRITY,
    /** A compact token, over bytes. */
    JOSE;

    private static final DataIntegrity PROOFS = new DataIntegrity(KnownContexts.published());

    /** A signed certificate as the text of a file. */
    public String sign(Certificate certificate, SigningKey key, Instant at) {
        return sign(CertificateForm.write(certificate), key, at);
    }

    /** A signed document as the text of a file. */
    public String sign(JsonObject document, SigningKey key, Instant at) {
        return this == JOSE
                ? CompactToken.sign(document, key) + "\n"
                : StrictJson.write(PROOFS.sign(document, key, at));
    }

    /** What a file is signed to say: see {@link DataIntegrity#verified} and {@link CompactToken#verified}. */
    public static JsonObject verified(byte[] file, KeyDocument keys, Instant at) {
        return of(file) == JOSE
                ? CompactToken.verified(new String(file, StandardCharsets.US_ASCII), keys, at)
                : PROOFS.verified(StrictJson.read(file), keys, at);
    }

    /** How a file is secured: a token begins with the first letters of a header in base64. */
    public static Secured of(byte[] file) {
        return file.length > 1 && file[0] == 'e' && file[1] == 'y' ? JOSE : DATA_INTEGRITY;
    }

    /** Lower case with a hyphen, as people write it. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

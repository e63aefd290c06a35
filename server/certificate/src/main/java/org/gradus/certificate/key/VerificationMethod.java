package org.gradus.certificate.key;

import java.security.PublicKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key as a key document tells it.
 *
 * @param id an IRI, which signatures name
 * @param controller IRI of whom the key speaks for
 * @param form in which it is told
 * @param revoked from when on nothing that it signed holds, or null
 * @param expires from when on nothing that it signed holds, as was planned, or null
 */
public record VerificationMethod(
        String id,
        String controller,
        Form form,
        PublicKey key,
        KeyKind kind,
        @Nullable Instant revoked,
        @Nullable Instant expires) {

    /** The forms in which keys are told. */
    public enum Form {
        /** For Data Integrity. */
        MULTIKEY("Multikey"),
        /** For JOSE. */
        JWK("JsonWebKey");

        private final String type;

        Form(String type) {
            this.type = type;
        }

        String type() {
            return type;
        }
    }

    /** Whether it is revoked at a time. */
    public boolean isRevokedBy(Instant at) {
        return revoked != null && !at.isBefore(revoked);
    }

    /** Whether it has ended at a time. */
    public boolean isExpiredBy(Instant at) {
        return expires != null && !at.isBefore(expires);
    }

    VerificationMethod revokedAt(Instant at) {
        return new VerificationMethod(id, controller, form, key, kind, at, expires);
    }

    VerificationMethod expiringAt(Instant at) {
        return new VerificationMethod(id, controller, form, key, kind, revoked, at);
    }
}

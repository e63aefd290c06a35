package org.gradus.security;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An API key as it is kept. The secret itself is shown once and kept nowhere; it has 256 random bits, so a plain digest
 * is as hard to turn back as the secret is to guess.
 *
 * @param id for people to recognise it by
 * @param sha256 of the secret, in hexadecimal
 * @param note what it is for; may be empty
 * @param revoked null while it holds
 */
public record ApiKey(
        String id,
        Role role,
        List<String> organisations,
        String sha256,
        Instant created,
        String note,
        @Nullable Instant revoked) {
    public ApiKey {
        organisations = List.copyOf(organisations);
    }
}

package org.gradus.security;

import java.security.SecureRandom;
import java.util.Base64;

/** Makes what nobody can guess. */
final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** So many random bytes, in letters, digits, hyphens and underscores. */
    static String make(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}

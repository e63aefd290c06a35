package org.gradus.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a form carries so that only pages of this service can send it: bound to what the browser is known by, and another
 * each time, so that no compressed page gives it away. Forms of before a restart are not taken.
 */
public final class FormTokens {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SALT_BYTES = 12;

    private final SecretKeySpec key =
            new SecretKeySpec(Secrets.make(32).getBytes(StandardCharsets.US_ASCII), ALGORITHM);

    /** What a browser that is not logged in is known by. */
    public static String visit() {
        return Secrets.make(18);
    }

    /** A token for the browser that is known by this. */
    public String of(String known) {
        String salt = Secrets.make(SALT_BYTES);
        return salt + '.' + code(salt, known);
    }

    /** Whether a token is one for the browser that is known by this. */
    public boolean fits(String token, String known) {
        int dot = token.indexOf('.');
        return dot > 0
                && MessageDigest.isEqual(
                        token.substring(dot + 1).getBytes(StandardCharsets.UTF_8),
                        code(token.substring(0, dot), known).getBytes(StandardCharsets.UTF_8));
    }

    private String code(String salt, String known) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal((salt + '.' + known).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}

package org.gradus.cli;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.gradus.certificate.key.SigningKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Who signs, with which key, and for how long a signed status list may be taken for the present one. */
final class SigningOptions {
    @Mixin
    private IssuerOptions issuer;

    @Option(names = "--key", paramLabel = "NAME", description = "Key to sign with (default: the newest that holds).")
    private @Nullable String key;

    @Option(
            names = "--list-days",
            paramLabel = "DAYS",
            defaultValue = "30",
            description = "How many days a status list may be taken for the present one (default: 30).")
    private int days;

    /** The key that signs at a moment. */
    SigningKey key(Instant now) throws IOException {
        return issuer.key(key, now);
    }

    /** How long a status list may be taken for the present one. */
    Duration validity() {
        return Duration.ofDays(days);
    }
}

package org.gradus.certificate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a status list tells. */
public enum StatusPurpose {
    /** The end of a certificate, for good. */
    REVOCATION,
    /** That a certificate does not hold for the time being. */
    SUSPENSION;

    /** As Bitstring Status List 1.0 writes it. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<StatusPurpose> of(String tag) {
        return Arrays.stream(values()).filter(each -> each.tag().equals(tag)).findFirst();
    }
}

package org.gradus.certificate;

import java.util.List;
import org.gradus.certificate.fault.Fault;
import org.jspecify.annotations.Nullable;

/**
 * What came of checking a certificate.
 *
 * @param says what is signed by the issuer, or null where the signature does not hold: then nobody says anything
 * @param faults why it does not hold; empty where it does
 * @param looked what the status lists told that were given
 */
public record Verification(@Nullable Certificate says, List<Fault> faults, List<Look> looked) {
    public Verification {
        faults = List.copyOf(faults);
        looked = List.copyOf(looked);
    }

    static Verification refused(Fault fault) {
        return new Verification(null, List.of(fault), List.of());
    }

    /** Whether it holds, as far as was looked. */
    public boolean isValid() {
        return faults.isEmpty();
    }

    /**
     * One status of the certificate.
     *
     * @param list what told it, or null where no list was given: then nothing is known of it
     */
    public record Look(StatusPurpose purpose, @Nullable StatusList list) {}
}

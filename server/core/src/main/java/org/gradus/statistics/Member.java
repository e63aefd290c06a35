package org.gradus.statistics;

import org.gradus.evidence.admission.Profile;

/** An organisation as it is counted. Immutable; a nation of them is held at once, so a code is a byte. */
final class Member {
    private final Profile profile;
    private final byte[] codes;

    /**
     * @param codes by what is measured, the place of its code
     */
    Member(Profile profile, byte[] codes) {
        this.profile = profile;
        this.codes = codes.clone();
    }

    Profile profile() {
        return profile;
    }

    /** The place of its code for what is measured. */
    int code(int measured) {
        return codes[measured];
    }
}

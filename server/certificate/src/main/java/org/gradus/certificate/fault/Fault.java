package org.gradus.certificate.fault;

import java.util.Locale;
import org.gradus.text.Text;
import org.gradus.text.Wording;

/** One reason why something is refused: a stable code for programs, and words that say what, where and how to mend. */
public record Fault(Code code, Text text) {
    /** The kinds of reasons. */
    public enum Code {
        /** The file is no JSON, or JSON that readers might take differently. */
        NOT_READABLE,
        /** A context is named that is not known here; contexts are never fetched. */
        CONTEXT,
        /** A member is missing, is not expected there, or has no value of its kind. */
        FORM,
        /** There is no proof, or more than one, or one of an unknown make. */
        PROOF,
        /** It is signed for another purpose than to assert. */
        PURPOSE,
        /** Issuer, key document and signature do not belong together. */
        ISSUER,
        /** The key document does not know the key, or not for this. */
        KEY,
        KEY_REVOKED,
        KEY_EXPIRED,
        /** What is signed is not what stands there. */
        SIGNATURE,
        NOT_YET_VALID,
        EXPIRED,
        REVOKED,
        SUSPENDED,
        /** A status list cannot be used for this certificate. */
        STATUS_LIST,
        /** A key store, a register or a password does not do. */
        KEPT,
        /** What should be certified is not so. */
        NOT_REACHED;

        /** Lower case with hyphens. */
        public String tag() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** From templates in both languages, see {@link Wording#say}. */
    public static Fault say(Code code, String en, String zh, Object... arguments) {
        return new Fault(code, Wording.say(en, zh, arguments));
    }
}

package org.gradus.refusal;

import org.gradus.text.Text;
import org.gradus.text.Wording;
import org.jspecify.annotations.Nullable;

/** The ontology itself is at fault: the text names the file or resource and the mend. For maintainers. */
public final class OntologyException extends Refusal {
    private static final long serialVersionUID = 1L;

    public OntologyException(Text text) {
        this(text, null);
    }

    public OntologyException(Text text, @Nullable Throwable cause) {
        super(Code.ONTOLOGY_AT_FAULT, text, cause);
    }

    /** From templates in both languages, see {@link Wording#say}. */
    public static OntologyException say(String en, String zh, Object... arguments) {
        return new OntologyException(Wording.say(en, zh, arguments));
    }
}

package org.gradus.diagnosis;

import org.gradus.text.Text;
import org.gradus.text.Wording;

/** What a line of saved answers says is not understood. */
final class Unread extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Text text;

    Unread(String en, String zh, Object... arguments) {
        super(en);
        this.text = Wording.say(en, zh, arguments);
    }

    Text text() {
        return text;
    }
}

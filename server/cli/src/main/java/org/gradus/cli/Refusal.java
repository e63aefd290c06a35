package org.gradus.cli;

import org.gradus.text.Text;

/** A command cannot do what it was asked; the message says what, where and how to mend, in both languages. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Text text;
    private final int exitCode;

    Refusal(int exitCode, String en, String zh) {
        super(en);
        this.text = new Text(en, zh);
        this.exitCode = exitCode;
    }

    Text text() {
        return text;
    }

    int exitCode() {
        return exitCode;
    }
}

package org.gradus.service;

import org.gradus.text.Text;

/** A request asks for something that cannot be; the message says what and how to mend it. */
public final class RequestRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Text text;

    public RequestRefused(Text text) {
        super(text.en());
        this.text = text;
    }

    public Text text() {
        return text;
    }
}

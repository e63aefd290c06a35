package org.gradus.cli;

/** What the terminal can show. */
final class Terminal {
    private Terminal() {}

    /** Colours only where a person looks on: never into a pipe or file, nor where NO_COLOR asks for none. */
    static boolean hasColour() {
        return System.console() != null && System.getenv("NO_COLOR") == null && !"dumb".equals(System.getenv("TERM"));
    }
}

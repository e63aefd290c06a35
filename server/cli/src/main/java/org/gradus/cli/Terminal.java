package org.gradus.cli;

/** What the terminal can show. */
final class Terminal {
    private Terminal() {}

    /** Whether a person looks on. */
    @SuppressWarnings("SystemConsoleNull") // Only JDK 22 to 24 have a console where there is none.
    static boolean isThere() {
        return System.console() != null;
    }

    /** Colours only where a person looks on: never into a pipe or file, nor where NO_COLOR asks for none. */
    static boolean hasColour() {
        return isThere() && System.getenv("NO_COLOR") == null && !"dumb".equals(System.getenv("TERM"));
    }
}

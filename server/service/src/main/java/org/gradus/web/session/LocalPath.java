package org.gradus.web.session;

/** A page of this service to go back to; whatever would lead elsewhere is none. */
final class LocalPath {
    private static final String HOME = "/desk";
    private static final int LONGEST = 2000;

    private LocalPath() {}

    /** The path and query to go to, or the desk where what was asked for is no page of this service. */
    static String of(String asked) {
        // Two slashes would name another host, and browsers take a backslash for a slash.
        boolean local = asked.length() <= LONGEST
                && asked.matches("/(?!/)[\\x21-\\x7e&&[^\\\\]]*")
                && !asked.matches("/log-(in|out)\\b.*");
        return local ? asked : HOME;
    }
}

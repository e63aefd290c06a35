package org.gradus.evidence.reading;

/**
 * IRIs about which nobody could doubt, told at a glance, which are most of them: a web address of lower-case names and a path of
 * letters, digits and a few signs. They keep every rule of RFC 3987 and of their scheme, and resolve to themselves whatever the
 * base; of any other, a parser of IRIs tells.
 */
final class PlainIri {
    private PlainIri() {}

    static boolean is(String iri) {
        int host = iri.startsWith("https://") ? 8 : iri.startsWith("http://") ? 7 : -1;
        int path = host < 0 ? -1 : host(iri, host);
        return path > 0 && isPath(iri, path);
    }

    /** Where the path begins; -1 where the host is none of two or more plain names. */
    private static int host(String iri, int from) {
        int names = 0;
        int begin = from;
        for (int i = from; i < iri.length(); i++) {
            char c = iri.charAt(i);
            if (c == '.' || c == '/') {
                // A name begins with a letter, for what are only digits might be an address, and ends with none of the
                // signs.
                if (i == begin || !isLower(iri.charAt(begin)) || iri.charAt(i - 1) == '-') {
                    return -1;
                }
                names++;
                begin = i + 1;
                if (c == '/') {
                    return names > 1 ? i : -1;
                }
            } else if (!(isLower(c) || isDigit(c) || (c == '-' && iri.charAt(i - 1) != '-'))) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether there are no empty segments, and none that begin with a dot; and at most one fragment. */
    private static boolean isPath(String iri, int from) {
        boolean fragment = false;
        for (int i = from + 1; i < iri.length(); i++) {
            char c = iri.charAt(i);
            if (c == '#' && !fragment) {
                fragment = true;
            } else if (c == '/' || c == '.') {
                if (iri.charAt(i - 1) == '/') {
                    return false;
                }
            } else if (!(isLower(c) || (c >= 'A' && c <= 'Z') || isDigit(c) || c == '-' || c == '_')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}

package org.gradus.evidence.reading;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gradus.rdf.Namespaces;

/** Gradus's own IRIs that passed in some file: all files name them. As they are bounded, so is what is kept. */
final class KnownIris {
    private static final int MOST = 1 << 14;
    private static final Set<String> OWN = ConcurrentHashMap.newKeySet();

    private KnownIris() {}

    static boolean has(String iri) {
        return OWN.contains(iri);
    }

    /** Keeps one that nothing is wrong with, where it is Gradus's own. */
    static void passed(String iri) {
        if (iri.startsWith(Namespaces.BASE) && OWN.size() < MOST) {
            OWN.add(iri);
        }
    }
}

package org.gradus.web.api;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.gradus.store.EvidenceArchive;
import org.gradus.store.EvidenceVersion;

/**
 * What changed from one version to another.
 *
 * @param about the subjects of the statements
 * @param removed statements as N-Triples
 * @param added statements as N-Triples
 */
record DifferenceJson(VersionJson from, VersionJson to, Set<String> about, List<String> removed, List<String> added) {
    static DifferenceJson of(EvidenceVersion from, EvidenceVersion to, EvidenceArchive.Difference difference) {
        var about = new TreeSet<String>();
        difference.added().forEach(triple -> about.add(triple.getSubject().toString()));
        difference.removed().forEach(triple -> about.add(triple.getSubject().toString()));
        return new DifferenceJson(
                VersionJson.of(from),
                VersionJson.of(to),
                about,
                statements(difference.removed()),
                statements(difference.added()));
    }

    private static List<String> statements(Collection<Triple> triples) {
        return triples.stream().map(DifferenceJson::statement).sorted().toList();
    }

    private static String statement(Triple triple) {
        return NodeFmtLib.strNT(triple.getSubject()) + " " + NodeFmtLib.strNT(triple.getPredicate()) + " "
                + NodeFmtLib.strNT(triple.getObject()) + " .";
    }
}

package org.gradus.evidence.reading;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.Quad;
import org.gradus.evidence.reading.IntakeProblem.Place;

/** Checks the terms of statements that no {@link StrictProfile} made: those of binary files. */
final class GuardedTerms extends StreamRDFWrapper {
    private static final int REMEMBERED = 4096;

    private final EvidenceSink sink;

    /** Terms that passed, for files name the same ones again and again. */
    private final Set<Node> passed = new HashSet<>();

    GuardedTerms(EvidenceSink sink) {
        super(sink);
        this.sink = sink;
    }

    @Override
    public void triple(Triple triple) {
        check(triple.getSubject());
        check(triple.getPredicate());
        check(triple.getObject());
        super.triple(triple);
    }

    @Override
    public void quad(Quad quad) {
        check(quad.getSubject());
        check(quad.getPredicate());
        check(quad.getObject());
        super.quad(quad);
    }

    private void check(Node node) {
        if (node.isBlank()) {
            return;
        }
        boolean iri = node.isURI();
        if ((iri && KnownIris.has(node.getURI())) || passed.contains(node)) {
            return;
        }
        TermGuard.node(node).ifPresent(fault -> {
            throw new RefusedException(fault.at(Place.file(sink.file())));
        });
        if (passed.size() >= REMEMBERED) {
            passed.clear();
        }
        passed.add(node);
        if (iri) {
            KnownIris.passed(node.getURI());
        }
    }
}

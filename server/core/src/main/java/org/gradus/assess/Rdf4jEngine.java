package org.gradus.assess;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import org.gradus.evidence.admission.Admitted;

/** RDF4J's engine over the graph of what is admissible. */
record Rdf4jEngine(AdmissibleGraph graph, ShaclRunner runner) implements ShapeEngine {
    @Override
    public List<String> shapeIris() {
        return runner.shapeIris();
    }

    @Override
    public List<BitSet> failures(List<Admitted> subjects) {
        var failures = new ArrayList<BitSet>(subjects.size());
        subjects.forEach(subject -> failures.add(new BitSet()));
        var rest = new ArrayList<Integer>();
        for (int i = 0; i < subjects.size(); i++) {
            rest.add(i);
        }
        // Sources that speak of the same subject or item in different words must not become one graph.
        while (!rest.isEmpty()) {
            var bySubject = new LinkedHashMap<String, Integer>();
            rest.removeIf(i -> bySubject.putIfAbsent(subjects.get(i).subject().iri(), i) == null);
            var failed = runner.failures(Rdf4jTerms.statements(
                    graph.links(bySubject.values().stream().map(subjects::get).toList())));
            bySubject.forEach((iri, i) -> failures.get(i).or(failed.getOrDefault(iri, new BitSet())));
        }
        return failures;
    }
}

package org.gradus.assess;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import org.gradus.evidence.admission.Admitted;
import org.gradus.refusal.EnginesDifferException;
import org.gradus.refusal.EnginesDifferException.Difference;

/** An engine held against the reference: what both say, or nothing. */
record AuditedEngine(ShapeEngine engine, ShapeEngine reference) implements ShapeEngine {
    @Override
    public List<String> shapeIris() {
        return engine.shapeIris();
    }

    /**
     * What both find.
     *
     * @throws EnginesDifferException where one finds what the other does not, with all of it
     */
    @Override
    public List<BitSet> failures(List<Admitted> subjects) {
        var found = engine.failures(subjects);
        var expected = reference.failures(subjects);
        var numbers = numbers();
        var differences = new ArrayList<Difference>();
        for (int i = 0; i < subjects.size(); i++) {
            var differing = new BitSet();
            expected.get(i).stream().map(shape -> numbers[shape]).forEach(differing::set);
            differing.xor(found.get(i));
            String subject = subjects.get(i).subject().iri();
            BitSet failed = found.get(i);
            differing.stream()
                    .mapToObj(shape -> new Difference(subject, shapeIris().get(shape), failed.get(shape)))
                    .forEach(differences::add);
        }
        if (!differences.isEmpty()) {
            throw new EnginesDifferException(Engine.PLAN.description(), Engine.RDF4J.description(), differences);
        }
        return found;
    }

    /** By the reference's number of a shape, that of this engine. Both read the same shapes. */
    private int[] numbers() {
        var numbers = new HashMap<String, Integer>();
        shapeIris().forEach(iri -> numbers.put(iri, numbers.size()));
        return reference.shapeIris().stream().mapToInt(numbers::get).toArray();
    }
}

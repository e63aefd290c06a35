package org.gradus.assess;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradus.text.Text;

/**
 * An assessment with its reasons, found once: every report is a view of it.
 *
 * @param requirements why each requirement of the model ended as it did, in clause order
 * @param keyRequirements likewise for the key requirements of the grades, cell by cell; empty where the model has none
 * @param objectives that evidence states for outcomes which the model asks for
 * @param remarks what an assessor should look at and that changes no level
 * @param unused what was stated and nothing reads
 * @param gap what lies between the subject and the level aimed at, which is the next where none is named; empty at the top
 * @param phases the way to that level: what each level on it adds to what the ones before bring
 */
public record Verdict(
        Assessment assessment,
        List<Explanation> requirements,
        List<Explanation> keyRequirements,
        List<JudgedObjective> objectives,
        List<Text> remarks,
        List<Unused> unused,
        Optional<Gap> gap,
        List<Gap> phases) {

    public Verdict {
        objectives = List.copyOf(objectives);
        remarks = List.copyOf(remarks);
        unused = List.copyOf(unused);
        phases = List.copyOf(phases);
        requirements = List.copyOf(requirements);
        keyRequirements = List.copyOf(keyRequirements);
    }

    /** The requirements of the model, then the key requirements. */
    public Stream<Explanation> explanations() {
        return Stream.concat(requirements.stream(), keyRequirements.stream());
    }
}

package org.gradus.decide;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.gradus.model.Criterion;
import org.gradus.model.Practice;
import org.gradus.model.Requirement;
import org.gradus.model.Scale;
import org.gradus.ontology.Vocabulary;
import org.gradus.plan.PackedExtent;
import org.gradus.plan.Practices;
import org.gradus.plan.SubjectRows;

/**
 * A practice that a model asks for and that the highest level of another model shows: whoever stands there needs no further
 * evidence.
 *
 * @param practice its number
 * @param broader the numbers of the broader ones
 * @param extent how far it is shown
 * @param by the other model
 */
public record Attested(int practice, List<Integer> broader, long extent, ModelPlan by) {
    /** What other models attest of what a model asks. */
    public static List<Attested> of(
            ModelPlan model, Vocabulary vocabulary, Practices practices, Function<String, ModelPlan> plans) {
        long extent = PackedExtent.of(vocabulary.blank().with(Scale.CONDUCT, vocabulary.practised()));
        var asked = new TreeSet<String>();
        model.model().requirements().stream()
                .flatMap(Requirement::asked)
                .map(Criterion.Asked::practice)
                .forEach(asked::add);
        var attested = new ArrayList<Attested>();
        for (String iri : asked) {
            Practice practice = vocabulary.declared(iri);
            String by = practice.attestedBy();
            if (!by.isEmpty() && !by.equals(model.model().name())) {
                int number = practices.number(iri);
                attested.add(new Attested(
                        number, Arrays.stream(practices.broader(number)).boxed().toList(), extent, plans.apply(by)));
            }
        }
        return attested;
    }

    /** Whether it is attested to an organisation, which has nothing of its own to show for it. */
    public boolean holdsFor(AdmittedOrganisation organisation) {
        int place = organisation.place();
        if (place < 0
                || !organisation.subjects().get(place).type().equals(by.model().subjectClass())) {
            return false;
        }
        var rows = new ArrayList<SubjectRows>();
        organisation.countsFor(place, each -> rows.add(each.own()));
        if (rows.stream().allMatch(each -> each.size() == 0)
                || rows.stream().anyMatch(each -> RowSatisfaction.has(each, practice, extent, null))) {
            return false;
        }
        Collection<AdmittedSubject> subjects = organisation.subjects();
        BitSet[] reached = subjects.stream()
                .map(subject -> by.plan().reached(subject.own()))
                .toArray(BitSet[]::new);
        AdmittedSubject subject = organisation.subjects().get(place);
        int rank = by.rank(by.plan().failures(subject.type(), organisation.union(place, reached), subject.waived()));
        return by.model().levels().stream().noneMatch(level -> level.rank() > rank);
    }

    /** What it adds to the rows of each subject. */
    public SubjectRows rows() {
        char[] shown = new char[broader.size() + 1];
        shown[0] = (char) practice;
        for (int i = 0; i < broader.size(); i++) {
            shown[i + 1] = (char) (int) broader.get(i);
        }
        return SubjectRows.of("", "", shown, new long[] {extent}, new char[shown.length], null, Set.of());
    }
}

package org.gradus.assess;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.gradus.evidence.admission.Admitted;
import org.gradus.evidence.admission.Counted;
import org.gradus.model.Criterion;
import org.gradus.model.Extent;
import org.gradus.model.MaturityModel;
import org.gradus.model.Practice;
import org.gradus.model.Requirement;
import org.gradus.model.Scale;
import org.gradus.ontology.Vocabulary;

/** Finds what an organisation stated and nothing reads, of all that bears on a model. */
final class UnusedFinder {
    private final Vocabulary vocabulary;
    private final Reads reads;

    UnusedFinder(Vocabulary vocabulary, Reads reads) {
        this.vocabulary = vocabulary;
        this.reads = reads;
    }

    /**
     * @param asked the practices that the model asks for, sorted
     */
    List<Unused> of(Assessment assessment, List<String> asked, Collection<Explanation> explanations) {
        var unused = new ArrayList<Unused>();
        onScales(assessment.evidence(), asked, unused);
        claims(explanations, unused);
        statements(assessment, unused);
        return unused;
    }

    /** Only evidence for practices that the model asks for: the rest is of other models. */
    private void onScales(Admitted evidence, List<String> asked, List<Unused> unused) {
        var seen = new HashSet<Counted>();
        for (String name : asked) {
            for (Counted item : evidence.of(name)) {
                if (seen.add(item)) {
                    Practice practice = vocabulary.declared(item.practice());
                    for (Scale scale : Scale.values()) {
                        if (item.evidence().stated().on(scale) != Extent.NONE && !reads.reads(practice, scale)) {
                            unused.add(new Unused.OnScale(practice.iri(), item.evidence(), scale));
                        }
                    }
                }
            }
        }
    }

    /** What is said not to be done, or not whole, of practices that are met wherever the model asks for them. */
    private static void claims(Collection<Explanation> explanations, List<Unused> unused) {
        var open = new HashSet<String>();
        var met = new LinkedHashSet<String>();
        var leaves = explanations.stream()
                .flatMap(explanation -> explanation.leaves().stream())
                .toList();
        leaves.forEach(leaf -> (leaf.isMet() ? met : open).add(leaf.asked().practice()));
        met.removeAll(open);
        var seen = new HashSet<String>();
        for (Explanation.Leaf leaf : leaves) {
            if (met.contains(leaf.asked().practice())) {
                leaf.overruled().stream()
                        .filter(claim -> seen.add(claim.id()))
                        .forEach(claim ->
                                unused.add(new Unused.Claimed(leaf.asked().practice(), claim)));
            }
        }
    }

    private void statements(Assessment assessment, List<Unused> unused) {
        MaturityModel model = assessment.model();
        Admitted evidence = assessment.evidence();
        var owners = new HashMap<String, List<Criterion>>();
        keysAndRequirements(model)
                .forEach(requirement -> requirement.criteria().forEach(criterion -> {
                    String by = requirement.waivedBy(criterion);
                    if (by != null) {
                        owners.computeIfAbsent(by, b -> new ArrayList<>()).add(criterion);
                    }
                }));
        evidence.waived().forEach((about, justification) -> {
            var criteria = owners.getOrDefault(about, List.of());
            if (!criteria.isEmpty() && criteria.stream().allMatch(criterion -> Satisfaction.of(criterion, evidence))) {
                unused.add(new Unused.MetAllTheSame(about, justification));
            }
        });
        evidence.own().inapplicable().forEach((about, justification) -> {
            String graded = reads.graded(about);
            if (!evidence.own().heldFor().contains(graded)) {
                unused.add(new Unused.OfNoSubject(about, justification));
            }
        });
    }

    private static Stream<Requirement> keysAndRequirements(MaturityModel model) {
        return Stream.concat(
                model.requirements().stream(),
                model.grades().stream().flatMap(cell -> cell.keyRequirements().stream()));
    }
}

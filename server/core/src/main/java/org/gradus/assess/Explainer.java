package org.gradus.assess;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.gradus.evidence.admission.Counted;
import org.gradus.evidence.admission.Objective;
import org.gradus.model.Criterion;
import org.gradus.model.Level;
import org.gradus.model.MaturityModel;
import org.gradus.ontology.Ontology;
import org.gradus.ontology.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Explains assessments. It remembers what it often says, so keep one for many. Safe for use by several threads. */
public final class Explainer {
    private final Ontology ontology;
    private final Vocabulary vocabulary;
    private final Sentences sentences;
    private final GapFinder gaps;
    private final Map<String, Level> targets;
    private final Map<String, List<String>> practices = new ConcurrentHashMap<>();
    private @Nullable UnusedFinder unused;

    public Explainer(Ontology ontology) {
        this(ontology, Map.of());
    }

    /**
     * An explainer of what is missing for levels that are aimed at.
     *
     * @param targets by the name of a model, the level of it; where there is none, the next level is meant
     */
    public Explainer(Ontology ontology, Map<String, Level> targets) {
        this.ontology = ontology;
        this.targets = Map.copyOf(targets);
        this.vocabulary = ontology.vocabulary();
        this.sentences = new Sentences(vocabulary);
        this.gaps = new GapFinder(vocabulary);
    }

    /** What names practices and scale values. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The words of its explanations. */
    public Sentences sentences() {
        return sentences;
    }

    public Verdict explain(Assessment assessment) {
        var reading = new Reading(assessment, sentences);
        GradeFinding grade = assessment.grade();
        var requirements = reading.explain(assessment.findings());
        var target = target(assessment);
        var practices = practices(assessment.model());
        var gap = target.map(level -> gaps.to(assessment, level));
        var keys = grade == null ? List.<Explanation>of() : reading.explain(grade.keyFindings());
        return new Verdict(
                assessment,
                requirements,
                keys,
                objectives(assessment, practices),
                FormRemarks.of(assessment),
                unused().of(
                                assessment,
                                practices,
                                Stream.concat(requirements.stream(), keys.stream())
                                        .toList()),
                gap,
                target.map(level -> gaps.phases(assessment, level, gap.orElseThrow()))
                        .orElse(List.of()));
    }

    /** The level that is aimed at, where it is not reached yet. */
    private Optional<Level> target(Assessment assessment) {
        Level target = targets.get(assessment.model().name());
        return target == null
                ? assessment.nextLevel()
                : Optional.of(target).filter(level -> level.rank() > assessment.rank());
    }

    /** Reads all models, so it is made when something is explained and not before. */
    private synchronized UnusedFinder unused() {
        if (unused == null) {
            unused = new UnusedFinder(vocabulary, new Reads(ontology));
        }
        return unused;
    }

    /** The practices that a model asks for, sorted. */
    private List<String> practices(MaturityModel model) {
        return practices.computeIfAbsent(
                model.iri(),
                iri -> Reads.asked(model)
                        .map(Criterion.Asked::practice)
                        .distinct()
                        .sorted()
                        .toList());
    }

    private static List<JudgedObjective> objectives(Assessment assessment, List<String> practices) {
        var judged = new ArrayList<JudgedObjective>();
        var seen = new HashSet<Counted>();
        for (String practice : practices) {
            for (Counted item : assessment.evidence().of(practice)) {
                if (!item.evidence().measurements().isEmpty() && seen.add(item)) {
                    Objective.of(item.evidence(), assessment.date())
                            .forEach(objective ->
                                    judged.add(new JudgedObjective(item.practice(), item.evidence(), objective)));
                }
            }
        }
        return judged;
    }
}

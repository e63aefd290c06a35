package org.gradus.assess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gradus.assess.Ways.Want;
import org.gradus.evidence.admission.Admitted;
import org.gradus.evidence.admission.Counted;
import org.gradus.model.Criterion;
import org.gradus.model.Extent;
import org.gradus.model.Level;
import org.gradus.model.Requirement;
import org.gradus.ontology.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Finds the practice improvements that lead to a level. What every way to the level needs is taken first; then each
 * open choice takes the option that adds the fewest improvements, and among equals the fewest scale steps. Improvements
 * that another one covers (same or narrower practice, bound at least as high) are left out, so none of the list can be
 * dropped. Where there are choices the list is found greedily: it is small, not proven smallest.
 */
public final class GapFinder {
    private final Vocabulary vocabulary;

    public GapFinder(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The gap to the level after the one reached; empty at the top. */
    public Optional<Gap> toNextLevel(Assessment assessment) {
        return assessment.nextLevel().map(level -> to(assessment, level));
    }

    /** The gap to a level. */
    public Gap to(Assessment assessment, Level level) {
        var open = assessment.findings().stream()
                .filter(RequirementFinding::isViolated)
                .filter(finding -> finding.requirement().level().rank() <= level.rank())
                .toList();
        var wanted = new LinkedHashMap<Want, Set<Requirement>>();
        var choices = new ArrayList<Choice>();
        for (RequirementFinding finding : open) {
            for (Criterion criterion : finding.unmet()) {
                // A composition's members stand in the list themselves.
                if (finding.requirement().bindsTo(criterion) && !criterion.isComposition()) {
                    collect(criterion, finding.requirement(), assessment, wanted, choices);
                }
            }
        }
        choose(choices, wanted, assessment.evidence());
        var unmet = open.stream()
                .filter(finding -> !finding.unmet().stream().allMatch(Criterion::isComposition))
                .map(RequirementFinding::requirement)
                .toList();
        return new Gap(level, unmet, improvements(wanted, assessment));
    }

    /**
     * The way to a level in phases, each of which reaches the next level on it: what that level asks beyond the one before, by what
     * the phases before do not bring. Where a practice rises again, it does so from where an earlier phase left it.
     */
    public List<Gap> phases(Assessment assessment, Level target) {
        return phases(assessment, target, to(assessment, target));
    }

    /**
     * The same where the gap to the level is known.
     *
     * @param whole what {@link #to} gives
     */
    List<Gap> phases(Assessment assessment, Level target, Gap whole) {
        var levels = assessment.model().levels().stream()
                .filter(level -> level.rank() > assessment.rank() && level.rank() <= target.rank())
                .sorted(Comparator.comparingInt(Level::rank))
                .toList();
        return levels.size() == 1 ? List.of(whole) : phases(assessment, levels);
    }

    private List<Gap> phases(Assessment assessment, List<Level> levels) {
        var phases = new ArrayList<Gap>();
        var brought = new Covering();
        var left = new HashMap<String, Extent>();
        var met = new HashSet<Requirement>();
        levels.forEach(level -> {
            Gap whole = to(assessment, level);
            var improvements = whole.improvements().stream()
                    .filter(improvement -> !brought.covers(new Want(improvement.practice(), improvement.bound())))
                    .map(improvement -> improvement.after(left.get(improvement.practice())))
                    .toList();
            phases.add(new Gap(level, whole.unmet().stream().filter(met::add).toList(), improvements));
            improvements.forEach(improvement -> {
                brought.add(new Want(improvement.practice(), improvement.bound()));
                left.put(improvement.practice(), improvement.bound());
            });
        });
        return phases;
    }

    /** Alternatives, each a list of wants, for one requirement. */
    private record Choice(Requirement requirement, List<List<Want>> options) {}

    private void collect(
            Criterion criterion,
            Requirement requirement,
            Assessment assessment,
            Map<Want, Set<Requirement>> wanted,
            List<Choice> choices) {
        var options = criterion.accept(new Ways(assessment));
        if (options.size() == 1) {
            options.get(0)
                    .forEach(want -> wanted.computeIfAbsent(want, w -> new LinkedHashSet<>())
                            .add(requirement));
        } else if (!options.isEmpty()) {
            choices.add(new Choice(requirement, options));
        }
    }

    private void choose(List<Choice> choices, Map<Want, Set<Requirement>> wanted, Admitted evidence) {
        var covering = new Covering();
        wanted.keySet().forEach(covering::add);
        for (Choice choice : choices) {
            var best = choice.options().stream()
                    .min(Comparator.<List<Want>>comparingLong(option -> option.stream()
                                    .filter(want -> !covering.covers(want))
                                    .count())
                            .thenComparingInt(option -> option.stream()
                                    .mapToInt(want -> distance(want, evidence))
                                    .sum()))
                    .orElseThrow();
            best.forEach(want -> {
                wanted.computeIfAbsent(want, w -> new LinkedHashSet<>()).add(choice.requirement());
                covering.add(want);
            });
        }
    }

    /** Wants by the practices that they cover: there are hundreds, and each is held against the others. */
    private final class Covering {
        private final Map<String, Set<Want>> byPractice = new HashMap<>();

        void add(Want want) {
            practices(want)
                    .forEach(practice -> byPractice
                            .computeIfAbsent(practice, p -> new LinkedHashSet<>())
                            .add(want));
        }

        boolean covers(Want want) {
            return byPractice.getOrDefault(want.practice(), Set.of()).stream().anyMatch(other -> reaches(other, want));
        }

        /**
         * Takes a want out where another that is still there covers it: of two that cover each other, as what is blank and
         * what is lowest do, one stays.
         */
        boolean dropIfCovered(Want want) {
            boolean covered = byPractice.getOrDefault(want.practice(), Set.of()).stream()
                    .anyMatch(other -> !other.equals(want) && reaches(other, want));
            if (covered) {
                practices(want)
                        .forEach(practice -> byPractice
                                .computeIfAbsent(practice, p -> new LinkedHashSet<>())
                                .remove(want));
            }
            return covered;
        }
    }

    private boolean reaches(Want other, Want want) {
        return other.bound().join(vocabulary.blank()).dominates(want.bound());
    }

    /** The practice of a want and the broader ones. */
    private Set<String> practices(Want want) {
        var practices = new HashSet<>(vocabulary.declared(want.practice()).broader());
        practices.add(want.practice());
        return practices;
    }

    private static int distance(Want want, Admitted evidence) {
        return evidence.of(want.practice()).stream()
                .mapToInt(item -> item.reach().distanceTo(want.bound()))
                .min()
                .orElse(Extent.EMPTY.distanceTo(want.bound()) + 1);
    }

    /** A want by its place among all, with what wants it. */
    private record Numbered(int number, Want want, Set<Requirement> requirements) {}

    private List<Improvement> improvements(Map<Want, Set<Requirement>> wanted, Assessment assessment) {
        var improvements = new ArrayList<Improvement>();
        var covering = new Covering();
        var numbered = new ArrayList<Numbered>(wanted.size());
        var byPractice = new HashMap<String, List<Numbered>>();
        wanted.forEach((want, requirements) -> {
            covering.add(want);
            var each = new Numbered(numbered.size(), want, requirements);
            numbered.add(each);
            byPractice.computeIfAbsent(want.practice(), p -> new ArrayList<>()).add(each);
        });
        for (Want want : wanted.keySet()) {
            if (!covering.dropIfCovered(want)) {
                Counted nearest = nearest(want, assessment.evidence());
                var serves = practices(want).stream()
                        .flatMap(practice -> byPractice.getOrDefault(practice, List.of()).stream())
                        .filter(each -> reaches(want, each.want()))
                        .sorted(Comparator.comparingInt(Numbered::number))
                        .flatMap(each -> each.requirements().stream())
                        .distinct()
                        .toList();
                improvements.add(new Improvement(
                        want.practice(),
                        want.bound(),
                        nearest == null ? null : nearest.told(),
                        serves,
                        assessment.evidence().setAside(want.practice()).stream()
                                .filter(item -> item.isClaimOn(assessment.date()))
                                .toList(),
                        nearest == null ? null : nearest.evidence()));
            }
        }
        improvements.sort(Comparator.comparingInt(
                (Improvement improvement) -> -improvement.serves().size()));
        return improvements;
    }

    private static @Nullable Counted nearest(Want want, Admitted evidence) {
        return evidence.of(want.practice()).stream()
                .min(Comparator.comparingInt(item -> item.reach().distanceTo(want.bound())))
                .orElse(null);
    }
}

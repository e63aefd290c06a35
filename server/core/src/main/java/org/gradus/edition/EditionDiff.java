package org.gradus.edition;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradus.edition.RequirementChange.Other;
import org.gradus.model.Aspect;
import org.gradus.model.Criterion;
import org.gradus.model.GradeCell;
import org.gradus.model.Level;
import org.gradus.model.MaturityModel;
import org.gradus.model.Practice;
import org.gradus.model.Requirement;

/**
 * How two editions of a standard differ, by what they ask.
 *
 * @param structure names of the levels and aspects of which one edition has what the other has not, or has them otherwise
 * @param requirements in the order of the later edition, then what was withdrawn; those that are the same, too
 * @param cells of the horizontal grades, likewise
 * @param practices that either edition asks for and that differ
 */
public record EditionDiff(
        MaturityModel before,
        MaturityModel after,
        List<String> structure,
        List<RequirementChange> requirements,
        List<CellChange> cells,
        List<PracticeChange> practices) {
    public EditionDiff {
        structure = List.copyOf(structure);
        requirements = List.copyOf(requirements);
        cells = List.copyOf(cells);
        practices = List.copyOf(practices);
    }

    /** Compares an edition with a later one. */
    public static EditionDiff of(Edition before, Edition after) {
        var pairs = Matching.of(before.model(), after.model(), after.ontology());
        var comparison = new Comparison(before, after, Matching.names(pairs));
        return new EditionDiff(
                before.model(),
                after.model(),
                structure(before.model(), after.model()),
                pairs.stream().map(comparison::requirement).toList(),
                comparison.cells(),
                practices(before, after));
    }

    /** Whether the two are the same. */
    public boolean isEmpty() {
        return structure.isEmpty()
                && requirements.stream().allMatch(RequirementChange::isSame)
                && cells.stream().allMatch(CellChange::isSame)
                && practices.isEmpty();
    }

    /** How many requirements came to be of a kind. */
    public long count(Kind kind) {
        return requirements.stream().filter(change -> change.kind() == kind).count();
    }

    private static List<String> structure(MaturityModel before, MaturityModel after) {
        var differs = new TreeSet<String>();
        differs.addAll(
                apart(before.levels(), after.levels(), Level::name, level -> List.of(level.rank(), level.label())));
        differs.addAll(apart(
                before.aspects(), after.aspects(), Aspect::name, aspect -> List.of(aspect.label(), parent(aspect))));
        return List.copyOf(differs);
    }

    private static String parent(Aspect aspect) {
        return aspect.parent() == null ? "" : aspect.parent().replaceFirst(".*[/#]", "");
    }

    private static <T> Set<String> apart(
            List<T> before, List<T> after, Function<T, String> name, Function<T, Object> content) {
        Map<String, Object> one = before.stream().collect(Collectors.toMap(name, content));
        Map<String, Object> other = after.stream().collect(Collectors.toMap(name, content));
        return Stream.concat(one.keySet().stream(), other.keySet().stream())
                .filter(each -> !Optional.ofNullable(one.get(each)).equals(Optional.ofNullable(other.get(each))))
                .collect(Collectors.toSet());
    }

    private static List<PracticeChange> practices(Edition before, Edition after) {
        var asked = new TreeSet<String>();
        asked(before.model()).forEach(asked::add);
        asked(after.model()).forEach(asked::add);
        var changes = new ArrayList<PracticeChange>();
        for (String iri : asked) {
            Practice was = before.ontology().vocabulary().practice(iri);
            Practice is = after.ontology().vocabulary().practice(iri);
            if (was != null && is != null) {
                Set<PracticeChange.What> what = differences(was, is);
                if (!what.isEmpty()) {
                    changes.add(new PracticeChange(is, what));
                }
            } else if (is != null) {
                changes.add(new PracticeChange(is, Set.of(PracticeChange.What.ADDED)));
            } else if (was != null) {
                changes.add(new PracticeChange(was, Set.of(PracticeChange.What.GONE)));
            }
        }
        return changes;
    }

    private static Set<PracticeChange.What> differences(Practice was, Practice is) {
        var what = EnumSet.noneOf(PracticeChange.What.class);
        if (!List.of(was.label(), was.definition(), was.proof())
                .equals(List.of(is.label(), is.definition(), is.proof()))) {
            what.add(PracticeChange.What.WORDS);
        }
        if (!was.broader().equals(is.broader())) {
            what.add(PracticeChange.What.BROADER);
        }
        if (was.kind() != is.kind() || !was.attestedBy().equals(is.attestedBy())) {
            what.add(PracticeChange.What.KIND);
        }
        return what;
    }

    private static Stream<String> asked(MaturityModel model) {
        return Stream.concat(
                        model.requirements().stream().flatMap(Requirement::asked),
                        model.grades().stream()
                                .map(GradeCell::criteria)
                                .flatMap(List::stream)
                                .flatMap(Criterion::leaves))
                .map(Criterion.Asked::practice);
    }

    /** Compares what is one thing in both editions. */
    private static final class Comparison {
        private final Edition before;
        private final Edition after;
        private final Side was;
        private final Side is;

        Comparison(Edition before, Edition after, Names names) {
            this.before = before;
            this.after = after;
            this.was = new Side(before.ontology().vocabulary(), before.model(), names);
            this.is = new Side(after.ontology().vocabulary(), after.model(), names);
        }

        RequirementChange requirement(Pair pair) {
            if (pair.before().isEmpty() || pair.after().isEmpty()) {
                Kind kind = pair.before().isEmpty() ? Kind.ADDED : Kind.WITHDRAWN;
                return new RequirementChange(pair.before(), pair.after(), kind, Set.of(), List.of(), List.of());
            }
            Demand old = was.demand(pair.before());
            Demand now = is.demand(pair.after());
            var lost = Parting.witnesses(old, was, now, is);
            var gained = Parting.witnesses(now, is, old, was);
            int firmer = firmness(pair.after()) - firmness(pair.before());
            return new RequirementChange(
                    pair.before(),
                    pair.after(),
                    Kind.of(!lost.isEmpty() || firmer > 0, !gained.isEmpty() || firmer < 0),
                    other(pair),
                    lost,
                    gained);
        }

        /** What failing means at the most: only a violation lowers a level. */
        private static int firmness(List<Requirement> requirements) {
            return requirements.stream()
                    .mapToInt(requirement -> switch (requirement.severity()) {
                        case VIOLATION -> 2;
                        case WARNING -> 1;
                        case INFO -> 0;
                    })
                    .max()
                    .orElse(0);
        }

        private static Set<Other> other(Pair pair) {
            var other = EnumSet.noneOf(Other.class);
            differ(pair, requirement -> List.of(requirement.label(), requirement.definition()), Other.WORDS, other);
            differ(
                    pair,
                    requirement ->
                            requirement.levels().stream().map(Level::name).toList(),
                    Other.LEVEL,
                    other);
            differ(pair, requirement -> requirement.aspect().replaceFirst(".*[/#]", ""), Other.ASPECT, other);
            differ(pair, Requirement::number, Other.CLAUSE, other);
            differ(
                    pair,
                    requirement -> List.of(
                            requirement.severity(), requirement.modality(), String.valueOf(requirement.condition())),
                    Other.FORCE,
                    other);
            return other;
        }

        private static void differ(Pair pair, Function<Requirement, Object> content, Other what, Set<Other> other) {
            var old = pair.before().stream().map(content).collect(Collectors.toSet());
            var now = pair.after().stream().map(content).collect(Collectors.toSet());
            if (!old.equals(now)) {
                other.add(what);
            }
        }

        List<CellChange> cells() {
            var olds = before.model().grades().stream().collect(Collectors.toMap(GradeCell::name, Function.identity()));
            var changes = new ArrayList<CellChange>();
            for (GradeCell cell : after.model().grades()) {
                GradeCell old = olds.remove(cell.name());
                changes.add(
                        old == null ? new CellChange(cell, Kind.ADDED, false, List.of(), List.of()) : cell(old, cell));
            }
            before.model().grades().stream()
                    .filter(cell -> olds.containsKey(cell.name()))
                    .forEach(cell -> changes.add(new CellChange(cell, Kind.WITHDRAWN, false, List.of(), List.of())));
            return changes;
        }

        private CellChange cell(GradeCell old, GradeCell now) {
            var lost = Parting.witnesses(Demand.of(old), was, Demand.of(now), is);
            var gained = Parting.witnesses(Demand.of(now), is, Demand.of(old), was);
            boolean otherGrade = old.grade() != now.grade()
                    || !old.level().name().equals(now.level().name());
            return new CellChange(now, Kind.of(!lost.isEmpty(), !gained.isEmpty()), otherGrade, lost, gained);
        }
    }
}

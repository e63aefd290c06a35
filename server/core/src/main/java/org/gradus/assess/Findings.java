package org.gradus.assess;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gradus.evidence.admission.Admitted;
import org.gradus.model.Criterion;
import org.gradus.model.GradeCell;
import org.gradus.model.MaturityModel;
import org.gradus.model.Requirement;
import org.gradus.refusal.ShapeRefusedException;
import org.gradus.shapes.ShapeCompiler;
import org.gradus.text.Wording;

/** Reads the shapes that a subject fails as findings on the requirements of a model, and the levels from these. */
final class Findings {
    private final MaturityModel model;
    private final LevelFinder levels;
    private final List<Prepared> requirements;
    private final List<Prepared> keyRequirements;
    /** By cell of the grades, the shapes that it asks. */
    private final Map<String, int[]> cells = new HashMap<>();

    /** A requirement with what it takes to find its outcome. */
    private static final class Prepared {
        private final Requirement requirement;
        private final List<Criterion> criteria;
        private final int[] shapes;
        private final List<String> practices;

        Prepared(Requirement requirement, int[] shapes, Set<String> practices) {
            this.requirement = requirement;
            this.criteria = requirement.criteria();
            this.shapes = shapes;
            this.practices = List.copyOf(practices);
        }
    }

    private final Map<String, Requirement> byIri;

    /**
     * @param shapes IRIs, in the order by which results number them
     * @throws ShapeRefusedException where a criterion has no shape
     */
    Findings(MaturityModel model, List<String> shapes) {
        this.model = model;
        this.levels = new LevelFinder(model);
        var index = new HashMap<String, Integer>();
        shapes.forEach(iri -> index.put(iri, index.size()));
        this.byIri = model.requirementsByIri();
        this.requirements = model.requirements().stream()
                .map(requirement -> prepare(requirement, index))
                .toList();
        this.keyRequirements = model.grades().stream()
                .flatMap(cell -> cell.keyRequirements().stream())
                .map(key -> prepare(key, index))
                .toList();
        model.grades().forEach(cell -> cells.put(cell.iri(), shapes(cell.criteria(), index)));
    }

    private Prepared prepare(Requirement requirement, Map<String, Integer> index) {
        return new Prepared(requirement, shapes(requirement.criteria(), index), practices(requirement));
    }

    private int[] shapes(List<Criterion> criteria, Map<String, Integer> index) {
        return criteria.stream().mapToInt(criterion -> shape(criterion, index)).toArray();
    }

    private int shape(Criterion criterion, Map<String, Integer> index) {
        String iri = ShapeCompiler.shapeIri(model, criterion.iri());
        Integer shape = index.get(iri);
        if (shape == null) {
            throw new ShapeRefusedException(Wording.say(
                    "The shapes of %s do not fit the ontology: there is no shape <%s>. Take both of one version; in the"
                            + " project, run `./gradus compile`.",
                    "%s 的形状与本体不符：没有形状 <%s>。请使用同一版本的两者；在项目中请运行 `./gradus compile`。", model.name(), iri));
        }
        return shape;
    }

    /** The assessment of a subject that fails these shapes. */
    Assessment assessment(Admitted subject, BitSet failedShapes, LocalDate date) {
        var findings = new ArrayList<RequirementFinding>(model.requirements().size());
        var violated = new ArrayList<Requirement>();
        for (Prepared prepared : requirements) {
            var finding = finding(prepared, failedShapes, subject);
            findings.add(finding);
            if (finding.isViolated()) {
                violated.add(prepared.requirement);
            }
        }
        var standings = levels.standings(violated);
        var whole = Objects.requireNonNull(standings.get(model.root().iri()), "the root stands somehow");
        GradeFinding grade = model.grades().isEmpty() ? null : grade(subject, failedShapes, whole.rank());
        return new Assessment(model, date, subject, findings, standings, grade);
    }

    private static RequirementFinding finding(Prepared prepared, BitSet failedShapes, Admitted subject) {
        var unmet = unmet(prepared, failedShapes);
        return new RequirementFinding(prepared.requirement, outcome(prepared, unmet, subject), unmet);
    }

    private GradeFinding grade(Admitted subject, BitSet failedShapes, int rank) {
        var keys = keyRequirements.stream()
                .map(key -> finding(key, failedShapes, subject))
                .toList();
        var met = model.grades().stream()
                .filter(cell -> Arrays.stream(shapes(cell)).noneMatch(failedShapes::get))
                .toList();
        var reached = met.stream().filter(cell -> cell.level().rank() <= rank).toList();
        int held = reached.isEmpty() ? 0 : reached.get(reached.size() - 1).grade();
        return new GradeFinding(
                keys,
                reached,
                met.stream().filter(cell -> cell.level().rank() > rank).toList(),
                model.grades().stream().filter(cell -> cell.grade() == held + 1).toList());
    }

    private int[] shapes(GradeCell cell) {
        return Objects.requireNonNull(cells.get(cell.iri()), "every cell was prepared");
    }

    private static List<Criterion> unmet(Prepared prepared, BitSet failedShapes) {
        List<Criterion> unmet = List.of();
        int[] shapes = prepared.shapes;
        for (int i = 0; i < shapes.length; i++) {
            if (failedShapes.get(shapes[i])) {
                unmet = unmet.isEmpty() ? new ArrayList<>(shapes.length - i) : unmet;
                unmet.add(prepared.criteria.get(i));
            }
        }
        return unmet;
    }

    private static Outcome outcome(Prepared prepared, List<Criterion> unmet, Admitted subject) {
        Requirement requirement = prepared.requirement;
        boolean onlyRecommended =
                unmet.size() < prepared.criteria.size() && unmet.stream().noneMatch(requirement::bindsTo);
        if (unmet.isEmpty() || onlyRecommended) {
            return doesNotApply(requirement, subject) ? Outcome.INAPPLICABLE : Outcome.PASSED;
        }
        for (String practice : prepared.practices) {
            if (!subject.of(practice).isEmpty() || !subject.setAside(practice).isEmpty()) {
                return Outcome.FAILED;
            }
        }
        return Outcome.UNTESTED;
    }

    /** Whether statements free from all that decides, and nothing that it asks is met: that would be passed all the same. */
    private static boolean doesNotApply(Requirement requirement, Admitted subject) {
        var waived = subject.waived().keySet();
        return !waived.isEmpty()
                && requirement.deciding().stream()
                        .map(requirement::waivedBy)
                        .allMatch(by -> by != null && waived.contains(by))
                && requirement.criteria().stream().noneMatch(criterion -> Satisfaction.of(criterion, subject));
    }

    private Set<String> practices(Requirement requirement) {
        var practices = new HashSet<String>();
        requirement.asked().map(Criterion.Asked::practice).forEach(practices::add);
        requirement.criteria().stream()
                .flatMap(Criterion::composed)
                .distinct()
                .map(byIri::get)
                .filter(Objects::nonNull)
                .forEach(member -> practices.addAll(practices(member)));
        return practices;
    }
}

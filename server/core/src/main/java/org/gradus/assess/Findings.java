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
    private final Map<String, int[]> shapesOf = new HashMap<>();
    private final Map<String, Set<String>> practicesOf = new HashMap<>();

    /**
     * @param shapes IRIs, in the order by which results number them
     * @throws ShapeRefusedException where a criterion has no shape
     */
    Findings(MaturityModel model, List<String> shapes) {
        this.model = model;
        this.levels = new LevelFinder(model);
        var index = new HashMap<String, Integer>();
        shapes.forEach(iri -> index.put(iri, index.size()));
        model.requirements().forEach(requirement -> prepare(requirement, index));
        for (GradeCell cell : model.grades()) {
            cell.keyRequirements().forEach(key -> prepare(key, index));
            shapesOf.put(cell.iri(), shapes(cell.criteria(), index));
        }
    }

    private void prepare(Requirement requirement, Map<String, Integer> index) {
        shapesOf.put(requirement.iri(), shapes(requirement.criteria(), index));
        practicesOf.put(requirement.iri(), practices(requirement));
    }

    private static <T> T prepared(Map<String, T> byIri, String iri) {
        return Objects.requireNonNull(byIri.get(iri), "every requirement and cell was prepared");
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
        for (Requirement requirement : model.requirements()) {
            var finding = finding(requirement, failedShapes, subject);
            findings.add(finding);
            if (finding.isViolated()) {
                violated.add(requirement);
            }
        }
        var standings = levels.standings(violated);
        var whole = Objects.requireNonNull(standings.get(model.root().iri()), "the root stands somehow");
        GradeFinding grade = model.grades().isEmpty() ? null : grade(subject, failedShapes, whole.rank());
        return new Assessment(model, date, subject, findings, standings, grade);
    }

    private RequirementFinding finding(Requirement requirement, BitSet failedShapes, Admitted subject) {
        var unmet = unmet(requirement, failedShapes);
        return new RequirementFinding(requirement, outcome(requirement, unmet, subject), unmet);
    }

    private GradeFinding grade(Admitted subject, BitSet failedShapes, int rank) {
        var keys = model.grades().stream()
                .flatMap(cell -> cell.keyRequirements().stream())
                .map(key -> finding(key, failedShapes, subject))
                .toList();
        var met = model.grades().stream()
                .filter(cell -> Arrays.stream(prepared(shapesOf, cell.iri())).noneMatch(failedShapes::get))
                .toList();
        var reached = met.stream().filter(cell -> cell.level().rank() <= rank).toList();
        int held = reached.isEmpty() ? 0 : reached.get(reached.size() - 1).grade();
        return new GradeFinding(
                keys,
                reached,
                met.stream().filter(cell -> cell.level().rank() > rank).toList(),
                model.grades().stream().filter(cell -> cell.grade() == held + 1).toList());
    }

    private List<Criterion> unmet(Requirement requirement, BitSet failedShapes) {
        int[] shapes = prepared(shapesOf, requirement.iri());
        var unmet = new ArrayList<Criterion>(0);
        for (int i = 0; i < shapes.length; i++) {
            if (failedShapes.get(shapes[i])) {
                unmet.add(requirement.criteria().get(i));
            }
        }
        return unmet;
    }

    private Outcome outcome(Requirement requirement, List<Criterion> unmet, Admitted subject) {
        boolean onlyRecommended = unmet.stream().noneMatch(requirement::bindsTo)
                && unmet.size() < requirement.criteria().size();
        if (unmet.isEmpty() || onlyRecommended) {
            return doesNotApply(requirement, subject) ? Outcome.INAPPLICABLE : Outcome.PASSED;
        }
        boolean shown = prepared(practicesOf, requirement.iri()).stream()
                .anyMatch(practice -> !subject.of(practice).isEmpty()
                        || !subject.setAside(practice).isEmpty());
        return shown ? Outcome.FAILED : Outcome.UNTESTED;
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
                .map(model.requirementsByIri()::get)
                .filter(Objects::nonNull)
                .forEach(member -> practices.addAll(practices(member)));
        return practices;
    }
}

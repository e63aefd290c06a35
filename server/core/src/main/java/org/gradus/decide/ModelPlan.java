package org.gradus.decide;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gradus.assess.Outcome;
import org.gradus.model.Criterion;
import org.gradus.model.GradeCell;
import org.gradus.model.Level;
import org.gradus.model.MaturityModel;
import org.gradus.model.Requirement;
import org.gradus.model.Severity;
import org.gradus.plan.Practices;
import org.gradus.plan.ShapePlan;
import org.gradus.refusal.EngineMisledException;
import org.gradus.refusal.ShapeRefusedException;
import org.gradus.shapes.ShapeCompiler;
import org.gradus.text.Wording;

/**
 * A model with the plan of its shapes, prepared to read levels, grades and outcomes from the shapes that a subject fails. It says
 * what {@code org.gradus.assess.Findings} says, without what explains it. Immutable.
 */
public final class ModelPlan {
    private final MaturityModel model;
    private final ShapePlan plan;
    private final List<Prepared> requirements = new ArrayList<>();
    /** By rank of a level, the shapes that keep from it whoever fails one. */
    private final Map<Integer, BitSet> binding = new TreeMap<>();
    /** By rank of a level, requirements that only keep from it where nothing of them is met. */
    private final Map<Integer, List<Prepared>> wholly = new TreeMap<>();

    private final List<BitSet> cells = new ArrayList<>();
    private final int firstAsked;

    /** A requirement with what it takes to find its outcome. */
    private static final class Prepared {
        private final Requirement requirement;
        private final int[] shapes;
        private final boolean[] binds;
        private final int[] practices;
        /** What must all be stated not to apply for the requirement not to apply; empty where it always does. */
        private final List<String> waivedBy;

        Prepared(Requirement requirement, int[] shapes, int[] practices) {
            this.requirement = requirement;
            this.shapes = shapes;
            this.binds = ModelPlan.binds(requirement);
            this.practices = practices;
            this.waivedBy = ModelPlan.waivedBy(requirement);
        }

        Requirement requirement() {
            return requirement;
        }
    }

    /**
     * @param plan of all shapes of the model
     * @param practices the numbering of the plan
     * @throws ShapeRefusedException where a criterion has no shape
     * @throws EngineMisledException where who shows nothing would pass a shape
     */
    public ModelPlan(MaturityModel model, ShapePlan plan, Practices practices) {
        this.model = model;
        this.plan = plan;
        requireCanaryFails();
        var numbers = new HashMap<String, Integer>();
        plan.shapes().forEach(iri -> numbers.put(iri, numbers.size()));
        var byIri = model.requirementsByIri();
        for (Requirement requirement : model.requirements()) {
            int[] shapes = shapes(requirement.criteria(), numbers);
            var prepared = new Prepared(
                    requirement,
                    shapes,
                    practices(requirement, byIri).stream()
                            .mapToInt(practices::number)
                            .toArray());
            requirements.add(prepared);
            bind(prepared);
        }
        model.grades().forEach(cell -> cells.add(bits(shapes(cell.criteria(), numbers))));
        this.firstAsked = model.requirements().stream()
                .filter(requirement -> requirement.severity() == Severity.VIOLATION)
                .mapToInt(requirement -> requirement.level().rank())
                .min()
                .orElse(0);
    }

    private static boolean[] binds(Requirement requirement) {
        var binds = new boolean[requirement.criteria().size()];
        for (int i = 0; i < binds.length; i++) {
            binds[i] = requirement.bindsTo(requirement.criteria().get(i));
        }
        return binds;
    }

    private static List<String> waivedBy(Requirement requirement) {
        var waivedBy = new ArrayList<String>();
        for (Criterion criterion : requirement.deciding()) {
            String by = requirement.waivedBy(criterion);
            if (by == null) {
                return List.of();
            }
            waivedBy.add(by);
        }
        return List.copyOf(waivedBy);
    }

    private void bind(Prepared prepared) {
        Requirement requirement = prepared.requirement();
        int rank = requirement.level().rank();
        for (int i = 0; i < prepared.shapes.length; i++) {
            if (requirement.severity(requirement.criteria().get(i)) == Severity.VIOLATION) {
                if (requirement.severity() == Severity.VIOLATION) {
                    binding.computeIfAbsent(rank, r -> new BitSet()).set(prepared.shapes[i]);
                } else {
                    wholly.computeIfAbsent(rank, r -> new ArrayList<>()).add(prepared);
                }
            }
        }
    }

    /** A subject without evidence must fail every shape, or no level could be trusted. */
    private void requireCanaryFails() {
        BitSet failed = plan.failures(model.subjectClass(), new BitSet(), Set.of());
        int passed = failed.nextClearBit(0);
        if (passed < plan.shapes().size()) {
            throw new EngineMisledException(Wording.say(
                    "The plan let a subject without any evidence pass <%s>; no level of this run can be trusted, so none is"
                            + " given.",
                    "计划让没有任何证据的对象通过了 <%s>；本次运行的等级均不可信，因此一律不给出。", plan.shapes().get(passed)));
        }
    }

    private int[] shapes(List<Criterion> criteria, Map<String, Integer> numbers) {
        return criteria.stream()
                .map(criterion -> ShapeCompiler.shapeIri(model, criterion.iri()))
                .mapToInt(shape -> number(shape, numbers))
                .toArray();
    }

    private int number(String shape, Map<String, Integer> numbers) {
        Integer number = numbers.get(shape);
        if (number == null) {
            throw new ShapeRefusedException(Wording.say(
                    "The shapes of %s do not fit the ontology: there is no shape <%s>. Take both of one version; in the"
                            + " project, run `./gradus compile`.",
                    "%s 的形状与本体不符：没有形状 <%s>。请使用同一版本的两者；在项目中请运行 `./gradus compile`。", model.name(), shape));
        }
        return number;
    }

    private static BitSet bits(int[] numbers) {
        var bits = new BitSet();
        for (int number : numbers) {
            bits.set(number);
        }
        return bits;
    }

    private static Set<String> practices(Requirement requirement, Map<String, Requirement> byIri) {
        var practices = new HashSet<String>();
        requirement.asked().map(Criterion.Asked::practice).forEach(practices::add);
        requirement.criteria().stream()
                .flatMap(Criterion::composed)
                .distinct()
                .map(byIri::get)
                .filter(Objects::nonNull)
                .forEach(member -> practices.addAll(practices(member, byIri)));
        return practices;
    }

    public MaturityModel model() {
        return model;
    }

    public ShapePlan plan() {
        return plan;
    }

    /** By rank of a level, the shapes that keep from it whoever fails one. Not to be changed. */
    public Map<Integer, BitSet> binding() {
        return binding;
    }

    /** The shapes that bear on a level, by themselves or together with others. */
    public BitSet bearing(int rank) {
        var bearing = new BitSet();
        bearing.or(binding.getOrDefault(rank, bearing));
        wholly.getOrDefault(rank, List.of()).forEach(prepared -> bearing.or(bits(prepared.shapes)));
        return bearing;
    }

    /**
     * All that makes a level and a grade of the shapes that fail, in terms of their IRIs: equal where the same failures always
     * come to the same.
     */
    public Object structure() {
        var levels = model.levels().stream().map(Level::rank).toList();
        var byLevel = new TreeMap<Integer, Object>();
        binding.forEach((rank, shapes) -> byLevel.put(rank, iris(shapes)));
        var odd = new TreeMap<Integer, Object>();
        wholly.forEach((rank, all) ->
                odd.put(rank, all.stream().map(Prepared::requirement).distinct().toList()));
        var grades = new ArrayList<Object>();
        for (int i = 0; i < cells.size(); i++) {
            GradeCell cell = model.grades().get(i);
            grades.add(List.of(cell.grade(), cell.level().rank(), iris(cells.get(i))));
        }
        return List.of(model.subjectClass(), levels, byLevel, odd, grades, firstAsked);
    }

    /** The IRIs of some shapes. */
    public Set<String> iris(BitSet shapes) {
        return shapes.stream().mapToObj(plan.shapes()::get).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The rank of who fails these shapes; 0 below the first level. */
    public int rank(BitSet failed) {
        int unviolated = 0;
        for (Level level : model.levels()) {
            if (isViolated(level.rank(), failed)) {
                break;
            }
            unviolated = level.rank();
        }
        return firstAsked == 0 || unviolated < firstAsked ? 0 : unviolated;
    }

    private boolean isViolated(int rank, BitSet failed) {
        BitSet shapes = binding.get(rank);
        if (shapes != null && shapes.intersects(failed)) {
            return true;
        }
        List<Prepared> odd = wholly.get(rank);
        return odd != null && odd.stream().anyMatch(prepared -> isViolated(prepared, failed));
    }

    /** Of a requirement that does not bind as a whole. */
    private static boolean isViolated(Prepared prepared, BitSet failed) {
        Requirement requirement = prepared.requirement();
        boolean violation = false;
        boolean binds = false;
        int unmet = 0;
        for (int i = 0; i < prepared.shapes.length; i++) {
            if (failed.get(prepared.shapes[i])) {
                Criterion criterion = requirement.criteria().get(i);
                unmet++;
                violation |= requirement.severity(criterion) == Severity.VIOLATION;
                binds |= requirement.bindsTo(criterion);
            }
        }
        return violation && (binds || unmet == prepared.shapes.length);
    }

    /** The horizontal grade of who fails these shapes and stands at a rank; 0 where none is held. */
    public int grade(BitSet failed, int rank) {
        int grade = 0;
        for (int i = 0; i < cells.size(); i++) {
            GradeCell cell = model.grades().get(i);
            if (cell.level().rank() <= rank && !cells.get(i).intersects(failed)) {
                grade = cell.grade();
            }
        }
        return grade;
    }

    /**
     * How each requirement ends, as the places of outcomes.
     *
     * @param touched the practices for which there is anything to show, by number
     * @param waived what is stated not to apply, by IRI
     * @param satisfied whether what counts satisfies a criterion, conditions aside
     */
    @SuppressWarnings("EnumOrdinal") // Its place within one run; it is never kept.
    byte[] outcomes(BitSet failed, BitSet touched, Set<String> waived, Predicate<Criterion> satisfied) {
        var outcomes = new byte[requirements.size()];
        for (int i = 0; i < outcomes.length; i++) {
            Prepared prepared = requirements.get(i);
            Outcome outcome;
            if (isFavourable(prepared, failed)) {
                outcome = !waived.isEmpty() && doesNotApply(prepared, waived, satisfied)
                        ? Outcome.INAPPLICABLE
                        : Outcome.PASSED;
            } else {
                outcome = touches(prepared, touched) ? Outcome.FAILED : Outcome.UNTESTED;
            }
            outcomes[i] = (byte) outcome.ordinal();
        }
        return outcomes;
    }

    private static boolean isFavourable(Prepared prepared, BitSet failed) {
        int unmet = 0;
        boolean binds = false;
        for (int i = 0; i < prepared.shapes.length; i++) {
            if (failed.get(prepared.shapes[i])) {
                unmet++;
                binds |= prepared.binds[i];
            }
        }
        return unmet == 0 || (unmet < prepared.shapes.length && !binds);
    }

    private static boolean touches(Prepared prepared, BitSet touched) {
        for (int practice : prepared.practices) {
            if (touched.get(practice)) {
                return true;
            }
        }
        return false;
    }

    private static boolean doesNotApply(Prepared prepared, Set<String> waived, Predicate<Criterion> satisfied) {
        return !prepared.waivedBy.isEmpty()
                && waived.containsAll(prepared.waivedBy)
                && prepared.requirement().criteria().stream().noneMatch(satisfied);
    }
}

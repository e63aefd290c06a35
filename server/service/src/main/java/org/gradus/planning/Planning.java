package org.gradus.planning;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gradus.assess.Assessment;
import org.gradus.assess.Gap;
import org.gradus.assess.GapFinder;
import org.gradus.assess.Standards;
import org.gradus.assess.Verdict;
import org.gradus.evidence.admission.Dossier;
import org.gradus.evidence.admission.Evidence;
import org.gradus.model.Extent;
import org.gradus.model.Level;
import org.gradus.model.Scale;
import org.gradus.ontology.Vocabulary;
import org.gradus.service.Present;
import org.gradus.service.refusal.RequestRefused;
import org.gradus.service.refusal.StoreRefusal;
import org.gradus.store.Author;
import org.gradus.store.Organisation;
import org.gradus.store.Plan;
import org.gradus.store.PlanStep;
import org.gradus.store.Plans;
import org.gradus.text.Printable;
import org.gradus.text.Text;
import org.gradus.text.Wording;
import org.jspecify.annotations.Nullable;

/** Makes plans of ways to a level, changes them, and finds how far the evidence has come on them. */
public final class Planning {
    private final Present present;
    private final Plans plans;
    private final Vocabulary vocabulary;
    private final GapFinder gaps;
    private final Clock clock;

    public Planning(Standards standards, Present present, Plans plans, Clock clock) {
        this.present = present;
        this.plans = plans;
        this.vocabulary = standards.ontology().vocabulary();
        this.gaps = new GapFinder(vocabulary);
        this.clock = clock;
    }

    /**
     * What a plan is to reach.
     *
     * @param model name
     * @param subject IRI; empty for the one of which most is met
     * @param level name
     */
    public record Target(String model, String subject, String level, LocalDate due) {}

    /**
     * Keeps the way to a level as a plan: an improvement a step, in the order of the phases.
     *
     * @throws RequestRefused where there is no such level or subject, the level is reached, or the day is past
     * @throws StoreRefusal where there are too many plans
     */
    public Plan make(Organisation organisation, Target target, Author by) {
        LocalDate due = Agreed.due(target.due(), today());
        Assessment stated = stated(organisation, target.model(), target.subject())
                .orElseThrow(() -> RequestRefused.notPossible(
                        "The evidence has no such subject that this standard grades.", "证据中没有该标准所评的这一对象。"));
        Level level = level(stated, target.level());
        List<PlanStep.Need> needs = needs(stated, level);
        if (needs.isEmpty()) {
            throw RequestRefused.notPossible(
                    "This level is reached by what is stated already. Choose a higher one.",
                    "按已提交的证据，该等级已达到。请选择更高的等级。");
        }
        return plans.add(
                new Plan(
                        organisation.id(),
                        0,
                        stated.subject().iri(),
                        stated.model().name(),
                        level.name(),
                        due,
                        by,
                        clock.instant().truncatedTo(ChronoUnit.SECONDS),
                        List.of()),
                needs);
    }

    /**
     * Aims a plan at another level or day, and adds the steps that it lacks by today's evidence.
     *
     * @throws RequestRefused where there is no such level, or the day is past and another than before
     * @throws StoreRefusal where there is no such plan
     */
    public Plan aim(Organisation organisation, long number, String level, LocalDate due, Author by) {
        Plan plan = plans.get(organisation.id(), number);
        LocalDate day = due.equals(plan.due()) ? due : Agreed.due(due, today());
        Assessment stated = stated(organisation, plan.model(), plan.subject())
                .orElseThrow(() -> RequestRefused.notPossible(
                        "The evidence no longer has the subject of this plan, so nobody can tell what it lacks.",
                        "证据中已没有该计划的对象，无法判断尚缺什么。"));
        Level chosen = level(stated, level);
        return plans.aim(
                organisation.id(),
                number,
                chosen.name(),
                day,
                lacking(organisation, chosen.name(), plan),
                by,
                clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }

    /**
     * Keeps what people agreed about a step.
     *
     * @param tags of the steps of which one must be the one that is there; null for whatever is there
     * @throws RequestRefused where something of it cannot be meant
     * @throws StoreRefusal where there is no such step, or somebody else has changed it
     */
    public PlanStep say(
            Organisation organisation,
            long number,
            long step,
            @Nullable Set<String> tags,
            PlanStep.Words words,
            Author by) {
        return plans.say(organisation.id(), number, step, tags, Agreed.of(words), by, clock.instant());
    }

    /** How far the evidence has come on a plan today. */
    public Progress progress(Organisation organisation, Plan plan) {
        Present.Found found = present.of(organisation.id());
        Optional<Assessment> counted = found.counted().verdicts().stream()
                .map(Verdict::assessment)
                .filter(each -> isOf(each, plan.model(), plan.subject()))
                .findFirst();
        Optional<Assessment> stated = stated(organisation, plan.model(), plan.subject());
        var steps = plan.steps().stream()
                .map(step -> new Progress.Step(step, state(step, counted, stated), isLate(step, plan, counted, stated)))
                .toList();
        return new Progress(plan, found.date(), counted, stated, steps, lacking(organisation, plan.level(), plan));
    }

    private boolean isLate(PlanStep step, Plan plan, Optional<Assessment> counted, Optional<Assessment> stated) {
        LocalDate due = step.words().due() == null ? plan.due() : step.words().due();
        return due.isBefore(today()) && !state(step, counted, stated).isShown();
    }

    private Progress.State state(PlanStep step, Optional<Assessment> counted, Optional<Assessment> stated) {
        if (counted.map(each -> isShown(step, each)).orElse(false)) {
            return Progress.State.FULFILLED;
        }
        if (stated.map(each -> isShown(step, each)).orElse(false)) {
            return Progress.State.SUBMITTED;
        }
        return step.words().done() ? Progress.State.DONE : Progress.State.OPEN;
    }

    /** Whether evidence that counts reaches what a step asks for. A bound of another version of Gradus may be none of this. */
    private boolean isShown(PlanStep step, Assessment assessment) {
        var bound = vocabulary.bound(step.bound());
        return bound != null
                && assessment.evidence().of(step.practice()).stream()
                        .anyMatch(item -> item.reach().dominates(bound));
    }

    /** The improvements on the way to a level, each where the first phase needs it. */
    private List<PlanStep.Need> needs(Assessment stated, Level level) {
        return gaps.phases(stated, level).stream()
                .flatMap((Gap phase) -> phase.improvements().stream()
                        .map(improvement -> new PlanStep.Need(
                                phase.to().name(), improvement.practice(), vocabulary.boundIri(improvement.bound()))))
                .toList();
    }

    /**
     * What the way asks for that no step of the plan brings: found by assessing the evidence as it would be with all steps done,
     * so that of alternatives that are as good the one that is planned stays.
     */
    private List<PlanStep.Need> lacking(Organisation organisation, String level, Plan plan) {
        Present.Found found = present.of(organisation.id());
        var shown = Map.of(
                plan.subject(),
                plan.steps().stream()
                        .flatMap(step -> shown(step, found.date()).stream())
                        .toList());
        return present.supposing(found, plan.model(), shown).stream()
                .filter(each -> isOf(each, plan.model(), plan.subject()))
                .findFirst()
                .flatMap(each -> Level.named(level, each.model().levels()).map(aimed -> needs(each, aimed)))
                .orElse(List.of())
                .stream()
                .filter(need -> plan.steps().stream().noneMatch(step -> brings(step, need)))
                .toList();
    }

    /** Evidence that shows what a step asks for; what of it is derived from figures cannot be supposed. */
    private Optional<Dossier.Showing> shown(PlanStep step, LocalDate date) {
        Extent bound = vocabulary.bound(step.bound());
        return bound == null || vocabulary.practice(step.practice()) == null
                ? Optional.empty()
                : Optional.of(new Dossier.Showing(
                        step.practice(),
                        new Evidence(
                                "urn:gradus:plan:step:" + step.number(),
                                bound.with(Scale.TREND, Extent.NONE)
                                        .with(Scale.FULFILMENT, Extent.NONE)
                                        .withFigure(null),
                                Evidence.Status.ACCEPTED,
                                date,
                                null,
                                Text.EMPTY,
                                "",
                                List.of())));
    }

    private boolean brings(PlanStep step, PlanStep.Need need) {
        var brought = vocabulary.bound(step.bound());
        var asked = vocabulary.bound(need.bound());
        return step.practice().equals(need.practice())
                && brought != null
                && asked != null
                && brought.join(vocabulary.blank()).dominates(asked);
    }

    private Optional<Assessment> stated(Organisation organisation, String model, String subject) {
        return present.of(organisation.id()).stated().verdicts().stream()
                .map(Verdict::assessment)
                .filter(each -> isOf(each, model, subject))
                .max(Comparator.comparingLong(each -> each.findings().stream()
                        .filter(finding -> !finding.isViolated())
                        .count()));
    }

    private static boolean isOf(Assessment assessment, String model, String subject) {
        return assessment.model().name().equals(model)
                && (subject.isEmpty() || assessment.subject().iri().equals(subject));
    }

    private static Level level(Assessment assessment, String name) {
        List<Level> levels = assessment.model().levels();
        return Level.named(name, levels)
                .orElseThrow(() -> RequestRefused.notPossible(
                        "This standard has no level '%s'. There are: %s.",
                        "该标准没有等级“%s”。现有等级：%s。",
                        Printable.line(name),
                        Wording.list(levels.stream().map(Level::name).toList())));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

package org.gradus.web.planning;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.SKOS;
import org.gradus.assess.Assessment;
import org.gradus.assess.Standards;
import org.gradus.assess.Verdict;
import org.gradus.model.Extent;
import org.gradus.model.Level;
import org.gradus.model.MaturityModel;
import org.gradus.model.Practice;
import org.gradus.ontology.Vocabulary;
import org.gradus.planning.Planning;
import org.gradus.planning.Progress;
import org.gradus.rdf.Facts;
import org.gradus.report.Standings;
import org.gradus.service.Present;
import org.gradus.store.Organisation;
import org.gradus.store.Plan;
import org.gradus.store.PlanStep;
import org.gradus.store.Plans;
import org.gradus.text.Language;
import org.gradus.text.Text;
import org.gradus.web.html.Item;
import org.gradus.web.html.Link;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the pages of plans show. */
@Component
final class PlanPages {
    private final Standards standards;
    private final Vocabulary vocabulary;
    private final Facts themes;
    private final Present present;
    private final Planning planning;
    private final Plans plans;

    PlanPages(Standards standards, Present present, Planning planning, Plans plans) {
        this.standards = standards;
        this.vocabulary = standards.ontology().vocabulary();
        this.themes = new Facts(standards.ontology().graph("practices/themes.ttl"));
        this.present = present;
        this.planning = planning;
        this.plans = plans;
    }

    static String address(String organisation) {
        return "/desk/organisations/" + organisation + "/plans";
    }

    static String address(Plan plan) {
        return address(plan.organisation()) + "/" + plan.number();
    }

    PlansView list(Organisation organisation, Text problem, Optional<PlansView.Draft> draft, Language language) {
        String id = organisation.id();
        return new PlansView(
                id,
                organisation.name().in(language, id),
                plans.all(id).stream()
                        .map(plan -> line(planning.progress(organisation, plan), language))
                        .toList(),
                present.of(id).stated().verdicts().stream()
                        .map(Verdict::assessment)
                        .filter(each -> each.nextLevel().isPresent())
                        .map(each -> Item.of(
                                "/desk/organisations/" + id + "/roadmap?model="
                                        + each.model().name() + "&subject="
                                        + URLEncoder.encode(each.subject().iri(), StandardCharsets.UTF_8),
                                each.model().label().in(language) + " · "
                                        + each.subject()
                                                .label()
                                                .in(language, each.subject().iri()),
                                level(each, language)))
                        .toList(),
                problem.in(language),
                draft);
    }

    private PlansView.Line line(Progress progress, Language language) {
        Plan plan = progress.plan();
        return new PlansView.Line(
                address(plan),
                model(plan).label().in(language) + subject(progress, language, " · "),
                level(plan, plan.level(), language),
                plan.due().toString(),
                progress.in(Progress.State.FULFILLED),
                progress.in(Progress.State.FULFILLED) + progress.in(Progress.State.SUBMITTED),
                plan.steps().size(),
                progress.late());
    }

    PlanView plan(Organisation organisation, Plan plan, Text problem, Language language) {
        Progress progress = planning.progress(organisation, plan);
        MaturityModel model = model(plan);
        return new PlanView(
                organisation.id(),
                organisation.name().in(language, organisation.id()),
                plan.number(),
                subject(progress, language, ""),
                new Link("/" + model.name(), model.label().in(language)),
                level(plan, plan.level(), language),
                plan.due().toString(),
                progress.counted().map(each -> level(each, language)).orElse(""),
                progress.stated().map(each -> level(each, language)).orElse(""),
                plan.steps().size(),
                progress.in(Progress.State.FULFILLED),
                progress.in(Progress.State.SUBMITTED),
                progress.in(Progress.State.DONE),
                progress.late(),
                progress.lacking().stream()
                        .map(need -> label(need.practice(), language)
                                + language.say(" – ", "——")
                                + asked(need.bound(), language))
                        .toList(),
                phases(progress, language),
                model.levels().stream()
                        .map(level -> new PlanView.Target(
                                level.name(),
                                level.label().in(language),
                                level.name().equals(plan.level())))
                        .toList(),
                problem.in(language));
    }

    private List<PlanView.Phase> phases(Progress progress, Language language) {
        Plan plan = progress.plan();
        var byLevel = new LinkedHashMap<String, TreeMap<String, List<PlanView.Step>>>();
        model(plan).levels().stream()
                .sorted(Comparator.comparingInt(Level::rank))
                .forEach(level -> byLevel.put(level.name(), new TreeMap<>()));
        progress.steps()
                .forEach(step -> byLevel.computeIfAbsent(step.step().level(), level -> new TreeMap<>())
                        .computeIfAbsent(theme(step.step().practice(), language), theme -> new ArrayList<>())
                        .add(step(plan, step, language)));
        return byLevel.entrySet().stream()
                .filter(phase -> !phase.getValue().isEmpty())
                .map(phase -> new PlanView.Phase(
                        level(plan, phase.getKey(), language),
                        phase.getValue().entrySet().stream()
                                .map(area -> new PlanView.Area(area.getKey(), area.getValue()))
                                .toList()))
                .toList();
    }

    private PlanView.Step step(Plan plan, Progress.Step progress, Language language) {
        PlanStep step = progress.step();
        PlanStep.Words words = step.words();
        return new PlanView.Step(
                step.number(),
                address(plan) + "/steps/" + step.number(),
                practice(step.practice(), language),
                asked(step.bound(), language),
                mark(progress.state()),
                state(progress.state()).in(language),
                progress.late(),
                words.owner(),
                (words.due() == null ? plan.due() : words.due()).toString(),
                words.due() != null,
                words.effort(),
                words.proof());
    }

    /**
     * A step to be changed.
     *
     * @param written what stands in the fields; null for what is kept
     * @param stale whether somebody else has changed it since it was seen
     */
    StepView step(
            Organisation organisation,
            Plan plan,
            PlanStep step,
            StepView.@Nullable Written written,
            boolean stale,
            Text problem,
            Language language) {
        Progress.State state = planning.progress(organisation, plan).steps().stream()
                .filter(each -> each.step().number() == step.number())
                .map(Progress.Step::state)
                .findFirst()
                .orElse(Progress.State.OPEN);
        Practice known = vocabulary.practice(step.practice());
        StepView.Written kept = written(step.words());
        return new StepView(
                organisation.id(),
                organisation.name().in(language, organisation.id()),
                new Link(address(plan), language.say("Plan: ", "计划：") + level(plan, plan.level(), language)),
                address(plan) + "/steps/" + step.number(),
                practice(step.practice(), language),
                asked(step.bound(), language),
                known == null ? "" : known.proof().in(language),
                mark(state),
                state(state).in(language),
                plan.due().toString(),
                step.tag(),
                written == null ? kept : written,
                stale ? Optional.of(theirs(step, kept, language)) : Optional.empty(),
                problem.in(language));
    }

    private StepView.Theirs theirs(PlanStep step, StepView.Written kept, Language language) {
        return new StepView.Theirs(
                step.by().id(),
                step.at().toString().substring(0, 16).replace('T', ' ') + " UTC",
                List.of(
                        new StepView.Field(language.say("Owner", "负责人"), orNone(kept.owner())),
                        new StepView.Field(language.say("Due", "完成日期"), orNone(kept.due())),
                        new StepView.Field(language.say("Effort", "工作量"), orNone(kept.effort())),
                        new StepView.Field(language.say("Proof expected", "预期证明"), orNone(kept.proof())),
                        new StepView.Field(
                                language.say("Done", "是否完成"),
                                kept.done() ? language.say("yes", "是") : language.say("no", "否"))));
    }

    private static String orNone(String value) {
        return value.isEmpty() ? "–" : value;
    }

    private static StepView.Written written(PlanStep.Words words) {
        LocalDate due = words.due();
        return new StepView.Written(
                words.owner(), due == null ? "" : due.toString(), words.effort(), words.proof(), words.done());
    }

    /** The plan as a table. */
    List<List<String>> table(Organisation organisation, Plan plan, Language language) {
        var rows = new ArrayList<List<String>>();
        rows.add(
                language == Language.ZH
                        ? List.of("序号", "等级", "实践", "须达到", "领域", "状态", "是否逾期", "负责人", "完成日期", "工作量", "预期证明")
                        : List.of(
                                "No.",
                                "Level",
                                "Practice",
                                "Must reach",
                                "Area",
                                "State",
                                "Late",
                                "Owner",
                                "Due",
                                "Effort",
                                "Proof expected"));
        planning.progress(organisation, plan).steps().forEach(progress -> {
            PlanStep step = progress.step();
            PlanView.Step shown = step(plan, progress, language);
            rows.add(List.of(
                    Long.toString(step.number()),
                    step.level(),
                    shown.practice().words(),
                    shown.asked(),
                    theme(step.practice(), language),
                    shown.state(),
                    shown.late() ? language.say("yes", "是") : language.say("no", "否"),
                    shown.owner(),
                    shown.due(),
                    shown.effort(),
                    shown.proof()));
        });
        return rows;
    }

    private MaturityModel model(Plan plan) {
        return standards.model(plan.model());
    }

    private String level(Plan plan, String name, Language language) {
        return Level.named(name, model(plan).levels())
                .map(level -> level.label().in(language))
                .orElse(name);
    }

    private static String level(Assessment assessment, Language language) {
        return assessment
                .level()
                .map(Level::label)
                .orElseGet(() -> Standings.below(assessment.model()))
                .in(language);
    }

    private static String subject(Progress progress, Language language, String before) {
        String iri = progress.plan().subject();
        return before
                + progress.stated()
                        .map(each -> each.subject().label().in(language, iri))
                        .orElse(iri);
    }

    /** What was planned with another version of Gradus may be unknown to this one. */
    private Link practice(String iri, Language language) {
        return new Link(vocabulary.practice(iri) == null ? "" : iri, label(iri, language));
    }

    private String label(String iri, Language language) {
        Practice practice = vocabulary.practice(iri);
        return practice == null ? iri : practice.label().in(language);
    }

    private String asked(String iri, Language language) {
        Extent bound = vocabulary.bound(iri);
        return bound == null ? iri : vocabulary.describe(bound).in(language);
    }

    private String theme(String iri, Language language) {
        Practice practice = vocabulary.practice(iri);
        String theme = practice == null ? null : practice.theme();
        return theme == null
                ? language.say("Others", "其他")
                : themes.text(NodeFactory.createURI(theme), SKOS.prefLabel.getURI())
                        .in(language);
    }

    static String mark(Progress.State state) {
        return switch (state) {
            case FULFILLED -> "●";
            case SUBMITTED -> "◐";
            case DONE -> "◔";
            case OPEN -> "○";
        };
    }

    static Text state(Progress.State state) {
        return switch (state) {
            case FULFILLED -> new Text("fulfilled", "已满足");
            case SUBMITTED -> new Text("shown, waits for an assessor", "已举证，待评定");
            case DONE -> new Text("said to be done, nothing shows it yet", "自报完成，尚无证据");
            case OPEN -> new Text("open", "未完成");
        };
    }
}

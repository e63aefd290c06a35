package org.gradus.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.gradus.service.refusal.ServiceRefusal.Code;
import org.gradus.service.refusal.StoreRefusal;
import org.jspecify.annotations.Nullable;

/** The plans of every organisation, among its records. */
public final class Plans {
    private static final String TERMS = "urn:gradus:store:";
    private static final String SUBJECT = TERMS + "planSubject";
    private static final String MODEL = TERMS + "planModel";
    private static final String LEVEL = TERMS + "planLevel";
    private static final String DUE = TERMS + "planDue";
    private static final String STEPS = TERMS + "planSteps";
    private static final String PRACTICE = TERMS + "planPractice";
    private static final String BOUND = TERMS + "planBound";
    private static final String OWNER = TERMS + "planOwner";
    private static final String EFFORT = TERMS + "planEffort";
    private static final String PROOF = TERMS + "planProof";
    private static final String DONE = TERMS + "planDone";
    private static final String BY = TERMS + "planBy";
    private static final String ROLE = TERMS + "planRole";
    private static final String AT = TERMS + "planAt";

    /** So many plans an organisation may have at a time. */
    private static final int MOST = 20;

    private final Database store;

    public Plans(Database store) {
        this.store = store;
    }

    /** Those of an organisation, oldest first. */
    public List<Plan> all(String organisation) {
        return store.read(() -> numbers(organisation)
                .mapToObj((LongFunction<Plan>) number -> read(organisation, number))
                .toList());
    }

    /**
     * One plan.
     *
     * @throws StoreRefusal where there is none
     */
    public Plan get(String organisation, long number) {
        return store.read(() -> {
            require(organisation, number);
            return read(organisation, number);
        });
    }

    /**
     * One step of a plan.
     *
     * @throws StoreRefusal where there is none
     */
    public PlanStep step(String organisation, long number, long step) {
        return store.read(() -> {
            requireStep(organisation, number, step);
            return readStep(organisation, number, step);
        });
    }

    /**
     * Keeps a plan.
     *
     * @param made its number and steps are given here
     * @throws StoreRefusal where there are too many
     */
    public Plan add(Plan made, List<PlanStep.Need> needs) {
        String organisation = made.organisation();
        return store.writeTogether(() -> {
            if (numbers(organisation).count() >= MOST) {
                throw new StoreRefusal(
                        Code.CONFLICT,
                        "There are " + MOST + " plans already. Delete one that is no longer needed.",
                        "已有 " + MOST + " 份计划。请先删除不再需要的计划。");
            }
            long number = Counter.PLAN.next(
                    new Entry(store.graph(Names.organisation(organisation)), Names.organisation(organisation)));
            said(entry(organisation, number), made.by(), made.at())
                    .link(SUBJECT, made.subject())
                    .string(MODEL, made.model())
                    .string(LEVEL, made.level())
                    .date(DUE, made.due().toString());
            append(organisation, number, needs, made.by(), made.at());
            return read(organisation, number);
        });
    }

    /**
     * Aims a plan at another level or day, and adds steps; those that are there stay.
     *
     * @throws StoreRefusal where there is no such plan
     */
    public Plan aim(
            String organisation,
            long number,
            String level,
            LocalDate due,
            List<PlanStep.Need> needs,
            Author by,
            Instant at) {
        return store.writeTogether(() -> {
            require(organisation, number);
            entry(organisation, number)
                    .clear(LEVEL)
                    .string(LEVEL, level)
                    .clear(DUE)
                    .date(DUE, due.toString());
            var there = read(organisation, number).steps().stream()
                    .map(step -> step.practice() + " " + step.bound())
                    .toList();
            append(
                    organisation,
                    number,
                    needs.stream()
                            .filter(need -> !there.contains(need.practice() + " " + need.bound()))
                            .toList(),
                    by,
                    at);
            return read(organisation, number);
        });
    }

    /**
     * Keeps what people say of a step.
     *
     * @param tags of the steps of which one must be the one that is there; null for whatever is there
     * @throws StoreRefusal where there is no such step, or somebody else has changed it
     */
    public PlanStep say(
            String organisation,
            long number,
            long step,
            @Nullable Set<String> tags,
            PlanStep.Words words,
            Author by,
            Instant at) {
        return store.writeTogether(() -> {
            requireStep(organisation, number, step);
            PlanStep there = readStep(organisation, number, step);
            if (tags != null && !tags.contains(there.tag())) {
                throw new StoreRefusal(
                        Code.STALE,
                        "The step was changed meanwhile, by " + there.by().id() + " at " + there.at()
                                + ". Look at both, and try again with its ETag.",
                        "该事项其间已由 " + there.by().id() + " 于 " + there.at() + " 更改。请对照两者，再以其 ETag 重试。");
            }
            Entry entry = said(stepEntry(organisation, number, step), by, at);
            set(entry, OWNER, words.owner());
            set(entry, EFFORT, words.effort());
            set(entry, PROOF, words.proof());
            set(entry, DONE, words.done() ? "true" : "");
            entry.clear(DUE);
            if (words.due() != null) {
                entry.date(DUE, words.due().toString());
            }
            return readStep(organisation, number, step);
        });
    }

    /**
     * Deletes a plan with its steps.
     *
     * @throws StoreRefusal where there is none
     */
    public void delete(String organisation, long number) {
        store.writeTogether(() -> {
            require(organisation, number);
            Entry entry = entry(organisation, number);
            for (long step = 1; step <= entry.number(STEPS); step++) {
                stepEntry(organisation, number, step).remove();
            }
            entry.remove();
        });
    }

    private void append(String organisation, long number, List<PlanStep.Need> needs, Author by, Instant at) {
        Entry plan = entry(organisation, number);
        needs.forEach(need -> said(stepEntry(organisation, number, plan.next(STEPS)), by, at)
                .string(LEVEL, need.level())
                .link(PRACTICE, need.practice())
                .link(BOUND, need.bound()));
    }

    private static Entry said(Entry entry, Author by, Instant at) {
        return entry.clear(BY)
                .link(BY, by.iri())
                .clear(ROLE)
                .string(ROLE, by.role())
                .clear(AT)
                .instant(AT, at);
    }

    private static void set(Entry entry, String property, String value) {
        entry.clear(property);
        if (!value.isEmpty()) {
            entry.string(property, value);
        }
    }

    private Plan read(String organisation, long number) {
        Entry entry = entry(organisation, number);
        return new Plan(
                organisation,
                number,
                entry.link(SUBJECT),
                entry.string(MODEL),
                entry.string(LEVEL),
                LocalDate.parse(entry.string(DUE)),
                Author.of(entry.link(BY), entry.string(ROLE)),
                entry.instant(AT),
                LongStream.rangeClosed(1, entry.number(STEPS))
                        .mapToObj((LongFunction<PlanStep>) step -> readStep(organisation, number, step))
                        .toList());
    }

    private PlanStep readStep(String organisation, long number, long step) {
        Entry entry = stepEntry(organisation, number, step);
        String due = entry.string(DUE);
        return new PlanStep(
                step,
                entry.string(LEVEL),
                entry.link(PRACTICE),
                entry.link(BOUND),
                new PlanStep.Words(
                        entry.string(OWNER),
                        due.isEmpty() ? null : LocalDate.parse(due),
                        entry.string(EFFORT),
                        entry.string(PROOF),
                        !entry.string(DONE).isEmpty()),
                Author.of(entry.link(BY), entry.string(ROLE)),
                entry.instant(AT));
    }

    private LongStream numbers(String organisation) {
        Entry root = new Entry(store.graph(Names.organisation(organisation)), Names.organisation(organisation));
        return LongStream.rangeClosed(1, Counter.PLAN.last(root))
                .filter(number -> entry(organisation, number).exists());
    }

    private void require(String organisation, long number) {
        if (!entry(organisation, number).exists()) {
            throw new StoreRefusal(Code.ABSENT, "There is no plan " + number + ".", "没有计划 " + number + "。");
        }
    }

    private void requireStep(String organisation, long number, long step) {
        require(organisation, number);
        if (!stepEntry(organisation, number, step).exists()) {
            throw new StoreRefusal(
                    Code.ABSENT,
                    "Plan " + number + " has no step " + step + ".",
                    "计划 " + number + " 没有事项 " + step + "。");
        }
    }

    private Entry entry(String organisation, long number) {
        return new Entry(store.graph(Names.organisation(organisation)), Names.plan(organisation, number));
    }

    private Entry stepEntry(String organisation, long number, long step) {
        return new Entry(
                store.graph(Names.organisation(organisation)), Names.plan(organisation, number) + ":step:" + step);
    }
}

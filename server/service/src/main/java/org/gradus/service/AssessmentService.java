package org.gradus.service;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.gradus.assess.Assessment;
import org.gradus.assess.AssessmentDate;
import org.gradus.assess.Assessor;
import org.gradus.assess.Engine;
import org.gradus.assess.Outcome;
import org.gradus.assess.Standards;
import org.gradus.evidence.admission.Dossier;
import org.gradus.holdings.Holding;
import org.gradus.holdings.Holdings;
import org.gradus.json.Json;
import org.gradus.model.Level;
import org.gradus.ontology.Version;
import org.gradus.refusal.EnginesDifferException;
import org.gradus.report.GraphReport;
import org.gradus.report.RepeatableVerdict;
import org.gradus.service.refusal.RequestRefused;
import org.gradus.store.AssessmentArchive;
import org.gradus.store.AssessmentRun;
import org.gradus.store.Author;
import org.gradus.store.Organisation;
import org.gradus.store.PublicGraphs;
import org.gradus.text.Text;
import org.gradus.text.Wording;
import org.jspecify.annotations.Nullable;

/** Assesses what an organisation shows, and keeps the result with what it was made from. */
public final class AssessmentService {
    private final Standards standards;
    private final Holdings holdings;
    private final AssessmentArchive archive;
    private final Reports reports;
    private final ReportUpkeep reportUpkeep;
    private final PublicGraphs publicGraphs;
    private final Audits audits;
    private final Undisturbed undisturbed;
    private final Clock clock;

    /** One result after another: the store and what everyone sees say the same of it in the end. */
    private final ReentrantLock publishing = new ReentrantLock();

    public AssessmentService(
            Standards standards,
            Holdings holdings,
            AssessmentArchive archive,
            Reports reports,
            ReportUpkeep reportUpkeep,
            PublicGraphs publicGraphs,
            Audits audits,
            Undisturbed undisturbed,
            Clock clock) {
        this.standards = standards;
        this.holdings = holdings;
        this.archive = archive;
        this.reports = reports;
        this.reportUpkeep = reportUpkeep;
        this.publicGraphs = publicGraphs;
        this.audits = audits;
        this.undisturbed = undisturbed;
        this.clock = clock;
    }

    /**
     * One line of an assessment's summary.
     *
     * @param level local name, or null below the first
     * @param grade 1..10, or null
     * @param outcomes how many requirements ended with each outcome
     */
    public record Line(
            String subject,
            Text label,
            String model,
            @Nullable String level,
            @Nullable Integer grade,
            Map<String, Long> outcomes) {}

    /**
     * Assesses an organisation and keeps the result.
     *
     * @param models names of models; empty for all that grade a subject in the evidence
     * @param date on which evidence counts; null for today
     * @param job number of the bulk run that asks, or 0
     * @throws RequestRefused where there is nothing to assess
     * @throws org.gradus.refusal.Refusal where there is no such model, or evidence cannot count on that date
     */
    public AssessmentRun assess(
            Organisation organisation, List<String> models, @Nullable LocalDate date, Author by, long job) {
        return undisturbed.work(() -> assessed(organisation, models, date, by, job));
    }

    private AssessmentRun assessed(
            Organisation organisation, List<String> models, @Nullable LocalDate date, Author by, long job) {
        LocalDate at = known(date);
        models.forEach(standards::model);
        Holding holding = holdings.of(organisation.id());
        Engine engine = audits.next();
        var assessments = assess(organisation, holding.dossiers(), models, at, engine);
        if (assessments.isEmpty()) {
            throw holding.versions().isEmpty()
                    ? RequestRefused.notPossible(
                            "The organisation has no evidence; post some to /organisations/%s/evidence first.",
                            "该组织尚无证据；请先向 /organisations/%s/evidence 提交。", organisation.id())
                    : RequestRefused.notPossible(
                            "The evidence has no subject that these models grade: %s.",
                            "证据中没有这些模型所评的对象：%s。",
                            Wording.list(models.isEmpty() ? standards.ontology().modelNames() : models));
        }
        return keep(organisation, assessments, holding, engine, by, job);
    }

    /** The date on which evidence counts; today where none is given. */
    LocalDate known(@Nullable LocalDate date) {
        return AssessmentDate.known(date, clock);
    }

    private List<Assessment> assess(
            Organisation organisation, List<Dossier> dossiers, List<String> models, LocalDate at, Engine engine) {
        var applied = reports.models(dossiers, models);
        if (engine == Engine.PLAN) {
            return Assessor.assess(applied.stream().map(standards::assessor).toList(), dossiers, at);
        }
        var assessments = new ArrayList<Assessment>();
        for (String model : applied) {
            Assessor assessor = standards.assessor(model, engine);
            try {
                dossiers.forEach(dossier -> assessments.addAll(assessor.assess(dossier, at)));
            } catch (EnginesDifferException e) {
                throw audits.kept(organisation.id() + "-" + model + "-" + at, e);
            }
        }
        return assessments;
    }

    private AssessmentRun keep(
            Organisation organisation,
            List<Assessment> assessments,
            Holding holding,
            Engine engine,
            Author by,
            long job) {
        String id = organisation.id();
        long number = archive.reserve(id);
        reports.clear(id, number);
        var run = new AssessmentRun(
                id,
                number,
                assessments.get(0).date(),
                assessments.stream()
                        .map(assessment -> assessment.model().name())
                        .distinct()
                        .toList(),
                holding.versions().stream().map(version -> version.graph()).toList(),
                holding.decisions(),
                by,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                Version.GRADUS,
                standards.ontologyDigest(),
                standards.shapesDigest(),
                engine.description(),
                Json.MAPPER.writeValueAsString(
                        assessments.stream().map(AssessmentService::line).toList()),
                job,
                null);
        reports.hold(run, assessments);
        archive.add(run, reports.graph(run));
        reportUpkeep.assessed(run);
        return run;
    }

    private static Line line(Assessment assessment) {
        var outcomes = new LinkedHashMap<String, Long>();
        for (Outcome outcome : Outcome.values()) {
            outcomes.put(outcome.localName(), assessment.count(outcome));
        }
        return new Line(
                assessment.subject().iri(),
                assessment.subject().label(),
                assessment.model().name(),
                assessment.level().map(Level::name).orElse(null),
                assessment.grade() == null
                        ? null
                        : assessment.grade().held().map(cell -> cell.grade()).orElse(null),
                outcomes);
    }

    /** The summary of an assessment, a line for each subject and model. */
    public static List<Line> summary(AssessmentRun run) {
        return List.of(Json.MAPPER.readValue(run.summary(), Line[].class));
    }

    /**
     * Makes the result of an assessment known to everyone: levels, outcomes and grades, never the evidence.
     *
     * @throws RequestRefused where it was made by shapes of another version without an audit
     * @throws EnginesDifferException where the reference engine does not confirm it
     */
    public AssessmentRun publish(Organisation organisation, long number) {
        return alone(() -> {
            AssessmentRun run = archive.get(organisation.id(), number);
            audits.confirm(run);
            if (archive.result(run).isEmpty()) {
                throw RequestRefused.notPossible(
                        "The result of this assessment is not in the store. Assess again, and publish that.",
                        "该评估的结果不在存储中。请重新评估后再发布。");
            }
            publicGraphs.publish(run, published(run));
            Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            return archive.publish(organisation.id(), number, at);
        });
    }

    /**
     * What any SHACL engine needs to repeat an assessment.
     *
     * @return texts by file name
     * @throws RequestRefused where it was made by shapes of another version, or kept no graph
     */
    public Map<String, String> repeatable(AssessmentRun run) {
        if (!run.shapesDigest().equals(standards.shapesDigest())) {
            throw RequestRefused.notPossible(
                    "The assessment was made by the shapes of another version of Gradus, which are not here. Assess again.",
                    "该评估依据的是 Gradus 另一版本的形状，此处已无。请重新评估。");
        }
        return new RepeatableVerdict(standards.shapes()).files(audits.data(run), run.models(), audits.report(run));
    }

    /** Takes a published result back. */
    public AssessmentRun retract(Organisation organisation, long number) {
        return alone(() -> {
            AssessmentRun run = archive.publish(organisation.id(), number, null);
            publicGraphs.retract(run);
            return run;
        });
    }

    private <T> T alone(Supplier<T> work) {
        return undisturbed.work(() -> {
            publishing.lock();
            try {
                return work.get();
            } finally {
                publishing.unlock();
            }
        });
    }

    /** Makes what everyone sees follow a store that was restored. */
    public void republishAll() {
        publicGraphs.publish(List.of(), run -> null);
        republish();
    }

    /** Makes what everyone sees follow the store, after a crash. */
    public void republish() {
        publicGraphs.publish(archive.published(), this::published);
    }

    /** What everyone sees of a result; of one that is lost, nothing. */
    private Graph published(AssessmentRun run) {
        return GraphReport.published(archive.result(run).orElse(Graph.emptyGraph));
    }
}

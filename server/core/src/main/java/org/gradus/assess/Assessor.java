package org.gradus.assess;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.gradus.evidence.admission.Admission;
import org.gradus.evidence.admission.Admitted;
import org.gradus.evidence.admission.Dossier;
import org.gradus.evidence.admission.Subject;
import org.gradus.model.Criterion;
import org.gradus.model.GradeCell;
import org.gradus.model.MaturityModel;
import org.gradus.model.Requirement;
import org.gradus.model.Severity;
import org.gradus.ontology.Ontology;
import org.gradus.ontology.TurtleLibrary;
import org.gradus.ontology.Vocabulary;
import org.gradus.shapes.ShapeCompiler;
import org.gradus.shapes.ShapeGuard;
import org.gradus.text.Labels;

/**
 * Assesses dossiers against one model with RDF4J's SHACL engine. Shapes are guarded and parsed once; no result is cut;
 * every run carries a canary without evidence that must fail every shape. Needs no Spring and no files, so that other
 * programs and batch engines can embed it. Safe for use by several threads.
 */
public final class Assessor {
    /** Organisations a SHACL run takes at once: 50 measured best against four models (README, Speed). */
    private static final int BATCH = 50;

    private static final String CANARY = "urn:gradus:canary";

    private final Vocabulary vocabulary;
    private final MaturityModel model;
    private final ShaclRunner runner;
    private final AdmissibleGraph graph;
    private final LevelFinder levels;
    private final Attestations attestations;
    private final Map<String, int[]> shapesOf = new HashMap<>();
    private final Map<String, Set<String>> practicesOf = new HashMap<>();
    private final Admitted canary;

    private Assessor(Vocabulary vocabulary, MaturityModel model, Graph shapes, Attestations attestations) {
        this.vocabulary = vocabulary;
        this.model = model;
        this.runner = new ShaclRunner(shapes);
        this.graph = new AdmissibleGraph(vocabulary, model);
        this.levels = new LevelFinder(model);
        this.attestations = attestations;
        this.canary = new Admitted(
                new Subject(CANARY, model.subjectClass(), CANARY, Labels.NONE), Map.of(), Map.of(), Map.of());
        var index = new HashMap<String, Integer>();
        runner.shapeIris().forEach(iri -> index.put(iri, index.size()));
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

    private int[] shapes(List<Criterion> criteria, Map<String, Integer> index) {
        return criteria.stream().mapToInt(criterion -> shape(criterion, index)).toArray();
    }

    private int shape(Criterion criterion, Map<String, Integer> index) {
        String iri = ShapeCompiler.shapeIri(model, criterion.iri());
        Integer shape = index.get(iri);
        if (shape == null) {
            throw new IllegalArgumentException(
                    "shapes/" + model.name() + "/ is stale: there is no shape <" + iri + ">; run `./gradus compile`");
        }
        return shape;
    }

    /** An assessor over published shapes; {@code shapes} holds the compiled files of the model. */
    public static Assessor of(Ontology ontology, TurtleLibrary shapes, String model) {
        Graph graph = GraphFactory.createDefaultGraph();
        for (String file : shapes.names(model + "/")) {
            Graph part = GraphFactory.createDefaultGraph();
            RDFParser.source(shapes.open(file)).lang(Lang.TURTLE).parse(part);
            ShapeGuard.check(part, "shapes/" + file);
            part.find().forEachRemaining(graph::add);
        }
        MaturityModel read = ontology.model(model);
        return new Assessor(ontology.vocabulary(), read, graph, Attestations.of(ontology, shapes, read));
    }

    public MaturityModel model() {
        return model;
    }

    /** Name and version of the SHACL engine, for provenance. */
    public static String engine() {
        return "RDF4J SHACL " + ShaclRunner.engineVersion();
    }

    /** The subjects of one dossier that the model grades, assessed on a date. */
    public List<Assessment> assess(Dossier dossier, LocalDate date) {
        return assess(admit(List.of(this), Stream.of(dossier), date), date);
    }

    /** Assesses many organisations that are in memory: see {@link #assessAll(Iterator, Function, LocalDate, int, Consumer)}. */
    public void assessAll(Iterator<Dossier> dossiers, LocalDate date, int threads, Consumer<Assessment> sink) {
        assessAll(dossiers, List::of, date, threads, sink);
    }

    /**
     * Assesses many organisations; memory does not grow with their number, as only a few batches are held at once.
     *
     * @param sources where dossiers come from, such as files or graphs; one source usually holds one organisation
     * @param read reads a source, on the worker threads
     * @param threads how many batches run side by side
     * @param sink receives the assessments in the order of the sources, on the calling thread
     */
    public <S> void assessAll(
            Iterator<? extends S> sources,
            Function<S, List<Dossier>> read,
            LocalDate date,
            int threads,
            Consumer<Assessment> sink) {
        assessAll(sources, read, date, threads, Function.identity(), sink);
    }

    /**
     * The same, with work on each assessment, such as writing its report, done on the worker threads.
     *
     * @param work makes of an assessment what the sink receives
     */
    public <S, R> void assessAll(
            Iterator<? extends S> sources,
            Function<S, List<Dossier>> read,
            LocalDate date,
            int threads,
            Function<Assessment, R> work,
            Consumer<R> sink) {
        assessAll(List.of(this), sources, read, date, threads, work, sink);
    }

    /**
     * Assesses many organisations against several models at once: their evidence is read and admitted once.
     *
     * @param models assessors over one ontology; the assessments of a batch come model by model
     */
    public static <S, R> void assessAll(
            List<Assessor> models,
            Iterator<? extends S> sources,
            Function<S, List<Dossier>> read,
            LocalDate date,
            int threads,
            Function<Assessment, R> work,
            Consumer<R> sink) {
        var workers = Executors.newFixedThreadPool(threads);
        try {
            var running = new ArrayDeque<Future<List<R>>>();
            while (sources.hasNext() || !running.isEmpty()) {
                while (sources.hasNext() && running.size() <= threads) {
                    var batch = new ArrayList<S>(BATCH);
                    while (sources.hasNext() && batch.size() < BATCH) {
                        batch.add(sources.next());
                    }
                    running.add(workers.submit(() -> {
                        var admitted =
                                admit(models, batch.stream().flatMap(source -> read.apply(source).stream()), date);
                        return models.stream()
                                .flatMap(model -> model.assess(admitted, date).stream())
                                .map(work)
                                .toList();
                    }));
                }
                running.remove().get().forEach(sink);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while assessing", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    /** The graph that the shapes run on for a dossier, for export: any SHACL engine can repeat the verdict on it. */
    public List<AdmissibleGraph.Link> admissibleGraph(Dossier dossier, LocalDate date) {
        return graph.links(subjects(admit(List.of(this), Stream.of(dossier), date), date));
    }

    private static List<List<Admitted>> admit(List<Assessor> models, Stream<Dossier> dossiers, LocalDate date) {
        var admission = new Admission(models.get(0).vocabulary, date);
        return dossiers.map(admission::admit).toList();
    }

    /** The subjects that the model grades, with what other models attest. */
    private List<Admitted> subjects(List<List<Admitted>> dossiers, LocalDate date) {
        return attestations.add(dossiers, date).stream()
                .filter(each -> each.subject().type().equals(model.subjectClass()))
                .toList();
    }

    /** Which of these subjects stand on the highest level, by their IRIs. */
    Set<String> atTheTop(List<Admitted> subjects, LocalDate date) {
        var candidates = subjects.stream()
                .filter(subject -> subject.subject().type().equals(model.subjectClass()))
                .filter(this::mayBeAtTheTop)
                .toList();
        return candidates.isEmpty()
                ? Set.of()
                : assessAdmitted(candidates, date).stream()
                        .filter(assessment -> assessment.nextLevel().isEmpty())
                        .map(assessment -> assessment.subject().iri())
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the evidence, read without the engine, leaves the highest level open. */
    private boolean mayBeAtTheTop(Admitted subject) {
        return model.requirements().stream()
                .filter(requirement -> requirement.severity() == Severity.VIOLATION && !requirement.isConditional())
                .flatMap(requirement -> requirement.criteria().stream())
                .filter(criterion -> composed(criterion).findAny().isEmpty())
                .allMatch(criterion -> Satisfaction.of(criterion, subject));
    }

    private List<Assessment> assess(List<List<Admitted>> dossiers, LocalDate date) {
        return assessAdmitted(subjects(dossiers, date), date);
    }

    private List<Assessment> assessAdmitted(List<Admitted> subjects, LocalDate date) {
        var all = new ArrayList<>(subjects);
        all.add(canary);
        var failed = runner.failures(Rdf4jTerms.statements(graph.links(all)));
        requireCanaryFailed(failed.getOrDefault(CANARY, new BitSet()));
        return subjects.stream()
                .map(subject -> assessment(
                        subject, failed.getOrDefault(subject.subject().iri(), new BitSet()), date))
                .toList();
    }

    private void requireCanaryFailed(BitSet failed) {
        int passed = failed.nextClearBit(0);
        if (passed < runner.shapeIris().size()) {
            throw new EngineMisledException("The SHACL engine let a subject without any evidence pass <"
                    + runner.shapeIris().get(passed) + ">; no level of this run can be trusted, so none is given.");
        }
    }

    private Assessment assessment(Admitted subject, BitSet failedShapes, LocalDate date) {
        var findings = new ArrayList<RequirementFinding>(model.requirements().size());
        var violated = new ArrayList<Requirement>();
        for (Requirement requirement : model.requirements()) {
            var finding = finding(requirement, failedShapes, subject);
            findings.add(finding);
            if (finding.isViolated()) {
                violated.add(requirement);
            }
        }
        var ranks = levels.ranks(violated);
        GradeFinding grade = model.grades().isEmpty() ? null : grade(subject, failedShapes, ranks);
        return new Assessment(model, date, subject, findings, ranks, grade);
    }

    private RequirementFinding finding(Requirement requirement, BitSet failedShapes, Admitted subject) {
        var unmet = unmet(requirement, failedShapes);
        return new RequirementFinding(requirement, outcome(requirement, unmet, subject), unmet);
    }

    private GradeFinding grade(Admitted subject, BitSet failedShapes, Map<String, Integer> ranks) {
        int rank = ranks.get(model.root().iri());
        var keys = model.grades().stream()
                .flatMap(cell -> cell.keyRequirements().stream())
                .map(key -> finding(key, failedShapes, subject))
                .toList();
        var met = model.grades().stream()
                .filter(cell -> Arrays.stream(shapesOf.get(cell.iri())).noneMatch(failedShapes::get))
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
        int[] shapes = shapesOf.get(requirement.iri());
        var unmet = new ArrayList<Criterion>(0);
        for (int i = 0; i < shapes.length; i++) {
            if (failedShapes.get(shapes[i])) {
                unmet.add(requirement.criteria().get(i));
            }
        }
        return unmet;
    }

    private Outcome outcome(Requirement requirement, List<Criterion> unmet, Admitted subject) {
        if (unmet.isEmpty()) {
            return subject.waived().containsKey(requirement.iri())
                            && requirement.criteria().stream()
                                    .noneMatch(criterion -> Satisfaction.of(criterion, subject))
                    ? Outcome.INAPPLICABLE
                    : Outcome.PASSED;
        }
        if (unmet.stream().noneMatch(requirement::bindsTo)
                && unmet.size() < requirement.criteria().size()) {
            return Outcome.PASSED;
        }
        boolean shown = practicesOf.get(requirement.iri()).stream()
                .anyMatch(practice -> !subject.of(practice).isEmpty()
                        || !subject.setAside(practice).isEmpty());
        return shown ? Outcome.FAILED : Outcome.UNTESTED;
    }

    /** The requirements that a criterion composes, at any depth of alternatives. */
    private static Stream<String> composed(Criterion criterion) {
        if (criterion instanceof Criterion.Composition composition) {
            return composition.requirements().stream();
        }
        if (criterion instanceof Criterion.AnyOf any) {
            return any.options().stream().flatMap(Assessor::composed);
        }
        if (criterion instanceof Criterion.AllOf all) {
            return all.parts().stream().flatMap(Assessor::composed);
        }
        return Stream.empty();
    }

    private Set<String> practices(Requirement requirement) {
        var practices = new HashSet<String>();
        requirement.asked().map(Criterion.Asked::practice).forEach(practices::add);
        requirement.criteria().stream()
                .flatMap(Assessor::composed)
                .distinct()
                .map(model.requirementsByIri()::get)
                .filter(Objects::nonNull)
                .forEach(member -> practices.addAll(practices(member)));
        return practices;
    }
}

package org.gradus.assess;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.gradus.evidence.admission.Admission;
import org.gradus.evidence.admission.Admitted;
import org.gradus.evidence.admission.Dossier;
import org.gradus.evidence.admission.Subject;
import org.gradus.model.MaturityModel;
import org.gradus.model.Severity;
import org.gradus.ontology.Ontology;
import org.gradus.ontology.TurtleLibrary;
import org.gradus.ontology.Vocabulary;
import org.gradus.plan.PreparedPlans;
import org.gradus.plan.ShapePlan;
import org.gradus.refusal.EngineMisledException;
import org.gradus.shapes.ShapeGuard;
import org.gradus.text.Text;
import org.gradus.text.Wording;

/**
 * Assesses dossiers against one model. Shapes are guarded and parsed once; no result is cut; every run carries a canary
 * without evidence that must fail every shape. Needs no Spring and no files, so that other programs and batch engines can
 * embed it. Safe for use by several threads.
 */
public final class Assessor {
    private static final String CANARY = "urn:gradus:canary";

    private final Vocabulary vocabulary;
    private final MaturityModel model;
    private final ShapeEngines engines;
    private final Engine engine;
    private final ShapeEngine shapes;
    private final Findings findings;
    private final Attestations attestations;
    private final Admitted canary;

    private Assessor(
            Vocabulary vocabulary,
            MaturityModel model,
            ShapeEngines engines,
            Engine engine,
            Attestations attestations) {
        this.vocabulary = vocabulary;
        this.model = model;
        this.engines = engines;
        this.engine = engine;
        this.shapes = engines.get(engine);
        this.findings = new Findings(model, shapes.shapeIris());
        this.attestations = attestations;
        this.canary = new Admitted(
                new Subject(CANARY, model.subjectClass(), CANARY, Text.EMPTY), Map.of(), Map.of(), Map.of());
    }

    /**
     * An assessor over published shapes by their plan, as the build compiled it where that was done of these very files;
     * {@code shapes} holds the compiled files of the model.
     */
    public static Assessor of(Ontology ontology, TurtleLibrary shapes, String model) {
        MaturityModel read = ontology.model(model);
        Vocabulary vocabulary = ontology.vocabulary();
        ShapeEngines engines = ontology.preparedOf()
                .flatMap(fingerprint -> new PreparedPlans(fingerprint, shapes.fingerprint()).of(model))
                .map(plan -> ShapeEngines.planned(plan, () -> guarded(shapes, model), vocabulary, read))
                .orElseGet(() -> new ShapeEngines(guarded(shapes, model), vocabulary, read));
        return new Assessor(vocabulary, read, engines, Engine.PLAN, Attestations.of(ontology, shapes, read));
    }

    /** The graph of the shapes of a model, which holds nothing that an engine might ignore. */
    static Graph guarded(TurtleLibrary shapes, String model) {
        Graph graph = GraphFactory.createDefaultGraph();
        for (String file : shapes.names(model + "/")) {
            Graph part = GraphFactory.createDefaultGraph();
            RDFParser.source(shapes.open(file)).lang(Lang.TURTLE).parse(part);
            ShapeGuard.check(part, "shapes/" + file);
            part.find().forEachRemaining(graph::add);
        }
        return graph;
    }

    /** The same over the same shapes by another engine, which also decides what other models attest. */
    public Assessor by(Engine other) {
        return other == engine ? this : new Assessor(vocabulary, model, engines, other, attestations.by(other));
    }

    /** What decides which shapes fail. */
    public Engine engine() {
        return engine;
    }

    public MaturityModel model() {
        return model;
    }

    /** The plan of the model's shapes. */
    public ShapePlan plan() {
        return ((PlanEngine) engines.get(Engine.PLAN)).plan();
    }

    /** The subjects of one dossier that the model grades, assessed on a date. */
    public List<Assessment> assess(Dossier dossier, LocalDate date) {
        return assess(admit(Stream.of(dossier), date), date);
    }

    /** The subjects of dossiers that any of several models grades, model by model; what counts is found once for all. */
    public static List<Assessment> assess(List<Assessor> models, List<Dossier> dossiers, LocalDate date) {
        if (models.isEmpty()) {
            return List.of();
        }
        var admitted = models.get(0).admit(dossiers.stream(), date);
        return models.stream()
                .flatMap(model -> model.assess(admitted, date).stream())
                .toList();
    }

    /**
     * Assesses many organisations; memory does not grow with their number.
     *
     * @param threads how many batches run side by side
     * @param sink receives the assessments in the order of the dossiers, on the calling thread
     */
    public void assessAll(Iterator<Dossier> dossiers, LocalDate date, int threads, Consumer<Assessment> sink) {
        Batches.of(List.of(this), date, threads).assess(dossiers, List::of, Function.identity(), sink);
    }

    /** The graph that the shapes run on for a dossier, for export: any SHACL engine can repeat the verdict on it. */
    public List<AdmissibleGraph.Link> admissibleGraph(Dossier dossier, LocalDate date) {
        return engines.admissible().links(subjects(admit(Stream.of(dossier), date), date));
    }

    /** Adds to a graph what the shapes ran on for assessments against this model: any SHACL engine can repeat them on it. */
    public void addAdmissible(List<Assessment> assessments, Graph graph) {
        engines.admissible()
                .links(assessments.stream().map(Assessment::evidence).toList())
                .forEach(link -> graph.add(
                        NodeFactory.createURI(link.subject()),
                        NodeFactory.createURI(link.property()),
                        NodeFactory.createURI(link.object())));
    }

    /**
     * What the reference engine finds on a graph that the shapes run on: see {@link #admissibleGraph}.
     *
     * @param admissible its triples, all of whose terms are IRIs
     */
    public List<ShaclResult> reference(Graph admissible) {
        return ((Rdf4jEngine) engines.get(Engine.RDF4J)).runner().validate(Rdf4jTerms.statements(admissible));
    }

    /** What counts on a date, which does not depend on the model. */
    List<List<Admitted>> admit(Stream<Dossier> dossiers, LocalDate date) {
        var admission = new Admission(vocabulary, date);
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
                .flatMap(requirement -> requirement.criteria().stream()
                        .filter(criterion -> requirement.severity(criterion) == Severity.VIOLATION))
                .filter(criterion -> criterion.composed().findAny().isEmpty())
                .allMatch(criterion -> Satisfaction.of(criterion, subject));
    }

    List<Assessment> assess(List<List<Admitted>> dossiers, LocalDate date) {
        return assessAdmitted(subjects(dossiers, date), date);
    }

    private List<Assessment> assessAdmitted(List<Admitted> subjects, LocalDate date) {
        var all = new ArrayList<>(subjects);
        all.add(canary);
        var failed = shapes.failures(all);
        requireCanaryFailed(failed.get(subjects.size()));
        var assessments = new ArrayList<Assessment>(subjects.size());
        for (int i = 0; i < subjects.size(); i++) {
            assessments.add(findings.assessment(subjects.get(i), failed.get(i), date));
        }
        return assessments;
    }

    private void requireCanaryFailed(BitSet failed) {
        int passed = failed.nextClearBit(0);
        if (passed < shapes.shapeIris().size()) {
            throw new EngineMisledException(Wording.say(
                    "The SHACL engine let a subject without any evidence pass <%s>; no level of this run can be trusted,"
                            + " so none is given.",
                    "SHACL 引擎让没有任何证据的对象通过了 <%s>；本次运行的等级均不可信，因此一律不给出。",
                    shapes.shapeIris().get(passed)));
        }
    }
}

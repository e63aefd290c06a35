package org.gradus.assess;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.sys.JenaSystem;
import org.gradus.evidence.intake.Intake;
import org.gradus.model.MaturityModel;
import org.gradus.ontology.Ontology;
import org.gradus.ontology.TurtleLibrary;
import org.gradus.plan.PreparedPlans;
import org.jspecify.annotations.Nullable;

/**
 * The ontology and shapes of this version or of a folder, and what works on them; each is read or made when first asked for, once a process.
 * Safe for use by several threads.
 */
public final class Standards {
    private static final Standards PUBLISHED = new Standards();

    /** The files of a folder that may differ from those of this version; null for this version itself. */
    private final @Nullable TurtleLibrary own;

    private @Nullable TurtleLibrary files;
    private @Nullable TurtleLibrary shapes;
    private @Nullable Ontology ontology;
    private @Nullable Intake intake;
    private final Map<String, EngineAssessors> assessors = new ConcurrentHashMap<>();

    private Standards() {
        this.own = null;
    }

    private Standards(TurtleLibrary own, TurtleLibrary files) {
        this.own = own;
        this.files = files;
    }

    /**
     * Those of a folder that is laid out as {@code ontology/} is: of a whole one, or of some files in the place of those of this
     * version. What does not differ from this version is not read again; the shapes of what does are compiled when they are asked for.
     *
     * @throws org.gradus.refusal.Refusal where the files do not fit together
     */
    public static Standards of(Path folder) {
        var own = TurtleLibrary.of(folder);
        var files = own.names("core.ttl").isEmpty() ? PUBLISHED.files().with(own) : own;
        var standards = new Standards(own, files);
        standards.ontology().whole();
        return standards;
    }

    /** Those that come with this version. */
    public static Standards published() {
        return PUBLISHED;
    }

    /** The files of the ontology. */
    public synchronized TurtleLibrary files() {
        if (files == null) {
            files = TurtleLibrary.published("ontology");
        }
        return files;
    }

    /** The files of the shapes. */
    public synchronized TurtleLibrary shapes() {
        if (shapes == null) {
            shapes = own == null
                    ? TurtleLibrary.published("shapes")
                    : new CompiledShapes(ontology()).of(own, PUBLISHED.shapes());
        }
        return shapes;
    }

    public Ontology ontology() {
        // Before the lock, which who makes things ready beside holds without Jena.
        JenaSystem.init();
        return read();
    }

    private synchronized Ontology read() {
        Ontology known = ontology;
        if (known == null) {
            known = own == null
                    ? Ontology.prepared(files())
                    : Ontology.ifPrepared(files())
                            .orElseGet(() -> PUBLISHED.ontology().of(files()));
            ontology = known;
        }
        return known;
    }

    public synchronized Intake intake() {
        if (intake == null) {
            intake = new Intake(ontology());
        }
        return intake;
    }

    /** The names of all models. */
    public List<String> modelNames() {
        return Ontology.modelNames(files());
    }

    public String ontologyDigest() {
        return files().digest();
    }

    public String shapesDigest() {
        return shapes().digest();
    }

    /**
     * A model.
     *
     * @throws org.gradus.refusal.NotThere where there is no such model; it names those that there are
     */
    public MaturityModel model(String name) {
        return ontology().model(name);
    }

    /**
     * The assessor of a model.
     *
     * @throws org.gradus.refusal.NotThere where there is no such model; it names those that there are
     */
    public Assessor assessor(String model) {
        return assessor(model, Engine.PLAN);
    }

    /**
     * The assessor of a model by an engine.
     *
     * @throws org.gradus.refusal.NotThere where there is no such model; it names those that there are
     */
    public Assessor assessor(String model, Engine engine) {
        model(model);
        return assessors(model, ontology()).by(engine);
    }

    /**
     * Makes assessors ready beside the calling thread, where the build prepared them. Otherwise nothing is done: Jena, which reads
     * the files then, must not begin on two threads at once.
     */
    public void prefetch(List<String> models) {
        var thread = new Thread(
                () -> {
                    try {
                        models.forEach(this::prefetch);
                    } catch (RuntimeException e) {
                        // Whoever asks for it makes it again, and is told.
                    }
                },
                "prefetch");
        thread.setDaemon(true);
        thread.start();
    }

    private void prefetch(String model) {
        Ontology prepared = ifPrepared();
        if (prepared != null
                && prepared.modelNames().contains(model)
                && new PreparedPlans(files().fingerprint(), shapes().fingerprint())
                        .of(model)
                        .isPresent()) {
            assessors(model, prepared);
        }
    }

    private synchronized @Nullable Ontology ifPrepared() {
        if (ontology == null) {
            ontology = Ontology.ifPrepared(files()).orElse(null);
        }
        return ontology;
    }

    private EngineAssessors assessors(String model, Ontology of) {
        return assessors.computeIfAbsent(model, name -> new EngineAssessors(Assessor.of(of, shapes(), name)));
    }

    /** The assessors of one model, by engine. */
    private record EngineAssessors(Assessor first, Map<Engine, Assessor> others) {
        EngineAssessors(Assessor first) {
            this(first, new ConcurrentHashMap<>());
        }

        Assessor by(Engine engine) {
            return others.computeIfAbsent(engine, first::by);
        }
    }

    /** The names of the models that grade subjects of any of these classes. */
    public List<String> modelsFor(Collection<String> subjectClasses) {
        return ontology().modelNames().stream()
                .filter(name -> subjectClasses.contains(model(name).subjectClass()))
                .toList();
    }
}

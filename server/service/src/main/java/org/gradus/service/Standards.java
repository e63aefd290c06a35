package org.gradus.service;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gradus.assess.Assessor;
import org.gradus.evidence.intake.Intake;
import org.gradus.ontology.Ontology;
import org.gradus.ontology.TurtleLibrary;
import org.gradus.text.Nearest;
import org.gradus.text.Text;

/** The ontology and shapes of this version, and what works on them; each assessor is made when first asked for. */
public final class Standards {
    private final TurtleLibrary files;
    private final TurtleLibrary shapes;
    private final Ontology ontology;
    private final Intake intake;
    private final String ontologyDigest;
    private final String shapesDigest;
    private final Map<String, Assessor> assessors = new ConcurrentHashMap<>();

    public Standards() {
        this.files = TurtleLibrary.published("ontology");
        this.shapes = TurtleLibrary.published("shapes");
        this.ontology = new Ontology(files);
        this.intake = new Intake(ontology);
        this.ontologyDigest = files.digest();
        this.shapesDigest = shapes.digest();
    }

    public TurtleLibrary files() {
        return files;
    }

    public TurtleLibrary shapes() {
        return shapes;
    }

    public Ontology ontology() {
        return ontology;
    }

    public Intake intake() {
        return intake;
    }

    public String ontologyDigest() {
        return ontologyDigest;
    }

    public String shapesDigest() {
        return shapesDigest;
    }

    /**
     * The assessor of a model.
     *
     * @throws RequestRefused where there is no such model; it names those that there are
     */
    public Assessor assessor(String model) {
        List<String> names = ontology.modelNames();
        if (!names.contains(model)) {
            String nearest = Nearest.to(model, names, known -> known)
                    .map(n -> " Did you mean " + n + "?")
                    .orElse("");
            throw new RequestRefused(new Text(
                    "There is no model '" + model + "'." + nearest + " The models are: " + String.join(", ", names)
                            + ".",
                    "没有模型“" + model + "”。现有模型：" + String.join("、", names) + "。"));
        }
        return assessors.computeIfAbsent(model, name -> Assessor.of(ontology, shapes, name));
    }
}

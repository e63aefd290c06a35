package org.gradus.cli;

import java.util.HashMap;
import java.util.Map;
import org.gradus.assess.Assessor;
import org.gradus.model.MaturityModel;
import org.gradus.ontology.Ontology;
import org.gradus.ontology.TurtleLibrary;
import org.gradus.text.Nearest;

/** The ontology and shapes that are packed with this version, read when first needed. */
final class Published {
    private Ontology ontology;
    private TurtleLibrary shapes;
    private final Map<String, Assessor> assessors = new HashMap<>();

    Ontology ontology() {
        if (ontology == null) {
            ontology = Ontology.published();
        }
        return ontology;
    }

    Assessor assessor(String model) {
        if (shapes == null) {
            shapes = TurtleLibrary.published("shapes");
        }
        return assessors.computeIfAbsent(model, name -> Assessor.of(ontology(), shapes, name));
    }

    /** The model with this name; the refusal of an unknown one names those that are known. */
    MaturityModel model(String name) {
        var names = ontology().modelNames();
        if (!names.contains(name)) {
            String all = String.join(", ", names);
            String nearest = Nearest.to(name, names, known -> known)
                    .map(n -> " Did you mean " + n + "?")
                    .orElse("");
            throw new Refusal(
                    ExitCode.USAGE,
                    "There is no model '" + name + "'." + nearest + " The models are: " + all + ".",
                    "没有名为“" + name + "”的模型。现有模型：" + all + "。");
        }
        return ontology().model(name);
    }
}

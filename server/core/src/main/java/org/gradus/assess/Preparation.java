package org.gradus.assess;

import java.io.IOException;
import java.nio.file.Path;
import org.gradus.ontology.Ontology;
import org.gradus.ontology.TurtleLibrary;
import org.gradus.plan.PlanCompiler;
import org.gradus.plan.PreparedPlans;

/**
 * What the build runs after it compiled this module: reads the ontology and the shapes, guards these, compiles their plans, and
 * leaves all of it beside the classes, so that no start does it again.
 */
public final class Preparation {
    private Preparation() {}

    /**
     * Prepares the published ontology and shapes.
     *
     * @param arguments the folder of this module's classes
     */
    public static void main(String[] arguments) throws IOException {
        var classes = Path.of(arguments[0]);
        var files = TurtleLibrary.published("ontology");
        var shapes = TurtleLibrary.published("shapes");
        var ontology = Ontology.prepare(files, classes);
        var compiler = new PlanCompiler(ontology.vocabulary());
        var plans = new PreparedPlans(files.fingerprint(), shapes.fingerprint());
        for (String model : ontology.modelNames()) {
            plans.write(model, compiler.compile(Assessor.guarded(shapes, model)), classes);
        }
    }
}

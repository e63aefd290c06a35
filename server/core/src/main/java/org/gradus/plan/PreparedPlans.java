package org.gradus.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.gradus.io.PackedWriter;
import org.gradus.io.Prepared;

/** Plans as the build compiled them. What they were compiled of had passed the guard. */
public final class PreparedPlans {
    private static final String PLAN = ".plan";

    private final String madeOf;

    /**
     * @param ontology the fingerprint of the files of the ontology, whose practices the plans number
     * @param shapes that of the files of the shapes
     */
    public PreparedPlans(String ontology, String shapes) {
        this.madeOf = ontology + ' ' + shapes;
    }

    /** The plan of a model; empty where it was not made of these files. */
    public Optional<ShapePlan> of(String model) {
        return Prepared.open(model + PLAN, madeOf).map(ShapePlan::read);
    }

    /** Prepares a plan that was compiled of the shapes' graph, in the folder of a module's classes. */
    public void write(String model, ShapePlan plan, Path classes) throws IOException {
        var out = new PackedWriter();
        plan.write(out);
        Prepared.write(classes, model + PLAN, madeOf, out);
    }
}

package org.gradus.assess;

import java.util.TreeMap;
import org.gradus.ontology.Ontology;
import org.gradus.ontology.TurtleLibrary;
import org.gradus.shapes.ShapeCompiler;

/**
 * The shapes of an ontology that is not of this version, compiled as they are asked for.
 *
 * @param ontology whose criteria are compiled
 */
record CompiledShapes(Ontology ontology) {
    /**
     * The shapes of all models.
     *
     * @param own the files in which the ontology may differ from the one of this version
     * @param published the shapes of this version, which hold where a model and the vocabulary are those of this version
     */
    TurtleLibrary of(TurtleLibrary own, TurtleLibrary published) {
        boolean otherVocabulary =
                own.names("").stream().anyMatch(name -> name.equals("scales.ttl") || name.startsWith("practices/"));
        var made = new TreeMap<String, String>();
        var compiler = new ShapeCompiler(ontology.vocabulary());
        var shapes = published;
        for (String model : ontology.modelNames()) {
            if (otherVocabulary || !own.names(model + "/").isEmpty()) {
                shapes = shapes.without(name -> name.startsWith(model + "/"));
                made.putAll(compiler.compile(ontology.model(model)));
            }
        }
        return shapes.with(made);
    }
}

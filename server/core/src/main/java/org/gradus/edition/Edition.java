package org.gradus.edition;

import org.gradus.model.MaturityModel;
import org.gradus.ontology.Ontology;

/** A model in the state of the ontology in which it is compared. */
public record Edition(Ontology ontology, MaturityModel model) {
    public static Edition of(Ontology ontology, String model) {
        return new Edition(ontology, ontology.model(model));
    }
}

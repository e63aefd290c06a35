package org.gradus.crosswalk;

import java.util.HashSet;
import java.util.Set;
import org.gradus.ontology.Ontology;

/** What mappings may name of Gradus: the IRIs that the ontology says something of. */
public final class Terms {
    private Terms() {}

    /** All of them; mappings themselves do not count. */
    public static Set<String> of(Ontology ontology) {
        var terms = new HashSet<String>();
        for (String file : ontology.files()) {
            if (!file.startsWith("crosswalks/")) {
                ontology.graph(file).find().forEachRemaining(triple -> {
                    if (triple.getSubject().isURI()) {
                        terms.add(triple.getSubject().getURI());
                    }
                });
            }
        }
        return terms;
    }
}

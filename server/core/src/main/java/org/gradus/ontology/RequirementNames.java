package org.gradus.ontology;

import java.util.ArrayList;
import java.util.List;
import org.gradus.model.MaturityModel;
import org.gradus.model.Requirement;
import org.gradus.refusal.NotThere;

/** Finds requirements by what people call them. */
public final class RequirementNames {
    private final Ontology ontology;

    public RequirementNames(Ontology ontology) {
        this.ontology = ontology;
    }

    /** A requirement in its model. */
    public record Found(MaturityModel model, Requirement requirement) {
        /** Such as {@code t10003:5.2.2-a}. */
        public String qualified() {
            return model.prefix() + ":" + requirement.name();
        }

        private boolean isCalled(String id) {
            String inventory = model.prefix().replaceFirst("^t(?=\\d)", "") + ":" + requirement.clause() + ":"
                    + requirement.item();
            return id.equals(requirement.iri())
                    || id.equals(requirement.name())
                    || id.equals(qualified())
                    || (!requirement.leadIn() && (id.equals(inventory) || id.equals(inventory + "-")));
        }
    }

    /**
     * The requirements with a name, in the order of the models.
     *
     * @param id such as {@code t10003:5.2.2-a}, {@code 5.2.2-a}, {@code 10003:5.2.2:a}, or the whole IRI
     * @throws NotThere where there is none; it names the nearest
     */
    public List<Found> find(String id) {
        var all = new ArrayList<Found>();
        for (String name : ontology.modelNames()) {
            MaturityModel model = ontology.model(name);
            model.requirements().forEach(requirement -> all.add(new Found(model, requirement)));
        }
        var found = all.stream().filter(each -> each.isCalled(id)).toList();
        if (found.isEmpty()) {
            throw NotThere.requirement(id, all.stream().map(Found::qualified).toList());
        }
        return found;
    }
}

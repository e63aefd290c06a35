package org.gradus.ontology;

import java.util.ArrayList;
import java.util.List;
import org.gradus.model.GradeCell;
import org.gradus.model.MaturityModel;
import org.gradus.model.Requirement;
import org.gradus.refusal.NotThere;
import org.jspecify.annotations.Nullable;

/** Finds requirements by what people call them. */
public final class RequirementNames {
    private final Ontology ontology;

    public RequirementNames(Ontology ontology) {
        this.ontology = ontology;
    }

    /**
     * A requirement in its model.
     *
     * @param cell the grade cell whose key requirement it is; null where it is none
     */
    public record Found(MaturityModel model, Requirement requirement, @Nullable GradeCell cell) {
        /** Such as {@code t10003:5.2.2-a}. */
        public String qualified() {
            return model.prefix() + ":" + requirement.name();
        }

        private boolean isCalled(String id) {
            // A cell is called by its table and its own name.
            String place = cell == null ? requirement.clause() : cell.name().replaceFirst("-", ":");
            String inventory = model.prefix().replaceFirst("^t(?=\\d)", "") + ":" + place + ":" + requirement.item();
            return id.equals(requirement.iri())
                    || id.equals(requirement.name())
                    || id.equals(qualified())
                    || (!requirement.leadIn() && (id.equals(inventory) || id.equals(inventory + "-")));
        }
    }

    /**
     * The requirements with a name, key requirements of grades among them, in the order of the models.
     *
     * @param id such as {@code t10003:5.2.2-a}, {@code 5.2.2-a}, {@code 10003:5.2.2:a}, or the whole IRI
     * @throws NotThere where there is none; it names the nearest
     */
    public List<Found> find(String id) {
        var all = new ArrayList<Found>();
        for (String name : ontology.modelNames()) {
            MaturityModel model = ontology.model(name);
            model.requirements().forEach(requirement -> all.add(new Found(model, requirement, null)));
            model.grades().stream()
                    .flatMap(cell -> cell.keyRequirements().stream().map(key -> new Found(model, key, cell)))
                    .forEach(all::add);
        }
        var found = all.stream().filter(each -> each.isCalled(id)).toList();
        if (found.isEmpty()) {
            throw NotThere.requirement(id, all.stream().map(Found::qualified).toList());
        }
        return found;
    }
}

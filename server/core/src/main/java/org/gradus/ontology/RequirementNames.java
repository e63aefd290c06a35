package org.gradus.ontology;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
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
    public record Found(
            MaturityModel model,
            Requirement requirement,
            @Nullable GradeCell cell) {
        /** Such as {@code t10003:5.2.2-a}. */
        public String qualified() {
            return model.prefix() + ":" + requirement.name();
        }

        private boolean isCalled(String id) {
            return id.equals(requirement.iri()) || id.equals(requirement.name()) || id.equals(qualified());
        }

        /** Whether it is printed so: as reports, standards and inventories have it, whatever the signs between its parts. */
        private boolean isPrinted(String plain) {
            // A cell is called by its table and its own name.
            String place = cell == null ? requirement.clause() : cell.name();
            String number = model.prefix().replaceFirst("^t(?=\\d)", "");
            return Stream.of(
                            requirement.iri(),
                            requirement.name(),
                            qualified(),
                            model.name() + "-" + requirement.name(),
                            number + "-" + requirement.name(),
                            requirement.number(),
                            model.prefix() + "-" + requirement.number(),
                            number + "-" + requirement.number(),
                            requirement.clause() + "." + requirement.item(),
                            requirement.leadIn() ? requirement.name() : number + "-" + place + "-" + requirement.item())
                    .anyMatch(name -> plain(name).equals(plain));
        }
    }

    /**
     * The requirements with a name, key requirements of grades among them, in the order of the models.
     *
     * @param id such as {@code t10003:5.2.2-a}, {@code 5.2.2-a}, {@code 5.2.2 a)}, {@code 10003:5.2.2:a}, or the whole IRI
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
        List<Found> found = all.stream().filter(each -> each.isCalled(id)).toList();
        if (found.isEmpty()) {
            String plain = plain(id);
            found = plain.isEmpty()
                    ? found
                    : all.stream().filter(each -> each.isPrinted(plain)).toList();
        }
        if (found.isEmpty()) {
            throw NotThere.requirement(id, all.stream().map(Found::qualified).toList());
        }
        return found;
    }

    /** A name without case and without the signs between its parts: {@code 7.2.2 c)} and {@code 7.2.2c} are 7.2.2-c. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9.]+", "-")
                .replaceAll("(?<=\\d)\\.?(?=[a-z])", "-")
                .replaceAll("^-+|[-.]+$", "");
    }
}

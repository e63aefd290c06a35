package org.gradus.model;

import org.gradus.text.Text;

/**
 * How much a model asks, counted in one way wherever it is told.
 *
 * @param requirements items of the standard
 * @param leadIns what the sentences before lists of items ask of their own
 * @param keyRequirements of the cells of its horizontal grades
 */
public record ModelSize(int requirements, int leadIns, int keyRequirements) {

    static ModelSize of(MaturityModel model) {
        int leadIns =
                (int) model.requirements().stream().filter(Requirement::leadIn).count();
        return new ModelSize(
                model.requirements().size() - leadIns,
                leadIns,
                model.grades().stream()
                        .mapToInt(cell -> cell.keyRequirements().size())
                        .sum());
    }

    /** In words; what there is none of is left out. */
    public Text text() {
        return new Text(
                requirements + " requirements" + (leadIns == 0 ? "" : ", " + leadIns + " lead-ins")
                        + (keyRequirements == 0 ? "" : ", " + keyRequirements + " key requirements"),
                requirements + " 项要求" + (leadIns == 0 ? "" : "，" + leadIns + " 项引语要求")
                        + (keyRequirements == 0 ? "" : "，" + keyRequirements + " 项关键要求"));
    }
}

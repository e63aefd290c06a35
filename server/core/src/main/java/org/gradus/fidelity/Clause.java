package org.gradus.fidelity;

import org.gradus.model.MaturityModel;
import org.gradus.model.Requirement;
import org.gradus.text.Text;

/**
 * A requirement among those of all models.
 *
 * @param identifier as inventories call it, such as {@code 10003:5.2.2:a}
 * @param erratum an error of the printed source there, or empty
 * @param carriedBy the words of the sentence that its bounds rest on
 */
record Clause(MaturityModel model, Requirement requirement, String identifier, Text erratum, String carriedBy) {}

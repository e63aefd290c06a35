package org.gradus.diagnosis;

import java.util.List;

/**
 * Answers as they are kept between two sittings, with what they are answers to.
 *
 * @param organisation IRI of the organisation that is diagnosed
 * @param name of the organisation
 */
public record SavedAnswers(List<Aim> aims, String organisation, String name, Answers answers) {
    public SavedAnswers {
        aims = List.copyOf(aims);
    }

    /** The same with other answers. */
    public SavedAnswers with(Answers others) {
        return new SavedAnswers(aims, organisation, name, others);
    }
}

package org.gradus.crosswalk;

import java.math.BigDecimal;

/**
 * One mapping, with the slots of SSSOM that Gradus uses.
 *
 * @param subject IRI of a term of one standard
 * @param match what the object is to the subject: {@code BROAD} says that the object is the broader one
 * @param justification local name in the Semantic Mapping Vocabulary, such as {@code LogicalReasoning}
 * @param denied whether the relation is said not to hold: the predicate modifier {@code Not}
 * @param author who thought so; empty where it is derived
 * @param confidence from 0 to 1
 * @param comment why
 */
public record Mapping(
        String subject,
        String subjectLabel,
        Match match,
        boolean denied,
        String object,
        String objectLabel,
        String justification,
        String author,
        BigDecimal confidence,
        String comment) {}

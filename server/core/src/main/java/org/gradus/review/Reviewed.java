package org.gradus.review;

import org.gradus.text.Text;

/**
 * What can be commented on: a requirement, or a model as a whole.
 *
 * @param name such as {@code t10003:5.2.2-a}, or {@code t10003:model}
 * @param clause as it is cited; empty for a model
 * @param paragraph the letter or number of the list item; empty where there is none
 * @param criteria what is asked in words, one a line
 * @param would what would only just do, one a line; empty where the ontology has no example
 * @param wouldNot what looks like it and would not do
 * @param note notes, how firmly it binds, and under which condition, one a line
 */
public record Reviewed(
        String iri,
        String name,
        Text clause,
        String number,
        String paragraph,
        Text level,
        Text aspect,
        Text label,
        Text definition,
        Text criteria,
        Text would,
        Text wouldNot,
        Text note) {}

/**
 * Reads the ontology's files into the records of {@link org.gradus.model}, and refuses what does not fit together. Whatever
 * else needs Turtle files of the project opens them here.
 */
@NullMarked
package org.gradus.ontology;

import org.jspecify.annotations.NullMarked;

/**
 * The catalogue of competency questions: SPARQL queries with titles and parameters, and the graph that answers them.
 */
@NullMarked
package org.gradus.query;

import org.jspecify.annotations.NullMarked;

/**
 * The catalogue of competency questions: SPARQL queries with titles and parameters, and the graph that answers them.
 */
package org.gradus.query;

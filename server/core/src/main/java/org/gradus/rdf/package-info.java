/**
 * RDF at hand: the namespaces, and small views of graphs. What comes in knows terms and graphs, not files or models.
 */
@NullMarked
package org.gradus.rdf;

import org.jspecify.annotations.NullMarked;

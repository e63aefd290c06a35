/**
 * RDF at hand: the namespaces, and small views of graphs. What comes in knows terms and graphs, not files or models.
 */
package org.gradus.rdf;

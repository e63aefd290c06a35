/** The sandbox: SPARQL endpoints and the graph store of drafts, with what bounds the queries of strangers. */
package org.gradus.web.sparql;

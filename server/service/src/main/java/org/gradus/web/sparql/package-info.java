/** The sandbox: SPARQL endpoints and the graph store of drafts, with what bounds the queries of strangers. */
@NullMarked
package org.gradus.web.sparql;

import org.jspecify.annotations.NullMarked;

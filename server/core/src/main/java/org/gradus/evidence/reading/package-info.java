/**
 * Safe RDF input: any syntax in, one graph out, and a problem with its place for whatever is not as it should be. For all
 * RDF that strangers send, evidence or not; what it means is not asked here.
 */
@NullMarked
package org.gradus.evidence.reading;

import org.jspecify.annotations.NullMarked;

/**
 * Mapping sets by the Simple Standard for Sharing Ontological Mappings (SSSOM 1.1): read from TSV and checked, written as TSV
 * and as RDF. Nothing comes in that knows a standard of maturity or how mappings are made.
 */
@NullMarked
package org.gradus.crosswalk.sssom;

import org.jspecify.annotations.NullMarked;

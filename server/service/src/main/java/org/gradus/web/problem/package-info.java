/** Whatever goes wrong, as problems (RFC 9457) that say how to mend it, each type explained at its IRI. */
@NullMarked
package org.gradus.web.problem;

import org.jspecify.annotations.NullMarked;

/**
 * Two editions of a standard compared by what they ask: which requirements are tightened, loosened, moved, split or new, each
 * with the least evidence on which the two part.
 */
@NullMarked
package org.gradus.edition;

import org.jspecify.annotations.NullMarked;

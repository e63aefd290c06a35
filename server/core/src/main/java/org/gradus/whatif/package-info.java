/**
 * What would become of organisations if a standard were otherwise: a changed requirement, criterion or practice, or a whole draft
 * edition, over rows that are held in memory. Only the shapes that the change makes different are decided again.
 */
@NullMarked
package org.gradus.whatif;

import org.jspecify.annotations.NullMarked;

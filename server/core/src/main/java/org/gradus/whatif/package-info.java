/**
 * What would become of organisations if a standard were otherwise. A change is a requirement, criterion or practice, or a draft
 * edition, over rows that are held in memory; only the shapes that it makes different are decided again.
 */
@NullMarked
package org.gradus.whatif;

import org.jspecify.annotations.NullMarked;

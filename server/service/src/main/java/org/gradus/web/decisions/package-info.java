/** Pages of the workbench on which assessors decide: the queue, an item with what its acceptance would change, decisions in bulk. */
@NullMarked
package org.gradus.web.decisions;

import org.jspecify.annotations.NullMarked;

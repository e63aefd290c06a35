/**
 * Dossiers straight from statements as they are read, without a graph, where evidence has its usual form. Whatever has not is
 * left to {@link org.gradus.evidence.intake}, which alone refuses: nothing is taken here that it would not take.
 */
@NullMarked
package org.gradus.evidence.stream;

import org.jspecify.annotations.NullMarked;

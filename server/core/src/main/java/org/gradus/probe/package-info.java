/**
 * Examples of what would, and what would not, do for a requirement or show a practice, as published in {@code ontology/probes/}:
 * the words of each and its evidence. No assessment reads them.
 */
@NullMarked
package org.gradus.probe;

import org.jspecify.annotations.NullMarked;

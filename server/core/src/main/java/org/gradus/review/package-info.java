/**
 * Review of a standard by people who read no Turtle: sheets of what it asks, the comments that come back in them, and what was
 * decided about each; whether a text covers it, and the errata that were found.
 */
@NullMarked
package org.gradus.review;

import org.jspecify.annotations.NullMarked;

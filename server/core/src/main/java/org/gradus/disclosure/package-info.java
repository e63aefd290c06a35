/**
 * Which counts of linked tables may be told so that none gives a few away. Tables of the same units by several dimensions and
 * variables, all their margins together; a count that is withheld could, by all that is told, be any of a range. Knows nothing
 * of standards.
 */
@NullMarked
package org.gradus.disclosure;

import org.jspecify.annotations.NullMarked;

/** Turtle in one form: a change of what a file says is all that its diff shows. Knows no Gradus but the term of a criterion. */
@NullMarked
package org.gradus.turtle;

import org.jspecify.annotations.NullMarked;

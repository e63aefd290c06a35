/**
 * Evidence and shapes in, findings out: SHACL runs, outcomes, levels, grades, gaps, and why. Every verdict is decided and
 * explained here, once; how it is shown is for {@link org.gradus.report}.
 */
@NullMarked
package org.gradus.assess;

import org.jspecify.annotations.NullMarked;

/**
 * From criteria to SHACL Core: the compiler, and the guard that refuses what an engine might ignore. Whoever writes or reads
 * shapes comes in; running them is for {@link org.gradus.assess}.
 */
@NullMarked
package org.gradus.shapes;

import org.jspecify.annotations.NullMarked;

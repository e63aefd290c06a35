/** Implementation processes, such as the stages of the 2020 handbook, and how far organisations have got with them. */
@NullMarked
package org.gradus.progress;

import org.jspecify.annotations.NullMarked;

/** That those who take much, or are slow, leave something to others. */
@NullMarked
package org.gradus.web.load;

import org.jspecify.annotations.NullMarked;

/** That those who take much, or are slow, leave something to others: places, and the time that bodies have. */
@NullMarked
package org.gradus.web.load;

import org.jspecify.annotations.NullMarked;

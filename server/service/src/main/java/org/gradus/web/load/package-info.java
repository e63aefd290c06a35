/**
 * That those who take much, or are slow, leave something to others: places, the time that bodies have, and that what changes
 * something goes before what reads.
 */
@NullMarked
package org.gradus.web.load;

import org.jspecify.annotations.NullMarked;

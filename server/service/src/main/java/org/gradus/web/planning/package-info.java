/** Plans in the browser: a way to a level with owners and days, followed against the evidence. */
@NullMarked
package org.gradus.web.planning;

import org.jspecify.annotations.NullMarked;

/** Plans of organisations: the way to a level with owners and days, and how far the evidence has come on it. */
@NullMarked
package org.gradus.planning;

import org.jspecify.annotations.NullMarked;

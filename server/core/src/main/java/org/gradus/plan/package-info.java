/**
 * Shapes compiled to a plan: bit sets and integers that say of packed evidence which shapes it fails. The plan is made of the
 * shapes graph and never of criteria; assessing with it, and holding it against an engine, is for {@link org.gradus.assess}.
 */
@NullMarked
package org.gradus.plan;

import org.jspecify.annotations.NullMarked;

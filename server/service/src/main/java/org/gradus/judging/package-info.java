/** What assessors do with evidence: what waits, what a decision would change, decisions by one or two people. */
@NullMarked
package org.gradus.judging;

import org.jspecify.annotations.NullMarked;

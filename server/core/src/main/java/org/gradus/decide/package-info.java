/**
 * Levels, grades and outcomes from packed rows, as numbers, for whole nations. By the same plans they are what
 * {@link org.gradus.assess} finds from dossiers; nothing is explained, and no report is made. Tests hold the two together, and so
 * does whoever audits a run.
 */
@NullMarked
package org.gradus.decide;

import org.jspecify.annotations.NullMarked;

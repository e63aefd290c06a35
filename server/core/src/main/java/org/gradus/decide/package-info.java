/**
 * Levels, grades and outcomes from packed rows: what {@link org.gradus.assess} finds from dossiers, by the same plans and with
 * the same results, but as numbers, for whole nations. It explains nothing and makes no report. Tests hold the two together,
 * and so does whoever audits a run.
 */
@NullMarked
package org.gradus.decide;

import org.jspecify.annotations.NullMarked;

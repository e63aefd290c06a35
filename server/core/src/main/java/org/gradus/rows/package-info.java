/**
 * Evidence packed to what decides, and files of such rows, written whole and read block by block. Words, sources and the reports
 * that are made of them stay with the evidence itself. Nothing is decided here.
 */
@NullMarked
package org.gradus.rows;

import org.jspecify.annotations.NullMarked;

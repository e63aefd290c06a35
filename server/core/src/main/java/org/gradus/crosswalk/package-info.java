/**
 * Mappings between standards: derived where requirements share their criteria, read where people made them, written as SSSOM.
 */
@NullMarked
package org.gradus.crosswalk;

import org.jspecify.annotations.NullMarked;

/**
 * Mappings between standards: derived where requirements share their criteria, read where people made them, written as SSSOM.
 */
package org.gradus.crosswalk;

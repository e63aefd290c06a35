/**
 * Tables for people, whatever they tell of: what stands in them is said once, and drawn as a page to print or as sheets of a
 * workbook. Nothing comes in that knows what a table is about.
 */
@NullMarked
package org.gradus.listing;

import org.jspecify.annotations.NullMarked;

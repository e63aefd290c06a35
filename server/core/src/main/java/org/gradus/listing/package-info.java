/**
 * Tables for people, whatever they tell of: drawn as a page to print or written as sheets of a workbook, and read again from
 * sheets that came back. Nothing comes in that knows what a table is about.
 */
@NullMarked
package org.gradus.listing;

import org.jspecify.annotations.NullMarked;

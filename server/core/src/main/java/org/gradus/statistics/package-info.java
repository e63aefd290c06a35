/**
 * How many organisations reach which level and meet which requirement: counted, protected, and written as RDF Data Cube, CSV,
 * JSON and text. Every count is one of organisations; none that is withheld leaves this package.
 */
@NullMarked
package org.gradus.statistics;

import org.jspecify.annotations.NullMarked;

/**
 * What stands in which sheet and column, made from the ontology, and how a statement becomes a cell and a cell a statement.
 * Knows no file format.
 */
@NullMarked
package org.gradus.workbook.table;

import org.jspecify.annotations.NullMarked;

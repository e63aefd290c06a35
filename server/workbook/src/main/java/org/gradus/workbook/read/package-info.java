/** Workbooks and tables as evidence: what people filled in, in the state in which they leave it, as RDF with the place of each statement. */
@NullMarked
package org.gradus.workbook.read;

import org.jspecify.annotations.NullMarked;

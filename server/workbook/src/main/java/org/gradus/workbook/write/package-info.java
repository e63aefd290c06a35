/** Workbooks for people: templates to be filled in, evidence, assessments and answers of questions, as spreadsheets open them. */
@NullMarked
package org.gradus.workbook.write;

import org.jspecify.annotations.NullMarked;

/**
 * The report as one page: what it shows, and its writing. Each view has its template in {@code src/main/jte}; nothing comes
 * in that decides or finds anything.
 */
@NullMarked
package org.gradus.report.html;

import org.jspecify.annotations.NullMarked;

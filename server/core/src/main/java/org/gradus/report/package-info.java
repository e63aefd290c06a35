/** Findings as RDF, text and JSON, and what pages show of them: views that decide nothing. */
@NullMarked
package org.gradus.report;

import org.jspecify.annotations.NullMarked;

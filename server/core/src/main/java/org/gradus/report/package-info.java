/** Findings as RDF, text and JSON, and what pages show of them: views that decide nothing. */
package org.gradus.report;

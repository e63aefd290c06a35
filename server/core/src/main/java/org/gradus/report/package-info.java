/** Findings as RDF, text, HTML and JSON: views that decide nothing. */
package org.gradus.report;

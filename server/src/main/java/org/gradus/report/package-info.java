/** Findings as RDF, text, HTML and JSON. */
package org.gradus.report;

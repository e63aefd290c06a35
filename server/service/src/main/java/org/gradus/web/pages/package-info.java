/** Linked data: every IRI of the ontology as a document for people and machines, and pages that list what there is. */
package org.gradus.web.pages;

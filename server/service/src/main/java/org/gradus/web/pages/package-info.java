/** Linked data: every IRI of the ontology as a document for people and machines, and pages that list what there is. */
@NullMarked
package org.gradus.web.pages;

import org.jspecify.annotations.NullMarked;

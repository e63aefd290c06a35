/** What the ontology says, as records: standards, levels, aspects, requirements, criteria, practices, scales. */
package org.gradus.model;

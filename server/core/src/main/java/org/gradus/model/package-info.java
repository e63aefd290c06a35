/**
 * What the ontology says, as records: standards, levels, aspects, requirements, criteria, practices, scales. Only records and
 * enums come in; reading them is for {@link org.gradus.ontology}.
 */
@NullMarked
package org.gradus.model;

import org.jspecify.annotations.NullMarked;

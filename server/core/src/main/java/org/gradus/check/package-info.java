/**
 * The ontology's own rules, for maintainers: shapes in {@code shapes/ontology.ttl}, and one query a rule in
 * {@code queries/checks/}. A new rule is a new file there; nothing comes in here for it.
 */
@NullMarked
package org.gradus.check;

import org.jspecify.annotations.NullMarked;

/**
 * Who may call what: the chain in front of every address, what an organisation's data need besides a role, limits, audit.
 */
@NullMarked
package org.gradus.web.security;

import org.jspecify.annotations.NullMarked;

/**
 * Who may call what: the chain in front of every address, what an organisation's data need besides a role, limits, audit.
 */
package org.gradus.web.security;

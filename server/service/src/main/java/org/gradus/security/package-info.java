/** Who calls the service and what they may do: API keys, roles, the audit log. Knows no HTTP. */
package org.gradus.security;
